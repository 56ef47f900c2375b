package org.xingtan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.time.CityTime;

/// Lets people in, knows as what they act, changes passwords.
@Service
class Accounts {
  private final AccountStore store;
  private final SignInNames names;
  private final Attempts attempts;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  Accounts(
      AccountStore store,
      SignInNames names,
      Attempts attempts,
      Passwords passwords,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.names = names;
    this.attempts = attempts;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// Not one transaction: a refused attempt must be counted, and no connection is held while the password is hashed.
  SignInAnswer signIn(String typedName, String password) {
    SignInNames.Meant meant = names.of(typedName);
    @Nullable Account account = meant.account();
    String whose = whose(account, typedName);
    Optional<Duration> locked = attempts.admit(whose);
    if (locked.isPresent()) {
      audit.recordRefusal(account, "LOCKED");
      return new SignInAnswer.Locked(locked.get());
    }
    if (meant.shared()) {
      audit.recordRefusal(null, "SHARED_MOBILE");
      return new SignInAnswer.SharedMobile();
    }
    boolean fits = passwords.fits(password, account == null ? null : account.passwordHash());
    if (account == null || !fits) {
      audit.recordRefusal(account, "WRONG");
      return new SignInAnswer.Wrong();
    }
    attempts.forget(whose);
    return welcome(account, "");
  }

  /// One count for all names of a person, so that three names do not allow three times as many tries.
  private static String whose(@Nullable Account account, String typedName) {
    return account == null
        ? "sign-in:" + SignInNames.folded(typedName)
        : "sign-in-account:" + account.id();
  }

  /// Lets in somebody whose identity was proven.
  ///
  /// @param how it was proven; empty for the password
  SignInAnswer welcome(Account account, String how) {
    List<Post> posts = store.posts(account.id(), today());
    if (posts.isEmpty()) {
      audit.recordRefusal(account, "WITHOUT_POST");
      return new SignInAnswer.WithoutPost();
    }
    Post post = posts.getFirst();
    Identity identity = signedIn(account, posts, post).identity();
    audit.record(identity, AuditEvent.SIGN_IN, "/sign-in", how);
    return new SignInAnswer.Welcome(account, post);
  }

  /// The person of a session; nobody when the account was closed or holds no post any more. A post that ended gives way to
  /// the widest that is left.
  Optional<SignedIn> find(int accountId, int postId) {
    return store
        .withPosts(accountId, today())
        .flatMap(holder -> {
          List<Post> posts = holder.posts();
          return posts.stream()
              .filter(post -> post.id() == postId)
              .findFirst()
              .or(() -> posts.stream().findFirst())
              .map(current -> signedIn(holder.account(), posts, current));
        });
  }

  /// The key of what is wrong with the new password, if anything is.
  Optional<String> changePassword(Identity who, String old, String wanted) {
    Account account = store.byId(who.accountId()).orElseThrow();
    String whose = "password:" + account.id();
    if (attempts.admit(whose).isPresent()) {
      return Optional.of("identity.password.refused.locked");
    }
    if (!passwords.fits(old, account.passwordHash())) {
      return Optional.of("identity.password.refused.old");
    }
    attempts.forget(whose);
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

  void refuse(@Nullable Account account, String reason) {
    audit.recordRefusal(account, reason);
  }

  /// A session turned up on another kind of device than the one on which it was opened.
  void recordStolen(int accountId) {
    store.byId(accountId).ifPresent(account -> audit.recordRefusal(account, "STOLEN_SESSION"));
  }

  private static SignedIn signedIn(Account account, List<Post> posts, Post current) {
    return new SignedIn(account.id(), account.name(), account.footing(), false, posts, current);
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
