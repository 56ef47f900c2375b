package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Settlements;
import org.xingtan.roster.EmploymentEvent;
import org.xingtan.roster.EmploymentHistories;
import org.xingtan.roster.Persons;
import org.xingtan.staffing.StaffMember.Workplace;

/// Changes of people who are kept: one person, one transaction, one line in the journal; figures follow at once.
@Service
class Keeping {
  private final Persons persons;
  private final EmploymentHistories histories;
  private final EntryStore entries;
  private final Changes changes;
  private final Settlements settlements;

  Keeping(
      Persons persons,
      EmploymentHistories histories,
      EntryStore entries,
      Changes changes,
      Settlements settlements) {
    this.persons = persons;
    this.histories = histories;
    this.entries = entries;
    this.changes = changes;
    this.settlements = settlements;
  }

  /// Something that happened on a day: a change within the school, an ending, a return.
  ///
  /// @param position nothing for an ending
  @Transactional
  public Optional<StaffRefused> tell(
      Identity by,
      StaffMember person,
      Told told,
      LocalDate day,
      EmploymentEvent.Kind kind,
      @Nullable Position position) {
    return once(
        person,
        told,
        () -> {
          if (kind == EmploymentEvent.Kind.CHANGE && sameAsNow(person, day, position)) {
            return Optional.of(new StaffRefused.NothingChanged());
          }
          EmploymentEvent event =
              position == null ? EmploymentEvent.end(day, kind) : position.from(day, kind);
          Optional<StaffRefused> refused = impossible(histories.tell(person.id(), event));
          if (refused.isEmpty()) {
            @Nullable String after = position == null ? null : position.written();
            @Nullable Workplace now = position == null ? person.workplace() : position.workplace();
            note(
                by,
                person,
                told,
                new ChangeStore.What(
                    ChangeKind.of(kind), day, Trail.position(person.latest()), after),
                moved(now, person.workplace()));
          }
          return refused;
        });
  }

  /// Somebody comes from another school, after leaving it or transferred by it; what they were before was not on the form.
  @Transactional
  public Optional<StaffRefused> takeIn(
      Identity by,
      StaffMember person,
      Told told,
      LocalDate day,
      EmploymentEvent.Kind kind,
      Position position) {
    Told seen = new Told(told.form(), persons.version(person.id()), told.reason());
    return tell(by, person, seen, day, kind, position);
  }

  /// An event was told wrongly: it was another day, or something else of it was different.
  @Transactional
  public Optional<StaffRefused> correct(
      Identity by,
      StaffMember person,
      Told told,
      EntryStore.Entry entry,
      LocalDate day,
      @Nullable Position position) {
    return once(
        person,
        told,
        () -> {
          EmploymentEvent event =
              position == null
                  ? EmploymentEvent.end(day, entry.kind())
                  : position.from(day, entry.kind());
          Optional<StaffRefused> refused =
              impossible(histories.correct(person.id(), entry.day(), event));
          if (refused.isEmpty()) {
            String after = Entries.written(day, entry.kind(), position);
            note(by, person, told, what(ChangeKind.CORRECTED, entry, after), stays(person));
          }
          return refused;
        });
  }

  /// An event that never was. Somebody's only one stays: without it nobody would keep them.
  @Transactional
  public Optional<StaffRefused> takeBack(
      Identity by, StaffMember person, Told told, EntryStore.Entry entry) {
    return once(
        person,
        told,
        () -> {
          if (entries.entriesInAll(person.id()) == 1) {
            return Optional.of(new StaffRefused.LastEntry());
          }
          Optional<StaffRefused> refused = impossible(histories.takeBack(person.id(), entry.day()));
          if (refused.isEmpty()) {
            note(by, person, told, what(ChangeKind.TAKEN_BACK, entry, null), stays(person));
          }
          return refused;
        });
  }

  /// Name, sex, documents and mobile have no day: they were written down wrongly, or are what they are now.
  @Transactional
  public Optional<StaffRefused> correct(
      Identity by, StaffMember person, Told told, Particulars particulars) {
    return once(
        person,
        told,
        () -> {
          List<ChangeStore.What> made = particulars.changesOf(person);
          if (made.isEmpty()) {
            return Optional.of(new StaffRefused.NothingChanged());
          }
          if (!particulars.write(person, persons)) {
            return particulars.identityTaken(persons);
          }
          made.forEach(what -> note(by, person, told, what, stays(person)));
          return Optional.empty();
        });
  }

  private Optional<StaffRefused> once(
      StaffMember person, Told told, Supplier<Optional<StaffRefused>> work) {
    String version = persons.lock(person.id());
    if (changes.made(told)) {
      return Optional.empty();
    }
    if (!told.saysWhy()) {
      return Optional.of(new StaffRefused.ReasonMissing());
    }
    if (!version.equals(told.version())) {
      return Optional.of(new StaffRefused.Stale(changes.lastAuthor(person.id()).orElse("")));
    }
    Optional<StaffRefused> refused = work.get();
    if (refused.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    } else {
      settlements.settle(person.id());
    }
    return refused;
  }

  private void note(
      Identity by, StaffMember person, Told told, ChangeStore.What what, ChangeStore.Where where) {
    changes.note(by, Changes.Whom.of(person), told, what, where);
  }

  private static ChangeStore.What what(
      ChangeKind kind, EntryStore.Entry entry, @Nullable String after) {
    return new ChangeStore.What(kind, entry.day(), Entries.written(entry), after);
  }

  private static ChangeStore.Where stays(StaffMember person) {
    return new ChangeStore.Where(person.workplace(), null);
  }

  private static ChangeStore.Where moved(@Nullable Workplace now, @Nullable Workplace before) {
    boolean same = now == null || before == null || now.school() == before.school();
    return new ChangeStore.Where(now, same ? null : before);
  }

  private static boolean sameAsNow(StaffMember person, LocalDate day, @Nullable Position position) {
    StaffMember.@Nullable Latest latest = person.latest();
    return position != null
        && latest != null
        && day.isAfter(latest.from())
        && position.written().equals(Trail.position(latest));
  }

  static Optional<StaffRefused> impossible(List<Problem> problems) {
    return problems.stream().findFirst().map(StaffRefused.Impossible::new);
  }
}
