package org.xingtan.milestone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Completion of runs, from lines that stand. Works on `pg_temp.settled_programme` (programmes settled as a whole) and
/// `pg_temp.settled_participant` (single persons in other programmes).
@Repository
class CompletionStore {
  private final JdbcClient jdbc;

  CompletionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void layOutScope() {
    forget();
    jdbc.sql(
            """
            create temp table settled_programme on commit drop as
            select distinct r.programme_id
            from pg_temp.settled_run s
            join programme.v_run r on r.id = s.run_id
            """)
        .update();
    jdbc.sql(
            """
            create temp table settled_participant on commit drop as
            select distinct r.programme_id, m.teacher_id
            from pg_temp.settled_member m
            join programme.v_run r on r.id = m.run_id
            where not exists (
              select
              from pg_temp.settled_programme p
              where p.programme_id = r.programme_id
            )
            """)
        .update();
    jdbc.sql("analyze pg_temp.settled_programme, pg_temp.settled_participant").update();
  }

  /// Lines that fulfil a condition of a run's completion. Whole programmes are read in parallel, which temporary tables would forbid.
  void layOutFulfilments() {
    jdbc.sql(
            """
            create temp table fulfilment on commit drop as
            select c.run_id, c.condition, c.conditions, m.teacher_id, m.at, m.delta
            from milestone.v_completion_condition c
            join milestone.milestone m on m.context_id = c.context_id and m.measure = c.measure
            where c.run_id in (
              select id
              from programme.v_run
              where programme_id = any (:programmes)
            )
            """)
        .param("programmes", wholeProgrammes())
        .update();
    jdbc.sql(
            """
            insert into pg_temp.fulfilment (run_id, condition, conditions, teacher_id, at, delta)
            select c.run_id, c.condition, c.conditions, m.teacher_id, m.at, m.delta
            from pg_temp.settled_participant p
            join programme.v_run r on r.programme_id = p.programme_id
            join milestone.v_completion_condition c on c.run_id = r.id
            join milestone.milestone m on m.teacher_id = p.teacher_id and m.context_id = c.context_id and m.measure = c.measure
            """)
        .update();
    jdbc.sql("analyze pg_temp.fulfilment").update();
  }

  private Integer[] wholeProgrammes() {
    return jdbc.sql(
            """
            select programme_id
            from pg_temp.settled_programme
            """)
        .query((row, number) -> row.getInt("programme_id"))
        .list()
        .toArray(Integer[]::new);
  }

  /// A condition holds while its lines sum to more than zero; the run is completed while all its conditions hold. Who never fell
  /// back from anything is completed when the last condition first holds.
  void layOutSteps() {
    jdbc.sql(
            """
            create temp table completion_step on commit drop as
            select run_id, teacher_id, max(first_at) as at, 1::smallint as delta
            from (
              select run_id, teacher_id, condition, conditions, min(at) as first_at, min(delta) as least
              from pg_temp.fulfilment
              group by run_id, teacher_id, condition, conditions
            ) held
            group by run_id, teacher_id, conditions
            having count(*) = conditions and min(least) > 0
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.completion_step (run_id, teacher_id, at, delta)
            select person.run_id, person.teacher_id, turn.at, turn.delta
            from (
              select held.run_id, held.teacher_id, held.conditions, array_agg(step.at) as moments, array_agg(step.delta::integer) as weights
              from (
                select run_id, teacher_id, condition, conditions, array_agg(at) as moments, array_agg(delta::integer) as weights
                from pg_temp.fulfilment f
                where (run_id, teacher_id) in (
                  select run_id, teacher_id
                  from pg_temp.fulfilment
                  where delta < 0
                )
                group by run_id, teacher_id, condition, conditions
              ) held
              cross join lateral milestone.step(held.moments, held.weights, 1) step
              group by held.run_id, held.teacher_id, held.conditions
            ) person
            cross join lateral milestone.step(person.moments, person.weights, person.conditions::integer) turn
            """)
        .update();
  }

