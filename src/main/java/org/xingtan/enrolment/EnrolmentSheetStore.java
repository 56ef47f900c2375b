package org.xingtan.enrolment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Changes;

@Repository
class EnrolmentSheetStore {
  static final String TABLE = "enrolment.enrolment";

  static final String EXPORT =
      """
      select
        r.period_code as period, s.code as section, t.number as teacher, e.attempt::integer as attempt, e.selected_at, e.paid_at, e.started_at,
        e.completed_at, e.withdrawn_at, e.result::text as result
      from enrolment.enrolment e
      join enrolment.section s on s.id = e.section_id
      join programme.v_run r on r.id = e.run_id
      join roster.v_teacher t on t.id = e.teacher_id
      order by e.teacher_id, e.run_id, e.course_id, e.attempt
      """;

  private final JdbcClient jdbc;

  EnrolmentSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean empty() {
    return jdbc.sql("select not exists (select from enrolment.enrolment)")
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  Changes compareWithNothing() {
    return jdbc.sql("select count(*) from pg_temp.stage_enrolments")
        .query((row, number) -> new Changes(row.getLong(1), 0, 0, 0, 0))
        .single();
  }

  private static final String COMPARE =
      """
      select
        count(*) filter (where t.teacher_id is null) as added,
        count(*) filter (where t.teacher_id is not null and %1$s) as changed,
        count(*) filter (where t.teacher_id is not null and not (%1$s)) as unchanged,
        (select count(*) from enrolment.enrolment) as stored
      from %2$s
      left join enrolment.enrolment t on %3$s
      """;

  Changes compare() {
    return jdbc.sql(COMPARE.formatted(DIFFERENT, SOURCE, SAME_KEY))
        .query((row, number) -> {
          long known = row.getLong("changed") + row.getLong("unchanged");
          long stored = row.getLong("stored");
          return new Changes(
              row.getLong("added"),
              row.getLong("changed"),
              row.getLong("unchanged"),
              stored - known,
              stored);
        })
        .single();
  }

  /// In the order of the file: a person's enrolments in a run lie together when they do there. Sorting all of them first takes longer than
  /// storing them.
  void fill() {
    jdbc.sql(
            """
            insert into enrolment.enrolment (
              teacher_id, run_id, course_id, attempt, section_id, selected_at, paid_at, started_at, completed_at, withdrawn_at, result
            )
            select
              s.teacher_id, s.run_id, s.course_id, s.attempt, s.section_id, s.selected_at, s.paid_at, s.started_at, s.completed_at,
              s.withdrawn_at, s.result
            from %s
            """
                .formatted(SOURCE))
        .update();
  }

  List<Integer> runs() {
    return jdbc.sql(RUNS).query((row, number) -> row.getInt("run_id")).list();
  }

  /// What the guard of closed periods does otherwise; it rests while the empty table is filled.
  void refuseClosedRuns() {
    jdbc.sql(
            "select enrolment.refuse_closed_runs(array(select run_id from (%s) r))".formatted(RUNS))
        .query((row, number) -> 0)
        .single();
  }

  void touchRuns() {
    jdbc.sql("insert into pg_temp.touched_run (run_id) " + RUNS).update();
  }

  /// Runs that anybody enrolled in, by looking into each section instead of at each enrolment.
  private static final String RUNS =
      """
      select distinct c.run_id
      from enrolment.section c
      where exists (
        select
        from enrolment.enrolment e
        where e.section_id = c.id
      )
      order by c.run_id
      """;

  private static final String LAY_OUT_DIFFERENCE =
      """
      create temp table enrolment_difference on commit drop as
      select s.teacher_id, s.run_id, s.course_id, s.attempt, case when t.teacher_id is null then 'ADDED' else 'CHANGED' end as kind
      from %1$s
      left join enrolment.enrolment t on %2$s
      where t.teacher_id is null
        or %3$s
      union all
      select t.teacher_id, t.run_id, t.course_id, t.attempt, 'ABSENT'
      from enrolment.enrolment t
      where :complete
        and not exists (
          select
          from %1$s
          where %2$s
        )
      """;

  /// Keys of what the staged rows add, change, or (as the whole truth) remove.
  void layOutDifference(boolean complete) {
    jdbc.sql("drop table if exists pg_temp.enrolment_difference").update();
    jdbc.sql(LAY_OUT_DIFFERENCE.formatted(SOURCE, SAME_KEY, DIFFERENT))
        .param("complete", complete)
        .update();
    jdbc.sql("analyze pg_temp.enrolment_difference").update();
  }

  void delete() {
    jdbc.sql(
            """
            delete from enrolment.enrolment t
            using pg_temp.enrolment_difference s
            where s.kind = 'ABSENT'
              and %s
            """
                .formatted(SAME_KEY))
        .update();
  }

  void update() {
    jdbc.sql(
            """
            update enrolment.enrolment t
            set section_id = s.section_id, selected_at = s.selected_at, paid_at = s.paid_at, started_at = s.started_at,
              completed_at = s.completed_at, withdrawn_at = s.withdrawn_at, result = s.result
            from pg_temp.enrolment_difference d
            join %1$s
              on s.teacher_id = d.teacher_id and s.run_id = d.run_id and s.course_id = d.course_id and s.attempt = d.attempt
            where d.kind = 'CHANGED'
              and %2$s
            """
                .formatted(SOURCE, SAME_KEY))
        .update();
  }

  void insert() {
    jdbc.sql(
            """
            insert into enrolment.enrolment (
              teacher_id, run_id, course_id, attempt, section_id, selected_at, paid_at, started_at, completed_at, withdrawn_at, result
            )
            select
              s.teacher_id, s.run_id, s.course_id, s.attempt, s.section_id, s.selected_at, s.paid_at, s.started_at, s.completed_at,
              s.withdrawn_at, s.result
            from pg_temp.enrolment_difference d
            join %s
              on s.teacher_id = d.teacher_id and s.run_id = d.run_id and s.course_id = d.course_id and s.attempt = d.attempt
            where d.kind = 'ADDED'
            order by s.teacher_id, s.run_id, s.course_id, s.attempt
            """
                .formatted(SOURCE))
        .update();
  }

  void touchMembers() {
    jdbc.sql(
            """
            insert into pg_temp.touched_member (run_id, teacher_id)
            select distinct run_id, teacher_id
            from pg_temp.enrolment_difference
            """)
        .update();
  }

  private static final String SOURCE =
      """
      (
        select
          i.teacher_id, c.run_id, c.course_id, coalesce(i.attempt, 1)::smallint as attempt, i.section_id, i.selected_at, i.paid_at,
          i.started_at, i.completed_at, i.withdrawn_at, i.result::enrolment.result as result
        from pg_temp.stage_enrolments i
        join enrolment.section c on c.id = i.section_id
      ) s\
      """;

  private static final String SAME_KEY =
      "t.teacher_id = s.teacher_id and t.run_id = s.run_id and t.course_id = s.course_id and t.attempt = s.attempt";

  private static final String DIFFERENT =
      """
      (t.section_id, t.selected_at, t.paid_at, t.started_at, t.completed_at, t.withdrawn_at, t.result)
        is distinct from (s.section_id, s.selected_at, s.paid_at, s.started_at, s.completed_at, s.withdrawn_at, s.result)\
      """;
}
