package org.xingtan.intake;

import java.util.List;

/// Takes one kind of bulk sheet into the room that owns its facts.
///
/// All methods run in the import's transaction, on its connection, after the rows were staged in `pg_temp.<staging>`. Rows whose
/// cells were refused are not staged. Called in the order check, compare, apply; a dry run is rolled back after apply.
public interface Intake {

  Sheet sheet();

  /// Rules between rows and with stored facts; at most `limit` problems, in order of row. The caller removes these rows from staging
  /// so that the following steps see sound rows only; an import with any problem is rolled back in the end.
  List<Problem> check(int limit);

  /// How many stored rows the staged ones add, change, leave alone, and do not name.
  Changes compare();

  /// Merges the staged rows; with `complete`, the sheet is the whole truth and stored rows it does not name are removed.
  /// Applying the same rows again changes nothing.
  void apply(boolean complete);

  /// A query that lists every stored row with the sheet's columns, in a fixed order: days and moments as date and timestamptz,
  /// lists as text[], personal numbers as their cipher under the column's name.
  String exportQuery();
}
