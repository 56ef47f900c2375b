package org.xingtan.intake;

import java.util.List;

/// Takes one kind of bulk sheet into the room that owns its facts.
///
/// All methods run in the import's transaction, on its connection, after the rows were staged in `pg_temp.<staging>`. Rows whose
/// cells were refused are not staged. Called in the order check, compare, apply, for sheet after sheet in their order; then, for
/// complete sheets, `remove` in the opposite order, so that what refers to a row is gone before the row. A dry run is rolled back
/// afterwards.
public interface Intake {

  Sheet sheet();

  /// Rules between rows and with stored facts; at most `limit` problems, in order of row. The caller removes these rows from staging
  /// so that the following steps see sound rows only; an import with any problem is rolled back in the end. With `complete`, the
  /// sheet is the whole truth: stored rows it does not name are about to go and do not count.
  List<Problem> check(boolean complete, int limit);

  /// How many stored rows the staged ones add, change, leave alone, and do not name.
  Changes compare();

  /// Merges the staged rows; with `complete`, stored rows that the sheet does not name are removed, here if nothing can refer to
  /// them, otherwise in [#remove]. Applying the same rows again changes nothing.
  void apply(boolean complete);

  /// For complete sheets, after all sheets were applied: removes stored rows that the sheet does not name and that others could
  /// refer to. Rows that are still needed are returned as problems with row 0 (the file as a whole) and nothing is removed.
  default List<Problem> remove(int limit) {
    return List.of();
  }

  /// A query that lists every stored row with the sheet's columns, in a fixed order: days and moments as date and timestamptz,
  /// lists as text[], personal numbers as their cipher under the column's name.
  String exportQuery();
}
