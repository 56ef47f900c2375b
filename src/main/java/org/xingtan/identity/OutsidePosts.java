package org.xingtan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.NewAccount.NewPost;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;

/// Accounts and posts of people who are not in the roster: those of a provider of courses, and reviewers of courses.
@Service
public class OutsidePosts {
  private final OutsidePostStore store;
  private final AccountStore accounts;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  OutsidePosts(
      OutsidePostStore store,
      AccountStore accounts,
      Passwords passwords,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// Somebody who holds such a post today.
  public record Holder(int postId, int accountId, String signInName, String name) {}

  public List<Holder> ofProvider(int provider) {
    return store.holders(Caller.PROVIDER, provider, today());
  }

  public List<Holder> courseReviewers() {
    return store.holders(Caller.COURSE_REVIEWER, null, today());
  }

  /// The one-time password of the new account, to be handed over and shown nowhere else; nothing when the sign-in name is taken.
  @Transactional
  public Optional<String> createForProvider(
      Identity by, String signInName, String name, int provider, String providerName) {
    return create(
        by, signInName, name, new NewPost(Caller.PROVIDER, providerName, Scope.provider(provider)));
  }

  /// Like [#createForProvider].
  @Transactional
  public Optional<String> createReviewer(Identity by, String signInName, String name) {
    return create(by, signInName, name, new NewPost(Caller.COURSE_REVIEWER, "", Scope.none()));
  }

  private Optional<String> create(Identity by, String signInName, String name, NewPost post) {
    String password = passwords.oneTime();
    NewAccount account = new NewAccount(signInName, name, password, true, List.of(post));
    Optional<Integer> id = accounts.insert(account, passwords.hash(password), clock.instant());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    accounts.insertPost(id.get(), post, today());
    audit.record(by, AuditEvent.ACCOUNT_CREATED, signInName, post.role() + " " + post.scopeName());
    return Optional.of(password);
  }

  /// Takes a post of this kind away from today on. Whoever signed in with it is out with the next click.
  @Transactional
  public void end(Identity by, int post) {
    store
        .end(post, today())
        .ifPresent(signInName -> audit.record(by, AuditEvent.POST_ENDED, signInName, ""));
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
