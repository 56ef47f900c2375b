package org.xingtan.milestone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Participants and graduates of a programme over all its runs, from the lines of the runs: a person stands while standing in at
/// least one of them, under the dimensions of the run in which the person came to stand.
@Repository
class ProgrammeStore {
  private final JdbcClient jdbc;

  ProgrammeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String LAY_OUT_LINES =
      """
      create temp table programme_line on commit drop as
      select
        c.programme_context_id as context_id, 'PARTICIPATED'::milestone.measure as measure, m.teacher_id, m.at, m.delta,
        m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
      from pg_temp.settled_programme p
      join milestone.v_run_context c on c.programme_id = p.programme_id
      join milestone.milestone m on m.context_id = c.context_id and m.measure = 'PARTICIPATED'
      union all
      select
        c.programme_context_id, m.measure, m.teacher_id, m.at, m.delta, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
      from pg_temp.settled_participant p
      join milestone.v_run_context c on c.programme_id = p.programme_id
      join milestone.milestone m on m.teacher_id = p.teacher_id and m.context_id = c.context_id and m.measure = 'PARTICIPATED'
      union all
      select
        programme_context_id, 'COMPLETED', teacher_id, at, delta, area_id, school_id, subject_id, ownership, staff_kind
      from pg_temp.run_completion
      """;

  void layOutLines() {
    jdbc.sql(LAY_OUT_LINES).update();
    jdbc.sql("analyze pg_temp.programme_line").update();
  }

  private static final String LAY_OUT_STEPS =
      """
      create temp table programme_step on commit drop as
      select
        s.context_id, s.measure, s.teacher_id, s.at, s.delta,
        case when s.delta > 0 then s.at else lag(s.at) over (partition by s.context_id, s.measure, s.teacher_id order by s.at) end as origin
      from (
        select l.context_id, l.measure, l.teacher_id, turn.at, turn.delta
        from (
          select context_id, measure, teacher_id, array_agg(at) as moments, array_agg(delta::integer) as weights
          from pg_temp.programme_line
          where (context_id, measure, teacher_id) in (
            select context_id, measure, teacher_id
            from pg_temp.programme_line
            where delta < 0
          )
          group by context_id, measure, teacher_id
        ) l
        cross join lateral milestone.step(l.moments, l.weights, 1) turn
      ) s
      """;

  /// Steps of persons who fell back; they alternate, so a step back takes the dimensions of the step before it.
  void layOutSteps() {
    jdbc.sql(LAY_OUT_STEPS).update();
    jdbc.sql("analyze pg_temp.programme_step").update();
  }

  void scope() {
    jdbc.sql(
            """
            insert into pg_temp.settled_context (context_id)
            select distinct c.programme_context_id
            from pg_temp.settled_programme p
            join milestone.v_run_context c on c.programme_id = p.programme_id
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.settled_person (context_id, teacher_id)
            select distinct c.programme_context_id, p.teacher_id
            from pg_temp.settled_participant p
            join milestone.v_run_context c on c.programme_id = p.programme_id
            """)
        .update();
  }

  private static final String DESIRE =
      """
      create temp view desired_milestone as
      (
        select distinct on (l.context_id, l.measure, l.teacher_id)
          l.context_id, l.measure, l.teacher_id, l.at, l.delta, l.area_id, l.school_id, l.subject_id, l.ownership, l.staff_kind
        from pg_temp.programme_line l
        where (l.context_id, l.measure, l.teacher_id) not in (
          select context_id, measure, teacher_id
          from pg_temp.programme_line
          where delta < 0
        )
        order by l.context_id, l.measure, l.teacher_id, l.at, l.area_id, l.school_id, l.subject_id
      )
      union all
      select
        s.context_id, s.measure, s.teacher_id, s.at, s.delta, o.area_id, o.school_id, o.subject_id, o.ownership, o.staff_kind
      from pg_temp.programme_step s
      join (
        select distinct on (l.context_id, l.measure, l.teacher_id, l.at)
          l.context_id, l.measure, l.teacher_id, l.at, l.area_id, l.school_id, l.subject_id, l.ownership, l.staff_kind
        from pg_temp.programme_line l
        where l.delta > 0
          and (l.context_id, l.measure, l.teacher_id) in (
            select context_id, measure, teacher_id
            from pg_temp.programme_step
          )
        order by l.context_id, l.measure, l.teacher_id, l.at, l.area_id, l.school_id, l.subject_id
      ) o on o.context_id = s.context_id and o.measure = s.measure and o.teacher_id = s.teacher_id and o.at = s.origin
      """;

  void desire() {
    jdbc.sql(DESIRE).update();
  }
}
