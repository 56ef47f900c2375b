package org.xingtan.recount;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// `pg_temp.recount_part`: whether each person stood at each point in each part of each run before
/// the moment, how many courses and tenths of an hour were completed, and the person's fingerprint there.
@Repository
class PersonStore {
  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Room for hashing all persons, for this transaction only; millions of different enrolments never ask the same twice, and where the
  /// planner takes few runs for few persons, it would sort them.
  void makeRoom() {
    jdbc.sql(
            """
            select set_config('work_mem', '256MB', true), set_config('enable_memoize', 'off', true), set_config('enable_sort', 'off', true)
            """)
        .query((row, number) -> row.getString(1))
        .single();
  }

  private static final String LAY_OUT =
      """
      create temp table recount_part on commit drop as
      select p.run_id, p.part_id, p.teacher_id, p.points & 1 > 0 as selected, p.points & 2 > 0 as paid, p.points & 4 > 0 as started, p.completed, p.tenths, %s as print
      from (
        select
          e.run_id, e.part_id, e.teacher_id,
          bit_or(
            (e.selected_at < :before)::integer + coalesce((e.paid_at < :before)::integer * 2, 0) + coalesce((e.started_at < :before)::integer * 4, 0)
          ) as points,
          count(*) filter (where e.completed_at < :before) as completed,
          coalesce(sum(c.tenths) filter (where e.completed_at < :before), 0) as tenths
        from enrolment.v_enrolment e
        join (
          select id, (credit_hours * 10)::integer as tenths
          from catalogue.v_course
          offset 0
        ) c on c.id = e.course_id
        where e.withdrawn_at is null
          or e.withdrawn_at >= :before
        group by e.run_id, e.part_id, e.teacher_id
      ) p
      left join programme.v_member m on m.run_id = p.run_id and m.teacher_id = p.teacher_id
      """;

  void layOut(Instant before) {
    jdbc.sql("drop table if exists pg_temp.recount_part").update();
    jdbc.sql(LAY_OUT.formatted(Fingerprint.person("p.teacher_id", "m")))
        .param("before", before.atOffset(UTC))
        .update();
    jdbc.sql("analyze pg_temp.recount_part").update();
  }
}
