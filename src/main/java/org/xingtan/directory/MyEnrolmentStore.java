package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MyEnrolmentStore {
  private static final RowMapper<MyEnrolment> ENROLMENT =
      (row, number) ->
          new MyEnrolment(
              row.getString("period"),
              row.getString("course"),
              row.getString("section"),
              row.getObject("selected_on", LocalDate.class),
              row.getBoolean("paid"),
              row.getBoolean("started"),
              row.getObject("completed_on", LocalDate.class));

  private final JdbcClient jdbc;

  MyEnrolmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// In periods that are open on a day.
  List<MyEnrolment> open(int teacher, LocalDate day) {
    return jdbc.sql(
            """
            select
              r.period_code as period, c.title as course, s.name as section,
              (e.selected_at at time zone 'Asia/Shanghai')::date as selected_on,
              e.paid_at is not null as paid,
              e.started_at is not null as started,
              (e.completed_at at time zone 'Asia/Shanghai')::date as completed_on
            from enrolment.v_enrolment e
            join enrolment.v_section s on s.id = e.section_id
            join catalogue.v_course c on c.id = e.course_id
            join programme.v_run r on r.id = e.run_id
            where e.teacher_id = :teacher
              and e.withdrawn_at is null
              and :day between r.begins_on and r.ends_on
            order by e.selected_at, s.name
            """)
        .param("teacher", teacher)
        .param("day", day)
        .query(ENROLMENT)
        .list();
  }
}
