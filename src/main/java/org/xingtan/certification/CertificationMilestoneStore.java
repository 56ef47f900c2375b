package org.xingtan.certification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CertificationMilestoneStore {
  private final JdbcClient jdbc;

  CertificationMilestoneStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean wantMembers() {
    forget();
    return jdbc.sql(
                """
                create temp table member_wanted on commit drop as
                select distinct s.run_id, s.teacher_id
                from certification.submission s
                where s.run_id in (
                    select run_id
                    from pg_temp.touched_run
                  )
                  or (s.run_id, s.teacher_id) in (
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

  void scope() {
    jdbc.sql(
            """
            insert into pg_temp.settled_context (context_id)
            select c.context_id
            from pg_temp.settled_run r
            join milestone.v_part_context c on c.run_id = r.run_id
            join programme.v_part p on p.id = c.part_id
            where p.completion_rule = 'SUBMISSIONS'
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.settled_person (context_id, teacher_id)
            select c.context_id, m.teacher_id
            from pg_temp.settled_member m
            join milestone.v_part_context c on c.run_id = m.run_id
            join programme.v_part p on p.id = c.part_id
            where p.completion_rule = 'SUBMISSIONS'
            """)
        .update();
  }

  private static final String DESIRE =
      """
      create temp view desired_milestone as
      select
        c.context_id, s.measure, s.teacher_id, s.at, 1::smallint as delta, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
      from certification.v_part_step s
      join milestone.v_part_context c on c.run_id = s.run_id and c.part_id = s.part_id
      left join programme.v_member m on m.run_id = s.run_id and m.teacher_id = s.teacher_id
      where s.run_id in (
          select run_id
          from pg_temp.settled_run
        )
        or (s.run_id, s.teacher_id) in (
          select run_id, teacher_id
          from pg_temp.settled_member
        )
      """;

  void desire() {
    jdbc.sql(DESIRE).update();
  }
}
