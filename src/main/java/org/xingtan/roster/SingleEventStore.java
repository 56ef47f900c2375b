package org.xingtan.roster;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stages one event told by hand like a sheet of one row, with row number 1.
@Repository
class SingleEventStore {
  private final JdbcClient jdbc;

  SingleEventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void stage(int teacher, EmploymentEvent event) {
    jdbc.sql("drop table if exists pg_temp.stage_employment").update();
    jdbc.sql(
            """
            create temp table stage_employment (
              row_number bigint, teacher_id integer, on_day date, event text, school_id integer, staff_kind text, subject_id smallint,
              stage text) on commit drop
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.stage_employment (row_number, teacher_id, on_day, event, school_id, staff_kind, subject_id, stage)
            values (1, :teacher, :day, :event, :school, :staff_kind, :subject, :stage)
            """)
        .param("teacher", teacher)
        .param("day", event.day())
        .param("event", event.kind().name())
        .param("school", event.school())
        .param("staff_kind", event.staffKind())
        .param("subject", event.subject())
        .param("stage", event.stage())
        .update();
  }

  /// Leaves out what is stored for that day.
  void forgetStored(LocalDate day) {
    jdbc.sql(
            """
            delete from pg_temp.employment_history
            where row_number = 0
              and on_day = :day
            """)
        .param("day", day)
        .update();
  }

  void forgetStaged() {
    jdbc.sql(
            """
            delete from pg_temp.employment_history
            where row_number = 1
            """)
        .update();
  }
}
