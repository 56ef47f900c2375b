package org.xingtan.programme;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom a settlement of members concerns: everybody of `pg_temp.touched_run`, and those of `pg_temp.touched_teacher` in all runs.
@Repository
class TouchedStore {
  private final JdbcClient jdbc;

  TouchedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The condition for it. Where no run is touched as a whole there are a few people, who are found by their keys; an "or" would read
  /// everybody for each of them.
  ///
  /// @param run column of the run
  /// @param teacher column of the person
  String condition(String run, String teacher) {
    boolean runs =
        jdbc.sql("select exists (select from pg_temp.touched_run)").query(Boolean.class).single();
    String people = teacher + " in (select t.teacher_id from pg_temp.touched_teacher t)";
    return runs
        ? "(" + run + " in (select t.run_id from pg_temp.touched_run t) or " + people + ")"
        : people;
  }
}
