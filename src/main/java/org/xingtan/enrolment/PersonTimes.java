package org.xingtan.enrolment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Touched;
import org.xingtan.milestone.Journal;

/// Keeps the roll-ups of person-times in step with enrolments: what persons counted for before a change is taken out, what they
/// count for afterwards is put in.
///
/// A person's share is remembered once in an import, before the first change to the person's enrolments or dimensions; for a run that is
/// settled as a whole, that of everybody in it.
@Service
class PersonTimes {
  private final PersonTimesStore store;
  private final TimesCountStore counts;
  private final Merges merges;
  private final Journal journal;

  PersonTimes(PersonTimesStore store, TimesCountStore counts, Merges merges, Journal journal) {
    this.store = store;
    this.counts = counts;
    this.merges = merges;
    this.journal = journal;
  }

  /// Runs whose enrolments were just loaded into nothing: there is nothing to take out.
  void countFromNothing(List<Integer> runs) {
    store.prepare();
    store.addRuns(runs);
  }

  /// Remembers the persons whose enrolments are about to change, listed in `pg_temp.enrolment_difference`.
  void remember() {
    store.prepare();
    store.listChanging();
    store.takeOutListed();
  }

  /// Remembers everybody else whose dimensions may change. Of a whole run, those whose enrolments changed already were taken out as
  /// they were before, so their present share is put back.
  void rememberTouched() {
    merges.note(Touched.RUN, Touched.MEMBER, Touched.TEACHER);
    if (store.untouched()) {
      return;
    }
    store.prepare();
    List<Integer> runs = store.touchedRuns();
    counts.count(runs, -1);
    store.putBackPersonsOf(runs);
    store.addRuns(runs);
    store.listTouched();
    store.takeOutListed();
  }

  /// Puts in what counts now, and brings the roll-ups in line with the difference.
  void rollUp() {
    if (store.nothing()) {
      return;
    }
    counts.count(store.runs(), 1);
    store.putInPersons();
    store.layOutCells();
    journal.rollUp();
  }
}
