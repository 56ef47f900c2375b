package org.xingtan.milestone;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PopulationStore {
  private final JdbcClient jdbc;

  PopulationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> touchedHeadCounts() {
    return jdbc.sql(
            """
            select distinct h.code
            from pg_temp.touched_head_count t
            join roster.v_head_count h on h.id = t.head_count_id
            order by h.code
            """)
        .query((row, number) -> row.getString("code"))
        .list();
  }

  void scopeHeadCounts() {
    jdbc.sql(
            """
            insert into pg_temp.settled_context (context_id)
            select distinct c.id
            from pg_temp.touched_head_count t
            join roster.v_head_count h on h.id = t.head_count_id
            join milestone.context c on c.code = 'HEADCOUNT/' || h.code
            """)
        .update();
  }

  void desireCounted() {
    jdbc.sql(
            """
            create temp view desired_milestone as
            select
              s.context_id, 'COUNTED'::milestone.measure as measure, m.teacher_id, milestone.city_midnight(h.on_day) as at, 1::smallint as delta,
              m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
            from pg_temp.settled_context s
            join milestone.context c on c.id = s.context_id
            join roster.v_head_count h on 'HEADCOUNT/' || h.code = c.code
            join roster.v_head_count_member m on m.head_count_id = h.id
            """)
        .update();
  }

  private static final String DESIRE_DUE =
      """
      create temp view desired_milestone as
      select
        c.context_id, 'DUE'::milestone.measure as measure, m.teacher_id, milestone.city_midnight(r.reference_day) as at,
        1::smallint as delta, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
      from (
        select s.run_id, a.teacher_id, a.area_id, a.school_id, a.subject_id, a.ownership, a.staff_kind, a.due
        from pg_temp.settled_run s
        join programme.v_member a on a.run_id = s.run_id
        union all
        select a.run_id, a.teacher_id, a.area_id, a.school_id, a.subject_id, a.ownership, a.staff_kind, a.due
        from pg_temp.settled_member s
        join programme.v_member a on a.run_id = s.run_id and a.teacher_id = s.teacher_id
      ) m
      join programme.v_run r on r.id = m.run_id
      join milestone.v_run_context c on c.run_id = m.run_id
      where m.due
      """;

  void desireDue() {
    jdbc.sql(DESIRE_DUE).update();
  }
}
