package org.xingtan.programme;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Touched;

/// Who belongs to a run, and under which school, area and subject each person counts there (docs/rules/programme.md).
///
/// Due persons follow from the run's population rule. Others become members when they have a fact in the run; rooms below know
/// those facts and call [#admit]. Both work on the persons that an import touched, whole sets at a time, inside its transaction.
@Service
public class Members {

  private final Merges merges;
  private final DueStore due;
  private final MemberStore store;

  Members(Merges merges, DueStore due, MemberStore store) {
    this.merges = merges;
    this.due = due;
    this.store = store;
  }

  /// Brings the members of touched runs and of touched teachers in line with rules, lists and employment. A person who is no longer
  /// due stops being a member. Changed members are noted in touched_member, except those of runs that are touched as a whole.
  void derive() {
    merges.note(Touched.RUN, Touched.TEACHER, Touched.MEMBER);
    if (!store.anythingTouched()) {
      return;
    }
    due.layOutDue();
    store.removeThoseNoLongerDue();
    store.changeThoseDue();
    store.layOutOthers();
    store.changeOthers();
    merges.fill("programme.member", "member_due", store::addThoseDue);
  }

  /// Makes everybody in `pg_temp.member_wanted(run_id, teacher_id)` a member of the run who is not one yet, without being due.
  public void admit() {
    merges.note(Touched.RUN, Touched.MEMBER);
    store.layOutMissing();
    merges.fill("programme.member", "member_standing", store::addOthers);
  }

  /// Makes a single person a member of the run, without being due, under what counts on the reference day; a member stays as it is.
  @Transactional(propagation = Propagation.MANDATORY)
  public void admit(int runId, int teacherId) {
    store.addOther(runId, teacherId);
  }

  /// Touches the runs whose frozen list changed.
  void touchRunsOfLists() {
    merges.note(Touched.RUN, Touched.HEAD_COUNT);
    store.touchRunsOfLists();
  }
}
