package org.xingtan.enrolment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lays out what people reached, with context and dimensions. Whole runs are read with all processors; single members, listed in
/// `pg_temp.settled_member`, by key.
@Repository
class ReachedStore {
  private static final String DIMENSIONS =
      "m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind";

  private final JdbcClient jdbc;

  ReachedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void layOutParts(List<Integer> runs) {
    forget();
    layOut(
        "reached_part",
        """
        select
          c.context_id, p.run_id, p.teacher_id, p.selected_at, p.paid_at, p.started_at,
          case when r.completion_rule = 'COURSES' and r.completion_minimum <= 1 then p.completed_at end as completed_at, %s
        from %s
        join programme.v_part r on r.id = p.part_id
        join milestone.v_part_context c on c.run_id = p.run_id and c.part_id = p.part_id
        left join programme.v_member m on m.run_id = p.run_id and m.teacher_id = p.teacher_id
        """,
        source("v_person_part", "part_id, selected_at, paid_at, started_at, completed_at"),
        runs);
  }

  /// Parts that take more than one course.
  void layOutCompletedParts(List<Integer> runs) {
    layOut(
        "reached_completion",
        """
        select c.context_id, p.run_id, p.teacher_id, p.completed_at, %s
        from %s
        join milestone.v_part_context c on c.run_id = p.run_id and c.part_id = p.part_id
        left join programme.v_member m on m.run_id = p.run_id and m.teacher_id = p.teacher_id
        """,
        source("v_completed_part", "part_id, completed_at"),
        runs);
  }

  /// The few who withdrew from something: their enrolments are looked up once, and weighed by part and over all parts.
  void layOutSteps(List<Integer> runs) {
    layOut(
        "reached_weight",
        """
        select p.run_id, p.teacher_id, p.part_id, p.measure, p.at, p.weight, p.threshold
        from %2$s
        """,
        source("v_weight", "part_id, measure, at, weight, threshold"),
        runs);
    jdbc.sql("analyze pg_temp.reached_weight").update();
    jdbc.sql(LAY_OUT_STEPS.formatted(DIMENSIONS, PERSON_STEPS)).update();
  }

  private static final String PERSON_STEPS =
      """
      select person.run_id, person.teacher_id, person.part_id, person.measure, step.at, step.delta
      from (
        select
          run_id, teacher_id, part_id, measure, threshold, array_agg(at) as moments, array_agg(weight) as weights, min(at) as first_at,
          min(weight) as least
        from pg_temp.reached_weight
        group by run_id, teacher_id, part_id, measure, threshold
        union all
        select run_id, teacher_id, null, measure, 1, array_agg(at), array_agg(weight), min(at), min(weight)
        from pg_temp.reached_weight
        where measure <> 'COMPLETED'
        group by run_id, teacher_id, measure
      ) person
      cross join lateral enrolment.step(person.moments, person.weights, person.threshold, person.first_at, person.least) step
      """;

  private static final String LAY_OUT_STEPS =
      """
      create temp table reached_step on commit drop as
      select
        coalesce(c.context_id, o.context_id) as context_id, p.part_id is null as of_run, r.participation_rule, p.teacher_id, p.measure,
        p.at, p.delta, %s
      from (
        %s
      ) p
      join programme.v_run r on r.id = p.run_id
      join milestone.v_run_context o on o.run_id = p.run_id
      left join milestone.v_part_context c on c.run_id = p.run_id and c.part_id = p.part_id
      left join programme.v_member m on m.run_id = p.run_id and m.teacher_id = p.teacher_id
      """;

  void layOutRegistrations(List<Integer> runs) {
    layOut(
        "reached_registration",
        """
        select c.context_id, p.teacher_id, p.registered_at, p.withdrawn_at, r.participation_rule = 'REGISTERED' as takes_part, %s
        from %s
        join programme.v_run r on r.id = p.run_id
        join milestone.v_run_context c on c.run_id = p.run_id
        left join programme.v_member m on m.run_id = p.run_id and m.teacher_id = p.teacher_id
        """,
        source("v_registration", "registered_at, withdrawn_at"),
        runs);
  }

  private static final String LAY_OUT_RUNS =
      """
      create temp table reached_run on commit drop as
      select
        c.context_id, p.teacher_id, p.selected_at, p.paid_at, p.started_at,
        case r.participation_rule when 'STARTED' then p.started_at when 'PAID' then p.paid_at end as participated_at, %s
      from (
        select run_id, teacher_id, min(selected_at) as selected_at, min(paid_at) as paid_at, min(started_at) as started_at
        from pg_temp.reached_part
        group by run_id, teacher_id
      ) p
      join programme.v_run r on r.id = p.run_id
      join milestone.v_run_context c on c.run_id = p.run_id
      left join programme.v_member m on m.run_id = p.run_id and m.teacher_id = p.teacher_id
      """;

  void layOutRuns() {
    jdbc.sql("analyze pg_temp.reached_part").update();
    jdbc.sql(LAY_OUT_RUNS.formatted(DIMENSIONS)).update();
  }

  void forget() {
    jdbc.sql(
            """
            drop table if exists
              pg_temp.reached_part, pg_temp.reached_completion, pg_temp.reached_weight, pg_temp.reached_step, pg_temp.reached_registration, pg_temp.reached_run
            """)
        .update();
  }

  private record Source(String ofRuns, String ofMembers) {}

  private static Source source(String view, String columns) {
    return new Source(
        """
        (
          select run_id, teacher_id, %s
          from enrolment.%s
          where run_id = any (:runs)
        ) p\
        """
            .formatted(columns, view),
        """
        pg_temp.settled_member s
        cross join lateral (
          select v.run_id, v.teacher_id, %s
          from enrolment.%s v
          where v.run_id = s.run_id
            and v.teacher_id = s.teacher_id
          offset 0
        ) p\
        """
            .formatted(columns, view));
  }

  private void layOut(String table, String query, Source source, List<Integer> runs) {
    jdbc.sql(
            "create temp table %s on commit drop as %s"
                .formatted(table, query.formatted(DIMENSIONS, source.ofRuns())))
        .param("runs", runs.toArray(Integer[]::new))
        .update();
    jdbc.sql(
            "insert into pg_temp.%s %s"
                .formatted(table, query.formatted(DIMENSIONS, source.ofMembers())))
        .update();
  }
}
