package org.xingtan.workshop;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutyMilestoneStore {
  private final JdbcClient jdbc;

  DutyMilestoneStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean wantMembers() {
    forget();
    return jdbc.sql(
                """
                create temp table member_wanted on commit drop as
                select distinct d.run_id, d.teacher_id
                from workshop.duty d
                where d.run_id in (
                    select run_id
                    from pg_temp.touched_run
                  )
                  or (d.run_id, d.teacher_id) in (
                    select run_id, teacher_id
                    from pg_temp.touched_member
                  )
                """)
            .update()
        > 0;
  }

  void forget() {
    jdbc.sql("drop table if exists pg_temp.member_wanted").update();
  }

  private static final String DESIRE =
      """
      create temp view desired_milestone as
      select
        c.context_id, d.measure, d.teacher_id, d.at, d.delta, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
      from workshop.v_duty_step d
      join milestone.v_run_context c on c.run_id = d.run_id
      left join programme.v_member m on m.run_id = d.run_id and m.teacher_id = d.teacher_id
      where d.run_id in (
          select run_id
          from pg_temp.settled_run
        )
        or (d.run_id, d.teacher_id) in (
          select run_id, teacher_id
          from pg_temp.settled_member
        )
      """;

  void desire() {
    jdbc.sql(DESIRE).update();
  }
}
