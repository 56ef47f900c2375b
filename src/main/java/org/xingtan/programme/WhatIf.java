package org.xingtan.programme;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlements;
import org.xingtan.intake.Touched;

/// What a changed rule would do: the change is made, everything derived is settled and looked at, and the transaction is rolled back. So the
/// answer comes from the statements that a real change runs, and no other.
@Service
public class WhatIf {
  private final TransactionTemplate transaction;
  private final RunSetUpStore runs;
  private final PeriodSetUpStore periods;
  private final Merges merges;
  private final DueStore due;
  private final Settlements settlements;

  WhatIf(
      TransactionTemplate transaction,
      RunSetUpStore runs,
      PeriodSetUpStore periods,
      Merges merges,
      DueStore due,
      Settlements settlements) {
    this.transaction = transaction;
    this.runs = runs;
    this.periods = periods;
    this.merges = merges;
    this.due = due;
    this.settlements = settlements;
  }

  /// Rules that cannot be saved cannot be tried.
  public static Optional<SetUpRefused> refusal(RunRules rules) {
    return Runs.unsound(rules);
  }

  /// A draft is looked at as if it were open.
  ///
  /// @param before looks at how things are, within the transaction
  /// @param after looks at how they would be
  public <T> T ask(RunSetUp run, RunRules rules, Runnable before, Supplier<T> after) {
    return undone(run, rules, before, settlements::settle, after);
  }

  /// Only who would be due, in `pg_temp.member_due`; nothing that others may be writing is touched, so it holds nobody up.
  public <T> T askWhoIsDue(RunSetUp run, RunRules rules, Runnable before, Supplier<T> after) {
    return undone(run, rules, before, this::layOutDue, after);
  }

  private void layOutDue() {
    merges.note(Touched.TEACHER);
    due.layOutDue();
  }

  private <T> T undone(
      RunSetUp run, RunRules rules, Runnable before, Runnable settling, Supplier<T> after) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          before.run();
          if (run.state().equals("DRAFT")) {
            periods.openForNow(run.key().periodId());
          }
          runs.change(run.key().run(), rules);
          merges.note(Touched.RUN);
          runs.touch(run.key().run());
          settling.run();
          return after.get();
        }));
  }
}
