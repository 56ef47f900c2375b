package org.xingtan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.time.CityTime;

/// Lets people in, knows as what they act, changes passwords.
@Service
class Accounts {
  private static final Duration MEMORY_OF_FAILURES = Duration.ofDays(1);

  private final AccountStore store;
  private final FailedSignInStore failures;
  private final Passwords passwords;
  private final PersonalData personalData;
  private final Audit audit;
  private final Clock clock;

  Accounts(
      AccountStore store,
      FailedSignInStore failures,
      Passwords passwords,
      PersonalData personalData,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.failures = failures;
    this.passwords = passwords;
    this.personalData = personalData;
    this.audit = audit;
    this.clock = clock;
  }

  /// Not one transaction: a refused attempt must be counted, and no connection is held while the password is hashed.
  SignInAnswer signIn(String typedName, String password) {
    Instant now = clock.instant();
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    byte[] nameHash = personalData.hash("sign-in:" + name);
    failures.forgetBefore(now.minus(MEMORY_OF_FAILURES));
    @Nullable Account account = store.byName(name).orElse(null);
    if (!failures.admit(nameHash, now)) {
      audit.recordRefusal(account, "LOCKED");
      return new SignInAnswer.Locked(
          Duration.between(now, failures.lockedUntil(nameHash).orElse(now)));
    }
    boolean fits = passwords.fits(password, account == null ? null : account.passwordHash());
    if (account == null || !fits) {
      audit.recordRefusal(account, "WRONG");
      return new SignInAnswer.Wrong();
    }
    failures.forget(nameHash);
    return welcome(account);
  }

  private SignInAnswer welcome(Account account) {
    List<Post> posts = store.posts(account.id(), today());
    if (posts.isEmpty()) {
      audit.recordRefusal(account, "WITHOUT_POST");
      return new SignInAnswer.WithoutPost();
    }
    Post post = posts.getFirst();
    Identity identity = signedIn(account, posts, post).identity();
    audit.record(identity, AuditEvent.SIGN_IN, "/sign-in", "");
    return new SignInAnswer.Welcome(account, post);
  }

  /// The person of a session; nobody when the account was closed or holds no post any more. A post that ended gives way to
  /// the widest that is left.
  Optional<SignedIn> find(int accountId, int postId) {
    return store
        .byId(accountId)
        .flatMap(account -> {
          List<Post> posts = store.posts(accountId, today());
          return posts.stream()
              .filter(post -> post.id() == postId)
              .findFirst()
              .or(() -> posts.stream().findFirst())
              .map(current -> signedIn(account, posts, current));
        });
  }

  /// The key of what is wrong with the new password, if anything is.
  Optional<String> changePassword(Identity who, String old, String wanted) {
    Account account = store.byId(who.accountId()).orElseThrow();
    if (!passwords.fits(old, account.passwordHash())) {
      return Optional.of("identity.password.refused.old");
    }
    if (old.equals(wanted)) {
      return Optional.of("identity.password.refused.same");
    }
    Optional<String> broken = PasswordRule.broken(wanted, account);
    if (broken.isEmpty()) {
      store.changePassword(account.id(), passwords.hash(wanted), clock.instant());
      audit.record(who, AuditEvent.PASSWORD_CHANGE, account.signInName(), "");
    }
    return broken;
  }

  private static SignedIn signedIn(Account account, List<Post> posts, Post current) {
    return new SignedIn(account.id(), account.name(), account.oneTimePassword(), posts, current);
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
