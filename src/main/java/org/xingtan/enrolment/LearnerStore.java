package org.xingtan.enrolment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LearnerStore {
  private final JdbcClient jdbc;

  LearnerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void prepare() {
    forget();
    jdbc.sql("create temp table member_wanted (run_id smallint, teacher_id integer) on commit drop")
        .update();
  }

  boolean untouched() {
    return jdbc.sql(
            """
            select not exists (select from pg_temp.touched_run) and not exists (select from pg_temp.touched_member)
            """)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  private static final String TOUCH_LEARNERS_OF_COURSES =
      """
      insert into pg_temp.touched_member (run_id, teacher_id)
      select distinct e.run_id, e.teacher_id
      from enrolment.section s
      join programme.v_part p on p.id = s.part_id
      join enrolment.enrolment e on e.section_id = s.id
      where p.completion_rule = 'HOURS'
        and s.course_id in (
          select course_id
          from pg_temp.touched_course
        )
        and s.run_id not in (
          select run_id
          from pg_temp.touched_run
        )
      """;

  void touchLearnersOfCourses() {
    jdbc.sql(TOUCH_LEARNERS_OF_COURSES).update();
  }

  List<Integer> touchedRuns() {
    return jdbc.sql("select distinct run_id from pg_temp.touched_run")
        .query((row, number) -> row.getInt("run_id"))
        .list();
  }

  private static final String WANT_OF_RUNS =
      """
      insert into pg_temp.member_wanted (run_id, teacher_id)
      select f.run_id, f.teacher_id
      from (
        select distinct run_id, teacher_id
        from enrolment.enrolment
        where run_id = any (:runs)
        union all
        select run_id, teacher_id
        from enrolment.registration
        where run_id = any (:runs)
      ) f
      where not exists (
        select
        from programme.v_member m
        where m.run_id = f.run_id
          and m.teacher_id = f.teacher_id
      )
      """;

  void wantOfRuns(List<Integer> runs) {
    jdbc.sql(WANT_OF_RUNS).param("runs", runs.toArray(Integer[]::new)).update();
  }

  private static final String WANT_TOUCHED =
      """
      insert into pg_temp.member_wanted (run_id, teacher_id)
      select t.run_id, t.teacher_id
      from (
        select distinct run_id, teacher_id
        from pg_temp.touched_member
      ) t
      where exists (
          select
          from enrolment.enrolment e
          where e.teacher_id = t.teacher_id
            and e.run_id = t.run_id
        )
        or exists (
          select
          from enrolment.registration r
          where r.teacher_id = t.teacher_id
            and r.run_id = t.run_id
        )
      """;

  void wantTouched() {
    jdbc.sql(WANT_TOUCHED).update();
  }

  void forget() {
    jdbc.sql("drop table if exists pg_temp.member_wanted").update();
  }
}
