package org.xingtan.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.Caller;

/// For rooms that let people prove who they are in another way than by a password: whom a typed name means, and choosing a
/// password after the proof.
@Service
public class Credentials {
  private final AccountStore store;
  private final SignInNames names;
  private final NewAccounts newAccounts;
  private final KnownTeachers teachers;
  private final NewPasswords newPasswords;
  private final Clock clock;

  Credentials(
      AccountStore store,
      SignInNames names,
      NewAccounts newAccounts,
      KnownTeachers teachers,
      NewPasswords newPasswords,
      Clock clock) {
    this.store = store;
    this.names = names;
    this.newAccounts = newAccounts;
    this.teachers = teachers;
    this.newPasswords = newPasswords;
    this.clock = clock;
  }

  /// @param teacherId nothing for people outside the roster
  public record Holder(int account, String signInName, String name, @Nullable Integer teacherId) {
    static Holder of(Account account) {
      return new Holder(account.id(), account.signInName(), account.name(), account.teacherId());
    }
  }

  /// @param holder nothing when nobody is meant
  /// @param shared whether several people have this mobile, so that nobody is meant
  public record Meant(@Nullable Holder holder, boolean shared) {}

  /// Somebody of the roster who has no account yet gets one, without a password.
  @Transactional
  public Meant of(String typedName) {
    SignInNames.Meant meant = names.of(typedName);
    if (meant.account() != null) {
      return new Meant(Holder.of(meant.account()), false);
    }
    @Nullable Integer teacher = meant.teacher();
    return new Meant(teacher == null ? null : ofTeacher(teacher).orElse(null), meant.shared());
  }

  /// The account of somebody of the roster; made when there is none.
  @Transactional
  public Optional<Holder> ofTeacher(int teacher) {
    Optional<Account> there = store.byTeacher(teacher);
    if (there.isEmpty()) {
      teachers.find(teacher).ifPresent(this::create);
      there = store.byTeacher(teacher);
    }
    return there.map(Holder::of);
  }

  /// Somebody from outside the roster, without a password and without a post yet; nothing when the sign-in name is taken.
  @Transactional
  public Optional<Holder> create(Identity by, String signInName, String name) {
    return newAccounts
        .create(by, new NewAccount(signInName, name, null, false, List.of()))
        .flatMap(store::byId)
        .map(Holder::of);
  }

  public Optional<Holder> find(int account) {
    return store.byId(account).map(Holder::of);
  }

  /// The key of what is wrong with the password, if anything is; otherwise it is theirs, and they are signed out everywhere.
  /// Part of the transaction in which the proof is used up.
  ///
  /// @param proof what proved who they are, for the audit trail
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> choose(int account, String password, String proof) {
    Account holder = store.byId(account).orElseThrow();
    return newPasswords.set(holder, password, proof, clock.instant());
  }

  /// Closes the account of somebody who is to sign in as somebody else from now on; returns its key, for whoever ends its sessions.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Integer> close(int teacher) {
    Optional<Integer> account = store.byTeacher(teacher).map(Account::id);
    account.ifPresent(key -> store.close(key, clock.instant()));
    return account;
  }

  private void create(KnownTeachers.KnownTeacher teacher) {
    var own = new NewAccount.NewPost(Caller.TEACHER, teacher.school(), Scope.own(teacher.id()));
    newAccounts.create(new NewAccount(teacher.number(), teacher.name(), null, false, List.of(own)));
  }
}
