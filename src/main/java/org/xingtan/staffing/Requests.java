package org.xingtan.staffing;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xingtan.identity.Identity;
import org.xingtan.roster.EmploymentEvent.Kind;
import org.xingtan.roster.EmploymentHistories;
import org.xingtan.roster.NewPerson;
import org.xingtan.roster.Persons;
import org.xingtan.staffing.Request.Waits;

/// Transfers from offer to end, and additions that are reviewed. Whoever decides locks the person first and the request after that.
@Service
class Requests {
  private final RequestStore store;
  private final Persons persons;
  private final EmploymentHistories histories;
  private final Execution execution;
  private final ReviewRules rules;

  Requests(
      RequestStore store,
      Persons persons,
      EmploymentHistories histories,
      Execution execution,
      ReviewRules rules) {
    this.store = store;
    this.persons = persons;
    this.histories = histories;
    this.execution = execution;
    this.rules = rules;
  }

  /// The school that lets somebody go offers them to another one.
  @Transactional
  public Optional<StaffRefused> offer(
      Identity by, StaffMember person, Told told, Request.Wish wish) {
    String version = persons.lock(person.id());
    if (store.ofForm(told.form()).isPresent()) {
      return Optional.empty();
    }
    Optional<StaffRefused> refused =
        told.saysWhy()
            ? version.equals(told.version())
                ? unsound(person, wish)
                : Optional.of(new StaffRefused.Stale(""))
            : Optional.of(new StaffRefused.ReasonMissing());
    if (refused.isEmpty()) {
      long request = store.insert(person, null, wish, told.form());
      store.step(by, request, Request.Kind.OFFERED, Waits.RECEIVER, told);
    }
    return refused;
  }

  private Optional<StaffRefused> unsound(StaffMember person, Request.Wish wish) {
    StaffMember.@Nullable Workplace from = person.workplace();
    if (from == null || from.school() == wish.position().workplace().school()) {
      return Optional.of(new StaffRefused.SameSchool());
    }
    if (store.pending(person.id())) {
      return Optional.of(new StaffRefused.OfferWaits());
    }
    return Keeping.impossible(
        histories.judge(person.id(), wish.position().from(wish.day(), Kind.TRANSFER)));
  }

  /// Somebody new is handed in where additions are reviewed.
  @Transactional
  public Optional<StaffRefused> handIn(
      Identity by, Told told, NewPerson person, Request.Wish wish) {
    if (store.ofForm(told.form()).isPresent()) {
      return Optional.empty();
    }
    if (!told.saysWhy()) {
      return Optional.of(new StaffRefused.ReasonMissing());
    }
    Optional<StaffRefused> taken =
        persons.holderOf(person.identity()).map(StaffRefused.IdentityTaken::new);
    if (taken.isEmpty()) {
      long request = store.insert(null, person, wish, told.form());
      store.step(by, request, Request.Kind.HANDED_IN, Waits.REVIEWER, told);
    }
    return taken;
  }

  /// The receiving school takes the person as what it says.
  @Transactional
  public Optional<StaffRefused> accept(Identity by, Request request, Told told, Position position) {
    return decide(
        by,
        request,
        told,
        Waits.RECEIVER,
        () -> {
          if (rules.reviewsTransfer(by, request.from(), request.to())) {
            store.step(by, request.id(), Request.Kind.ACCEPTED, Waits.REVIEWER, told);
            return Optional.empty();
          }
          store.step(by, request.id(), Request.Kind.ACCEPTED, null, told);
          return execution.carryOut(by, request, told, position);
        });
  }

  @Transactional
  public Optional<StaffRefused> approve(Identity by, Request request, Told told) {
    return decide(
        by,
        request,
        told,
        Waits.REVIEWER,
        () -> {
          store.step(by, request.id(), Request.Kind.APPROVED, null, told);
          return execution.carryOut(by, request, told, request.wish().position());
        });
  }

  /// Refused by the receiving school, rejected by whoever reviews, withdrawn by whoever began it: each says why.
  @Transactional
  public Optional<StaffRefused> end(
      Identity by, Request request, Told told, Request.Kind how, @Nullable Waits during) {
    if (!told.saysWhy()) {
      return Optional.of(new StaffRefused.ReasonMissing());
    }
    return decide(
        by,
        request,
        told,
        during,
        () -> {
          store.step(by, request.id(), how, null, told);
          return Optional.empty();
        });
  }

  /// @param waits for whom the request must wait; nothing for anybody
  private Optional<StaffRefused> decide(
      Identity by,
      Request shown,
      Told told,
      @Nullable Waits waits,
      Supplier<Optional<StaffRefused>> work) {
    if (shown.teacher() != null) {
      persons.lock(shown.teacher());
    }
    store.lock(shown.id());
    if (store.ofForm(told.form()).isPresent()) {
      return Optional.empty();
    }
    Request.Step latest = store.find(shown.id(), by.scope()).orElseThrow().latest();
    boolean open = waits == null ? latest.waitsFor() != null : latest.waitsFor() == waits;
    if (!open) {
      return Optional.of(new StaffRefused.DecidedAlready(latest.actor()));
    }
    Optional<StaffRefused> refused = work.get();
    if (refused.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return refused;
  }
}
