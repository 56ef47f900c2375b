package org.xingtan.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Touched;

/// Events told by hand, one person at a time, judged by the rules that files are judged by. Whoever calls has locked the person
/// ([Persons#lock]), settles afterwards, and rolls back when there are problems.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EmploymentHistories {
  private static final int FEW = 5;

  private final Merges merges;
  private final EmploymentCheckStore checks;
  private final EmploymentStore store;
  private final SingleEventStore single;

  EmploymentHistories(
      Merges merges, EmploymentCheckStore checks, EmploymentStore store, SingleEventStore single) {
    this.merges = merges;
    this.checks = checks;
    this.store = store;
    this.single = single;
  }

  /// Adds the event; one of the same day and kind takes the new values.
  public List<Problem> tell(int teacher, EmploymentEvent event) {
    single.stage(teacher, event);
    store.layOutHistory(false);
    return judged(true);
  }

  /// What would be wrong with the event; nothing changes.
  public List<Problem> judge(int teacher, EmploymentEvent event) {
    single.stage(teacher, event);
    store.layOutHistory(false);
    return problems(true);
  }

  /// The event of that day was another one.
  public List<Problem> correct(int teacher, LocalDate day, EmploymentEvent event) {
    single.stage(teacher, event);
    store.layOutHistory(false);
    single.forgetStored(day);
    return judged(true);
  }

  /// There was no event on that day.
  public List<Problem> takeBack(int teacher, LocalDate day) {
    single.stage(teacher, EmploymentEvent.end(day, EmploymentEvent.Kind.LEAVE));
    store.layOutHistory(false);
    single.forgetStored(day);
    single.forgetStaged();
    return judged(false);
  }

  private List<Problem> judged(boolean staged) {
    List<Problem> problems = problems(staged);
    if (problems.isEmpty()) {
      merges.note(Touched.TEACHER);
      store.layOutSpells();
      store.removeOtherSpells(false);
      store.addSpells();
    }
    return problems;
  }

  private List<Problem> problems(boolean staged) {
    List<Problem> problems = new ArrayList<>();
    if (staged) {
      problems.addAll(checks.incompleteEvents(FEW));
      problems.addAll(checks.endingsWithSchool(FEW));
      problems.addAll(checks.outsideSchoolLife(FEW));
    }
    problems.addAll(checks.outOfSequence(FEW));
    return problems;
  }
}
