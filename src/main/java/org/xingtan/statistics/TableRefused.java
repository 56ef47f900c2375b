package org.xingtan.statistics;

import java.util.List;

/// Why there is no such table. Each says what was asked for and what there is instead.
public sealed interface TableRefused extends Tables.Answer {
  record UnknownTable(String table, List<String> known) implements TableRefused {}

  record UnknownPeriod(String period, List<String> known) implements TableRefused {}

  /// The period exists, but no programme in it has what the table shows.
  record DoesNotFit(String table, String period, List<String> fitting) implements TableRefused {}

  record UnknownProgramme(String programme, List<String> known) implements TableRefused {}

  record UnknownCut(String by, List<String> known) implements TableRefused {}

  /// Unknown, or outside the reader's scope: both look the same.
  record UnknownFilter(String filter, String value) implements TableRefused {}

  record UnknownColumn(String column, List<String> known) implements TableRefused {}

  /// Neither a day nor a moment.
  record BadMoment(String text) implements TableRefused {}
}
