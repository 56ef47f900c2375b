package org.xingtan.duplicate;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Settlements;
import org.xingtan.roster.Mergers;
import org.xingtan.roster.Persons;

/// Merges two numbers, or says why not.
@Service
class Merging {
  private final HoldingStore store;
  private final Persons persons;
  private final Mergers mergers;
  private final Settlements settlements;
  private final Audit audit;
  private final AccountsOfMerged accounts;

  Merging(
      HoldingStore store,
      Persons persons,
      Mergers mergers,
      Settlements settlements,
      Audit audit,
      AccountsOfMerged accounts) {
    this.store = store;
    this.accounts = accounts;
    this.persons = persons;
    this.mergers = mergers;
    this.settlements = settlements;
    this.audit = audit;
  }

  /// What both are known as, in short.
  String version(PairStore.Person stays, PairStore.Person goes) {
    return persons.version(stays.id()) + persons.version(goes.id());
  }

  /// Why a pair cannot be merged in this direction.
  Optional<MergeRefused> obstacle(PairStore.Person stays, PairStore.Person goes) {
    HoldingStore.Holdings held = store.count(goes.id());
    if (held.results()) {
      return store.count(stays.id()).results()
          ? Optional.of(new MergeRefused.BothHold(store.sameCourses(stays.id(), goes.id())))
          : Optional.of(new MergeRefused.OtherWay());
    }
    return held.offices() > 0 ? Optional.of(new MergeRefused.InOffice()) : Optional.empty();
  }

  /// Both are locked, the smaller key first.
  @Transactional
  public Optional<MergeRefused> merge(
      Identity by,
      PairStore.Person stays,
      PairStore.Person goes,
      String version,
      Mergers.Author why) {
    persons.lock(Math.min(stays.id(), goes.id()));
    persons.lock(Math.max(stays.id(), goes.id()));
    if (mergers.made(why.form())) {
      return Optional.empty();
    }
    if (why.reason().length() < 2 || why.reason().length() > 200) {
      return Optional.of(new MergeRefused.ReasonMissing());
    }
    if (!version.equals(version(stays, goes)) || mergers.merged(stays.id(), goes.id())) {
      return Optional.of(new MergeRefused.Stale());
    }
    Optional<MergeRefused> obstacle = obstacle(stays, goes);
    if (obstacle.isEmpty()) {
      mergers.merge(goes.id(), stays.id(), why);
      accounts.close(goes.id());
      settlements.settle();
      audit.record(
          by,
          AuditEvent.PERSON_CHANGED,
          stays.number(),
          "MERGED " + goes.number() + ": " + why.reason());
    }
    return obstacle;
  }
}
