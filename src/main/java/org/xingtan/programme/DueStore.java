package org.xingtan.programme;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is due, as the rules say now, in `pg_temp.member_due`: all persons of touched runs, and touched teachers in all runs. Nobody is
/// due in a draft, and in a closed period nothing changes.
@Repository
class DueStore {

  private final JdbcClient jdbc;
  private final TouchedStore touched;

  DueStore(JdbcClient jdbc, TouchedStore touched) {
    this.jdbc = jdbc;
    this.touched = touched;
  }

  void layOutDue() {
    jdbc.sql("drop table if exists pg_temp.member_due").update();
    jdbc.sql(
            """
            create temp table member_due on commit drop as
            select m.teacher_id, m.run_id, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, m.stage
            from programme.member m
            where false
            """)
        .update();
    layOutEmployed();
    layOutListed();
    jdbc.sql("analyze pg_temp.member_due").update();
  }

  private void layOutEmployed() {
    jdbc.sql(
            """
            insert into pg_temp.member_due (teacher_id, run_id, area_id, school_id, subject_id, ownership, staff_kind, stage)
            select e.teacher_id, r.id, e.area_id, e.school_id, e.subject_id, e.ownership, e.staff_kind, e.stage
            from programme.run r
            join roster.v_employment e
              on e.staff_kind = 'FULL_TIME'
              and e.from_day <= r.reference_day
              and coalesce(e.to_day > r.reference_day, true)
            where r.population_rule in ('EMPLOYED_FULL_TIME', 'PILOT_SCHOOLS')
              and programme.period_state(r.period_id) = 'OPEN'
              and (
                r.population_rule = 'EMPLOYED_FULL_TIME'
                or exists (
                  select
                  from roster.v_school_pilot p
                  where p.school_id = e.school_id
                    and p.pilot = r.pilot
                    and p.valid_from <= r.reference_day
                    and coalesce(p.valid_until > r.reference_day, true)
                )
              )
              and %s
            """
                .formatted(touched.condition("r.id", "e.teacher_id")))
        .update();
  }

  private void layOutListed() {
    jdbc.sql(
            """
            insert into pg_temp.member_due (teacher_id, run_id, area_id, school_id, subject_id, ownership, staff_kind, stage)
            select m.teacher_id, r.id, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, m.stage
            from programme.run r
            join roster.v_head_count_member m on m.head_count_id = r.head_count_id
            where r.population_rule = 'HEAD_COUNT'
              and programme.period_state(r.period_id) = 'OPEN'
              and %s
            """
                .formatted(touched.condition("r.id", "m.teacher_id")))
        .update();
  }
}
