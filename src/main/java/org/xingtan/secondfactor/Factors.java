package org.xingtan.secondfactor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.identity.PersonalData;
import org.xingtan.identity.SecondFactors;

/// Authenticators and recovery codes: set up, looked at, removed.
@Service
class Factors {
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LETTERS = 10;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final FactorStore store;
  private final PasskeyStore passkeys;
  private final SecondFactors accounts;
  private final PersonalData personalData;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Factors(
      FactorStore store,
      PasskeyStore passkeys,
      SecondFactors accounts,
      PersonalData personalData,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.personalData = personalData;
    this.audit = audit;
    this.clock = clock;
  }

  /// The secret to be scanned, in base 32; nothing once an authenticator was confirmed: it is never shown again.
  @Transactional
  public Optional<String> unconfirmedSecret(int account) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    store.name(account, personalData.encrypt(Base32.encode(secret)), clock.instant());
    return store
        .authenticator(account)
        .filter(authenticator -> authenticator.confirmedAt() == null)
        .map(authenticator -> personalData.decrypt(authenticator.secret()));
  }

  /// False when the code is wrong, too old or was used before.
  @Transactional
  public boolean confirmAuthenticator(Identity who, String code) {
    boolean fits = accept(who.accountId(), code);
    if (fits) {
      accounts.setUp(who.accountId());
      audit.record(who, AuditEvent.SECOND_FACTOR_SET_UP, who.name(), "AUTHENTICATOR");
    }
    return fits;
  }

  @Transactional
  public boolean showCode(int account, String code) {
    return store.authenticator(account).filter(a -> a.confirmedAt() != null).isPresent()
        && accept(account, code);
  }

  @Transactional
  public boolean showRecoveryCode(int account, String code) {
    return store.useRecoveryCode(account, hash(account, code), clock.instant());
  }

  /// Told once; earlier ones are worth nothing from now on.
  @Transactional
  public List<String> freshRecoveryCodes(Identity who) {
    List<String> codes = IntStream.range(0, RECOVERY_CODES).mapToObj(_ -> recoveryCode()).toList();
    List<byte[]> hashes = codes.stream().map(code -> hash(who.accountId(), code)).toList();
    store.replaceRecoveryCodes(who.accountId(), hashes, clock.instant());
    audit.record(who, AuditEvent.SECOND_FACTOR_SET_UP, who.name(), "RECOVERY_CODES");
    return codes;
  }

  /// Told with the first factor; nothing while unused ones are left.
  @Transactional
  public Optional<List<String>> firstRecoveryCodes(Identity who) {
    return store.recoveryCodesLeft(who.accountId()) > 0
        ? Optional.empty()
        : Optional.of(freshRecoveryCodes(who));
  }

  @Transactional
  public void removeAuthenticator(Identity who) {
    store.removeAuthenticator(who.accountId());
    audit.record(who, AuditEvent.SECOND_FACTOR_REMOVED, who.name(), "AUTHENTICATOR");
    settle(who.accountId());
  }

  /// Recovery codes alone are no second factor.
  void settle(int account) {
    boolean any =
        store.authenticator(account).filter(a -> a.confirmedAt() != null).isPresent()
            || !passkeys.all(account).isEmpty();
    if (any) {
      accounts.setUp(account);
    } else {
      store.replaceRecoveryCodes(account, List.of(), clock.instant());
      accounts.remove(account);
    }
  }

  private boolean accept(int account, String code) {
    return store
        .authenticator(account)
        .map(authenticator -> {
          byte[] secret = Base32.decode(personalData.decrypt(authenticator.secret()));
          OptionalLong step = Totp.step(secret, code.replace(" ", ""), clock.instant());
          return step.isPresent() && store.accept(account, step.getAsLong(), clock.instant());
        })
        .orElse(false);
  }

  private String recoveryCode() {
    StringBuilder code = new StringBuilder();
    for (int place = 0; place < RECOVERY_LETTERS; place++) {
      code.append(place == RECOVERY_LETTERS / 2 ? "-" : "");
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  private byte[] hash(int account, String code) {
    String letters = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return personalData.hash("recovery:" + account + ":" + letters);
  }
}
