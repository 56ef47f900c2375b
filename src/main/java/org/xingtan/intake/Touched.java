package org.xingtan.intake;

import java.util.Locale;

/// What an import changed, kept in temporary tables `pg_temp.touched_…` until its settlements have brought the derived rows in line.
/// Rows may be listed more than once.
public enum Touched {
  /// whose employment, or school of employment, changed: their members and dimensions
  TEACHER("teacher_id integer"),
  /// whose rules changed: all its persons
  RUN("run_id smallint"),
  /// whose facts in a run changed
  MEMBER("run_id smallint, teacher_id integer"),
  /// whose expectation or outcome in an assessment changed
  ASSESSMENT("assessment_id smallint, teacher_id integer"),
  /// whose list changed
  HEAD_COUNT("head_count_id smallint"),
  /// which is new, or whose hours may have changed
  COURSE("course_id integer"),
  /// whose counted pieces changed
  DAILY_COUNT("run_id smallint");

  private final String columns;

  Touched(String columns) {
    this.columns = columns;
  }

  /// Name of the temporary table, with its schema.
  public String table() {
    return "pg_temp.touched_" + name().toLowerCase(Locale.ROOT);
  }

  String definition() {
    return columns;
  }
}