  private static final String LAY_OUT_COMPLETIONS =
      """
      create temp table run_completion on commit drop as
      select
        c.context_id, c.programme_context_id, s.teacher_id, s.at, s.delta, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
      from (
        select f.run_id, f.teacher_id, f.at, f.delta
        from (
          select distinct on (r.programme_id, e.teacher_id) e.run_id, r.programme_id, e.teacher_id, e.at, e.delta
          from pg_temp.completion_step e
          join programme.v_run r on r.id = e.run_id
          order by r.programme_id, e.teacher_id, e.at, r.begins_on, r.period_code
        ) f
        where (f.programme_id, f.teacher_id) not in (
          select programme_id, teacher_id
          from pg_temp.completion_turn
        )
        union all
        select run_id, teacher_id, at, delta
        from pg_temp.completion_turn
      ) s
      join milestone.v_run_context c on c.run_id = s.run_id
      left join programme.v_member m on m.run_id = s.run_id and m.teacher_id = s.teacher_id
      """;

  /// A person completes a programme once: in the run whose conditions hold first, by moment and then by period. What happens later
  /// never changes a figure as of an earlier day.
  void layOutCompletions() {
    jdbc.sql(LAY_OUT_COMPLETIONS).update();
  }

  private static final String LAY_OUT_TURNS =
      """
      create temp table completion_turn on commit drop as
      with own as (
        select r.programme_id, e.teacher_id, e.run_id, e.at, e.delta, min(e.at) over (partition by e.run_id, e.teacher_id) as first_at,
          r.begins_on, r.period_code
        from pg_temp.completion_step e
        join programme.v_run r on r.id = e.run_id
        where (r.programme_id, e.teacher_id) in (
          select b.programme_id, a.teacher_id
          from pg_temp.completion_step a
          join programme.v_run b on b.id = a.run_id
          where a.delta < 0
        )
      ),
      ranked as (
        select programme_id, teacher_id, run_id, at, delta,
          dense_rank() over (partition by programme_id, teacher_id order by first_at, begins_on, period_code) as rank
        from own
      )
      select w.programme_id, w.run_id, w.teacher_id, turn.at, turn.delta
      from (
        select l.programme_id, l.run_id, l.teacher_id, array_agg(e.at) as moments,
          array_agg(case when e.rank = l.rank then e.delta else -1000 * e.delta end) as weights
        from (
          select distinct programme_id, run_id, teacher_id, rank
          from ranked
        ) l
        join ranked e on e.programme_id = l.programme_id and e.teacher_id = l.teacher_id and e.rank <= l.rank
        group by l.programme_id, l.run_id, l.teacher_id
      ) w
      cross join lateral milestone.step(w.moments, w.weights, 1) turn
      """;

  /// Persons who fell back somewhere count in the first of their runs that holds: an earlier run weighs so heavily that no later one can
  /// stand beside it.
  void layOutTurns() {
    jdbc.sql(LAY_OUT_TURNS).update();
  }

  void scope() {
    jdbc.sql(
            """
            insert into pg_temp.settled_context (context_id)
            select c.context_id
            from pg_temp.settled_programme p
            join milestone.v_run_context c on c.programme_id = p.programme_id
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.settled_person (context_id, teacher_id)
            select c.context_id, p.teacher_id
            from pg_temp.settled_participant p
            join milestone.v_run_context c on c.programme_id = p.programme_id
            """)
        .update();
  }

  void desire() {
    jdbc.sql(
            """
            create temp view desired_milestone as
            select
              context_id, 'COMPLETED'::milestone.measure as measure, teacher_id, at, delta, area_id, school_id, subject_id, ownership, staff_kind
            from pg_temp.run_completion
            """)
        .update();
  }

  void forget() {
    jdbc.sql(
            """
            drop table if exists
              pg_temp.settled_programme, pg_temp.settled_participant, pg_temp.fulfilment, pg_temp.completion_step, pg_temp.completion_turn, pg_temp.run_completion,
              pg_temp.programme_line, pg_temp.programme_step
            """)
        .update();
  }
}
