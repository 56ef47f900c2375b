package org.xingtan.transfer;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Settlement;
import org.xingtan.transfer.Outcome.Verdict;
import org.xingtan.transfer.Progress.Phase;
import org.xingtan.transfer.Stager.Staged;

/// Passes over files in one transaction: every sheet is staged, checked, compared and applied in order, then what is derived is
/// settled. Whatever is wrong anywhere, nothing is kept.
@Service
public class Importer {

  private static final int PROBLEMS_A_ROUND = 50_000;
  private static final int ROUNDS = 20;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final TransactionTemplate transaction;
  private final StagingStore store;
  private final Stager stager;
  private final List<Settlement> settlements;

  Importer(
      TransactionTemplate transaction,
      StagingStore store,
      Stager stager,
      List<Settlement> settlements) {
    this.transaction = transaction;
    this.store = store;
    this.stager = stager;
    this.settlements = settlements;
  }

  public Outcome run(ImportOrder order, Complaints complaints, Progress progress) {
    return transaction.execute(status -> {
      Outcome outcome =
          store.tryLock()
              ? new Pass(order, complaints, progress).run()
              : new Outcome(Verdict.BUSY, List.of(), complaints, 0);
      if (outcome.verdict() != Verdict.LOADED) {
        status.setRollbackOnly();
      }
      return outcome;
    });
  }

  /// Holds the right to import until the caller's transaction ends; false when another has it.
  public boolean tryLock() {
    return store.tryLock();
  }

  /// Waits until nobody else imports, or that long.
  public void awaitTurn(Duration patience) {
    try {
      transaction.executeWithoutResult(status -> store.awaitLock(patience));
    } catch (UncategorizedSQLException failed) {
      // Whoever tries then is told that it is not their turn.
      boolean busy =
          failed.getRootCause() instanceof SQLException cause
              && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
      if (!busy) {
        throw failed;
      }
    }
  }

  /// After much has changed: tells the planner how things stand. Outside any transaction.
  public void tidy() {
    store.tidy();
  }

  /// One pass, with what it has seen so far.
  private final class Pass {

    private final ImportOrder order;
    private final Complaints complaints;
    private final Progress progress;
    private final List<SheetCounts> counts = new ArrayList<>();
    private final KnownCodes codes = stager.codes();

    Pass(ImportOrder order, Complaints complaints, Progress progress) {
      this.order = order;
      this.complaints = complaints;
      this.progress = progress;
    }

    Outcome run() {
      progress.began();
      store.prepareTransaction();
      try {
        for (SheetTables sheet : order.sheets()) {
          take(sheet);
        }
        remove();
      } catch (DataIntegrityViolationException refused) {
        complaints.add(Complaint.ofFile("", "", "database", refusalOf(refused)));
      }
      Verdict verdict = verdict();
      if (verdict == Verdict.LOADED) {
        progress.at(Phase.SETTLING, "", 0);
        settlements.forEach(Settlement::settle);
      }
      return new Outcome(verdict, counts, complaints, removals());
    }

    private void take(SheetTables sheet) {
      Staged staged = stage(sheet);
      String name = sheet.sheet().name();
      progress.at(Phase.CHECKING, name, staged.rows());
      long wrong = staged.wrong() + check(sheet);
      progress.at(Phase.COMPARING, name, staged.rows());
      Changes changes = sheet.intake().compare();
      SheetCounts sheetCounts =
          new SheetCounts(name, sheet.tables().getFirst().file(), staged.rows(), wrong, changes);
      counts.add(sheetCounts);
      if (!sheetCounts.changesNothing(order.wish().complete())) {
        progress.at(Phase.APPLYING, name, staged.rows());
        sheet.intake().apply(order.wish().complete());
        store.analyzeGrown();
      }
      if (!order.wish().complete()) {
        store.drop(sheet.sheet());
      }
    }

    private Staged stage(SheetTables sheet) {
      try {
        return stager.stage(sheet, codes, complaints, progress);
      } catch (IOException | SQLException broken) {
        throw new StagingFailed(sheet.sheet().name(), broken);
      }
    }

    /// Asks the intake until it finds nothing more, taking the rows it names out of the staging.
    private long check(SheetTables sheet) {
      Set<Long> wrong = new HashSet<>();
      for (int round = 0; round < ROUNDS; round++) {
        List<Problem> problems = sheet.intake().check(order.wish().complete(), PROBLEMS_A_ROUND);
        problems.forEach(problem -> complain(sheet, problem));
        List<Long> rows = problems.stream().map(Problem::row).distinct().toList();
        wrong.addAll(rows);
        if (rows.isEmpty() || store.remove(sheet.sheet(), rows) == 0) {
          break;
        }
      }
      return wrong.size();
    }

    /// In the opposite order, so that what refers to a row is gone before the row.
    private void remove() {
      if (!order.wish().complete()) {
        return;
      }
      for (SheetTables sheet : order.sheets().reversed()) {
        progress.at(Phase.REMOVING, sheet.sheet().name(), 0);
        sheet.intake().remove(PROBLEMS_A_ROUND).forEach(problem -> complain(sheet, problem));
      }
    }

    private void complain(SheetTables sheet, Problem problem) {
      complaints.add(
          sheet.complaint(
              problem.row(), problem.column(), "intake." + problem.reason(), problem.arguments()));
    }

    private Verdict verdict() {
      if (!complaints.none()) {
        return Verdict.REFUSED;
      }
      if (counts.stream().allMatch(sheet -> sheet.changesNothing(order.wish().complete()))) {
        return Verdict.UNCHANGED;
      }
      if (order.wish().rehearsal()) {
        return Verdict.CHECKED;
      }
      return needsConfirmation() ? Verdict.UNCONFIRMED : Verdict.LOADED;
    }

    private boolean needsConfirmation() {
      return order.wish().complete()
          && counts.stream().anyMatch(SheetCounts::dropsMuch)
          && order.wish().confirmedRemovals() != removals();
    }

    private long removals() {
      return order.wish().complete()
          ? counts.stream().mapToLong(sheet -> sheet.changes().absent()).sum()
          : 0;
    }
  }

  /// What PostgreSQL said, without the values that a message may carry.
  private static String refusalOf(DataIntegrityViolationException refused) {
    String message = String.valueOf(refused.getMostSpecificCause().getMessage());
    return message.lines().findFirst().orElse("").replace("ERROR: ", "");
  }
}
