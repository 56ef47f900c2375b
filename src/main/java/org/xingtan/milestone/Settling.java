package org.xingtan.milestone;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Touched;

/// Whose milestones an import brings in line: whole runs, and single members of other runs.
///
/// Laid out once everything that was touched is known, as `pg_temp.settled_run(run_id)` and `pg_temp.settled_member(run_id, teacher_id)`;
/// a member of a run that is settled as a whole is not listed. Settlements with an order from 1000 on read them.
@Service
public class Settling {
  private final Merges merges;
  private final SettlingStore store;

  Settling(Merges merges, SettlingStore store) {
    this.merges = merges;
    this.store = store;
  }

  void layOut() {
    merges.note(Touched.RUN, Touched.MEMBER);
    if (store.untouched()) {
      return;
    }
    store.addContexts();
    store.layOutRuns();
    store.layOutMembers();
  }

  /// Keys of the runs that are settled as a whole.
  public List<Integer> runs() {
    return store.runs();
  }

  /// Whether nobody's milestones in any run can have changed.
  public boolean nothing() {
    return !store.laidOut();
  }

  /// The scope of [Journal#reconcile] is the contexts of runs.
  public void scopeRuns() {
    store.scopeRuns();
  }

  /// The scope of [Journal#reconcile] is the contexts of parts of runs.
  public void scopeParts() {
    store.scopeParts();
  }
}
