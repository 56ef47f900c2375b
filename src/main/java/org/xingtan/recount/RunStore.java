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
        or p.completion_rule = 'HOURS' and r.completed > 0 and r.tenths >= p.completion_minimum * 10
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

  /// Each required part is one bit: those of its own run, and those of other runs that are carried over to it.
  private static final String LAY_OUT_COMPLETE =
      """
      create temp table recount_complete on commit drop as
      with required as (
        select id as part_id, programme_id, 1::bigint << (row_number() over (partition by programme_id order by id))::integer as bit
        from programme.v_part
        where completion_rule <> 'NONE'
      ),
      counting as (
        select r.id as run_id, r.programme_id, s.id as source_id, q.part_id, q.bit, bit_or(q.bit) over (partition by r.id) as all_bits
        from programme.v_run r
        join programme.v_run s on s.programme_id = r.programme_id
        join required q on q.programme_id = r.programme_id
        where r.completion_rule = 'ALL_PARTS'
          and (
            s.id = r.id
            or (q.part_id, s.period_id, r.period_id) in (
              select part_id, from_period_id, to_period_id
              from programme.v_carry_over
            )
          )
        offset 0
      )
      select c.run_id, min(c.programme_id) as programme_id, d.teacher_id
      from counting c
      join pg_temp.recount_complete_part d on d.run_id = c.source_id and d.part_id = c.part_id
      group by c.run_id, d.teacher_id
      having bit_or(c.bit) = min(c.all_bits)
      """;

  private static final String LEAVE_OUT_IDLE =
      """
      delete from pg_temp.recount_complete c
      where not exists (
        select
        from pg_temp.recount_part p
        where p.run_id = c.run_id
          and p.teacher_id = c.teacher_id
          and p.started
      )
      """;

  void layOutComplete() {
    jdbc.sql(LAY_OUT_COMPLETE).update();
    jdbc.sql(LEAVE_OUT_IDLE).update();
  }
}
