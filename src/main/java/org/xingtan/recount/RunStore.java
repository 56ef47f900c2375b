package org.xingtan.recount;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// `pg_temp.recount_complete_part`: who has completed which part of which run; `pg_temp.recount_complete`: who meets everything that completes
/// a run.
@Repository
class RunStore {
  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String LAY_OUT_COMPLETE_PARTS =
      """
      create temp table recount_complete_part on commit drop as
      select r.run_id, r.part_id, r.teacher_id
      from pg_temp.recount_part r
      join programme.v_part p on p.id = r.part_id
      where p.completion_rule = 'COURSES' and r.completed >= greatest(p.completion_minimum, 1)
        or p.completion_rule = 'HOURS' and r.completed > 0 and r.hours >= p.completion_minimum
      union all
      select s.run_id, p.id, s.teacher_id
      from certification.v_submission s
      join programme.v_run r on r.id = s.run_id
      join programme.v_part p on p.programme_id = r.programme_id
      where p.completion_rule = 'SUBMISSIONS'
        and s.decided_at < :before
        and s.level <> 'FAIL'
      group by s.run_id, p.id, p.completion_minimum, s.teacher_id
      having count(*) >= greatest(p.completion_minimum, 1)
      """;

  void layOutCompleteParts(Instant before) {
    jdbc.sql("drop table if exists pg_temp.recount_complete_part, pg_temp.recount_complete")
        .update();
    jdbc.sql(LAY_OUT_COMPLETE_PARTS).param("before", before.atOffset(UTC)).update();
  }

  private static final String LAY_OUT_COMPLETE =
      """
      create temp table recount_complete on commit drop as
      with counting as (
        select distinct r.id as run_id, r.programme_id, d.part_id, d.teacher_id
        from programme.v_run r
        join programme.v_run s on s.programme_id = r.programme_id
        join pg_temp.recount_complete_part d on d.run_id = s.id
        where r.completion_rule = 'ALL_PARTS'
          and (
            s.id = r.id
            or (d.part_id, s.period_id, r.period_id) in (
              select part_id, from_period_id, to_period_id
              from programme.v_carry_over
            )
          )
      )
      select c.run_id, c.programme_id, c.teacher_id
      from counting c
      where (c.run_id, c.teacher_id) in (
        select run_id, teacher_id
        from pg_temp.recount_part
        where started > 0
      )
      group by c.run_id, c.programme_id, c.teacher_id
      having count(*) = (
        select count(*)
        from programme.v_part p
        where p.programme_id = c.programme_id
          and p.completion_rule <> 'NONE'
      )
      """;

  void layOutComplete() {
    jdbc.sql(LAY_OUT_COMPLETE).update();
  }
}
