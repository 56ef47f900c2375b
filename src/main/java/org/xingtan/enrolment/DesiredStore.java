package org.xingtan.enrolment;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Offers what people reached to the journal, one line a moment.
@Repository
class DesiredStore {
  private final JdbcClient jdbc;

  DesiredStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Parts that courses complete; where submissions do, the line of completion belongs to certification.
  void scopeStudiedParts() {
    jdbc.sql(
            """
            insert into pg_temp.settled_context (context_id)
            select c.context_id
            from pg_temp.settled_run r
            join milestone.v_part_context c on c.run_id = r.run_id
            join programme.v_part p on p.id = c.part_id
            where p.completion_rule <> 'SUBMISSIONS'
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.settled_person (context_id, teacher_id)
            select c.context_id, m.teacher_id
            from pg_temp.settled_member m
            join milestone.v_part_context c on c.run_id = m.run_id
            join programme.v_part p on p.id = c.part_id
            where p.completion_rule <> 'SUBMISSIONS'
            """)
        .update();
  }

  void desireStudy() {
    desire(
        first("SELECTED", "selected_at", "reached_part"),
        first("PAID", "paid_at", "reached_part"),
        first("STARTED", "started_at", "reached_part"),
        step("measure", "not of_run and measure <> 'COMPLETED'"));
  }

  void desireCompletion() {
    desire(
        first("COMPLETED", "completed_at", "reached_part"),
        first("COMPLETED", "completed_at", "reached_completion"),
        step("measure", "not of_run and measure = 'COMPLETED'"));
  }

  void desireRuns() {
    desire(
        first("SELECTED", "selected_at", "reached_run"),
        first("PAID", "paid_at", "reached_run"),
        first("STARTED", "started_at", "reached_run"),
        first("PARTICIPATED", "participated_at", "reached_run"),
        step("measure", "of_run"),
        step("'PARTICIPATED'::milestone.measure", "of_run and measure::text = participation_rule"),
        registration("REGISTERED", "registered_at", 1, "true"),
        registration("REGISTERED", "withdrawn_at", -1, "true"),
        registration("PARTICIPATED", "registered_at", 1, "takes_part"),
        registration("PARTICIPATED", "withdrawn_at", -1, "takes_part"));
  }

  private void desire(String... arms) {
    jdbc.sql(
            "create temp view desired_milestone as "
                + Stream.of(arms).collect(joining(" union all ")))
        .update();
  }

  private static String first(String measure, String moment, String table) {
    return arm(
        "'%s'::milestone.measure".formatted(measure),
        moment,
        "1::smallint",
        table,
        moment + " is not null");
  }

  private static String step(String measure, String condition) {
    return arm(measure, "at", "delta", "reached_step", condition);
  }

  /// Withdrawn in the moment of registering is not registered at all.
  private static String registration(String measure, String moment, int delta, String condition) {
    return arm(
        "'%s'::milestone.measure".formatted(measure),
        moment,
        delta + "::smallint",
        "reached_registration",
        condition
            + " and coalesce(withdrawn_at > registered_at, true) and "
            + moment
            + " is not null");
  }

  private static String arm(
      String measure, String moment, String delta, String table, String condition) {
    return """
    select
      context_id, %s as measure, teacher_id, %s as at, %s as delta, area_id, school_id, subject_id, ownership, staff_kind
    from pg_temp.%s
    where %s
    """
        .formatted(measure, moment, delta, table, condition);
  }
}
