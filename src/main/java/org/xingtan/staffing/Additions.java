package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Settlements;
import org.xingtan.roster.EmploymentEvent;
import org.xingtan.roster.EmploymentHistories;
import org.xingtan.roster.NewPerson;
import org.xingtan.roster.Persons;

/// Somebody new on the roster, with the day on which they joined.
@Service
class Additions {
  private final Persons persons;
  private final EmploymentHistories histories;
  private final Changes changes;
  private final Settlements settlements;

  Additions(
      Persons persons, EmploymentHistories histories, Changes changes, Settlements settlements) {
    this.persons = persons;
    this.histories = histories;
    this.changes = changes;
    this.settlements = settlements;
  }

  @Transactional
  public Optional<StaffRefused> add(
      Identity by, Told told, NewPerson person, LocalDate day, Position position) {
    if (changes.made(told)) {
      return Optional.empty();
    }
    if (!told.saysWhy()) {
      return Optional.of(new StaffRefused.ReasonMissing());
    }
    Optional<StaffRefused> refused = write(by, told, person, day, position);
    if (refused.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return refused;
  }

  private Optional<StaffRefused> write(
      Identity by, Told told, NewPerson person, LocalDate day, Position position) {
    Persons.Added added = persons.add(person);
    @Nullable Integer teacher = added.teacher();
    @Nullable String number = added.number();
    if (teacher == null || number == null) {
      return Optional.of(taken(added.taken(), person));
    }
    Optional<StaffRefused> refused =
        Keeping.impossible(histories.tell(teacher, position.from(day, EmploymentEvent.Kind.JOIN)));
    if (refused.isEmpty()) {
      changes.note(
          by,
          new Changes.Whom(teacher, number),
          told,
          new ChangeStore.What(
              ChangeKind.ADDED, day, null, person.name() + " · " + position.written()),
          new ChangeStore.Where(position.workplace(), null));
      settlements.settle(teacher);
    }
    return refused;
  }

  private StaffRefused taken(Persons.@Nullable Taken taken, NewPerson person) {
    return taken == Persons.Taken.IDENTITY
        ? new StaffRefused.IdentityTaken(persons.holderOf(person.identity()).orElse(""))
        : new StaffRefused.NumberTaken();
  }
}
