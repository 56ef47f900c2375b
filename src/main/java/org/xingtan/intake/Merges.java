package org.xingtan.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xingtan.database.BulkLoad;

/// The steps of an [Intake] that are the same for every plain table: rows doubled in the sheet, comparison, merge, removal.
///
/// Whole sets at a time; the staged table should have been analysed. Inserted rows keep the order of the file, so that the same
/// files give the same surrogate keys.
@Service
public class Merges {

  private final MergedTableStore tables;
  private final MergeCheckStore checks;
  private final MergeStore store;
  private final BulkLoad bulk;

  Merges(MergedTableStore tables, MergeCheckStore checks, MergeStore store, BulkLoad bulk) {
    this.tables = tables;
    this.checks = checks;
    this.store = store;
    this.bulk = bulk;
  }

  /// Rows whose key an earlier row of the sheet has already, and numbers that do not fit; `column` is the one to mend in doubled rows.
  public List<Problem> check(Merge merge, String column, int limit) {
    var text = tables.textOf(merge);
    return Problem.first(limit, checks.doubled(text, column, limit), checks.unfit(text, limit));
  }

  /// For rows that hold from valid_from until valid_until: empty ranges, and ranges of the same group that overlap.
  public List<Problem> checkRanges(Merge merge, boolean complete, int limit, String... group) {
    return Problem.first(
        limit,
        checks.emptyRanges(merge, limit),
        checks.overlaps(tables.textOf(merge), List.of(group), complete, limit));
  }

  public Changes compare(Merge merge) {
    return store.compare(tables.textOf(merge));
  }

  public void apply(Merge merge) {
    var text = tables.textOf(merge);
    fill(
        merge.table(),
        merge.staging(),
        () -> {
          if (!merge.values().isEmpty()) {
            store.update(text);
          }
          store.insert(text);
        });
  }

  /// Runs a load from staged rows; a first load of many rows builds the indexes of the table afterwards, which is several times
  /// faster. A table that has rows already, or gets few, is loaded as usual.
  public void fill(String table, String staging, Runnable load) {
    if (store.isLarge(staging)) {
      bulk.fill(table, load);
    } else {
      load.run();
    }
  }

  /// For tables that nothing refers to: stored rows that the sheet does not name go first, so that their codes and ranges are free.
  public void apply(Merge merge, boolean complete) {
    if (complete) {
      store.delete(tables.textOf(merge));
    }
    apply(merge);
  }

  /// For tables that others refer to by `id`: removes stored rows that the sheet does not name, or says which are still needed. The
  /// first key column names a row in the message.
  public List<Problem> remove(Merge merge, String column, int limit) {
    var needed = new ArrayList<Problem>();
    for (var user : tables.users(merge)) {
      needed.addAll(checks.stillNeeded(tables.textOf(merge), user, column, limit));
    }
    if (needed.isEmpty()) {
      store.delete(tables.textOf(merge));
    }
    return Problem.first(limit, needed);
  }

  /// Whether rows of other tables can refer to its rows.
  public boolean referable(Merge merge) {
    return !tables.users(merge).isEmpty();
  }

  /// Makes sure that changes can be noted by a store's own statements.
  public void note(Touched... touched) {
    for (var one : touched) {
      store.prepare(one);
    }
  }
}
