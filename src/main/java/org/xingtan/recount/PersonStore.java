package org.xingtan.recount;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// `pg_temp.recount_part`: how many enrolments of each person in each part of each run stood at each point before the moment.
@Repository
class PersonStore {
  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Room for hashing all persons, for this transaction only; millions of different enrolments never ask the same twice.
  void makeRoom() {
    jdbc.sql(
            """
            select set_config('work_mem', '256MB', true), set_config('enable_memoize', 'off', true)
            """)
        .query((row, number) -> row.getString(1))
        .single();
  }

  private static final String LAY_OUT =
      """
      create temp table recount_part on commit drop as
      select
        e.run_id, e.part_id, e.teacher_id,
        count(*) filter (where e.selected_at < :before) as selected,
        count(*) filter (where e.paid_at < :before) as paid,
        count(*) filter (where e.started_at < :before) as started,
        count(*) filter (where e.completed_at < :before) as completed,
        coalesce(sum(c.credit_hours) filter (where e.completed_at < :before), 0) as hours
      from enrolment.v_enrolment e
      join catalogue.v_course c on c.id = e.course_id
      where e.withdrawn_at is null
        or e.withdrawn_at >= :before
      group by e.run_id, e.part_id, e.teacher_id
      """;

  void layOut(Instant before) {
    jdbc.sql("drop table if exists pg_temp.recount_part").update();
    jdbc.sql(LAY_OUT).param("before", before.atOffset(UTC)).update();
    jdbc.sql("analyze pg_temp.recount_part").update();
  }
}
