package org.xingtan.enrolment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Single enrolments.
@Repository
class EnrolmentStore {
  private static final RowMapper<HeldSeat> SEAT =
      (row, number) ->
          new HeldSeat(
              new HeldSeat.Course(
                  row.getInt("run_id"),
                  row.getInt("period_id"),
                  row.getInt("part_id"),
                  row.getInt("course_id"),
                  row.getInt("section_id")),
              row.getInt("attempt"),
              row.getBigDecimal("credit_hours"),
              moments(row));

  private final JdbcClient jdbc;

  EnrolmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static HeldSeat.Moments moments(ResultSet row) throws SQLException {
    Instant selected = row.getObject("selected_at", OffsetDateTime.class).toInstant();
    return new HeldSeat.Moments(
        selected,
        moment(row, "paid_at"),
        moment(row, "started_at"),
        moment(row, "completed_at"),
        moment(row, "withdrawn_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static final String OF =
      """
      select
        e.run_id, r.period_id, s.part_id, e.course_id, e.section_id, e.attempt, c.credit_hours, e.selected_at, e.paid_at, e.started_at,
        e.completed_at, e.withdrawn_at
      from enrolment.enrolment e
      join enrolment.section s on s.id = e.section_id
      join programme.v_run r on r.id = e.run_id
      join catalogue.v_course c on c.id = e.course_id
      where e.teacher_id = :teacher
      """;
  private static final String IN_ORDER = " order by e.run_id, e.course_id, e.attempt";

  List<HeldSeat> of(int teacher) {
    return jdbc.sql(OF + IN_ORDER).param("teacher", teacher).query(SEAT).list();
  }

  List<HeldSeat> of(int teacher, int period, int course) {
    return jdbc.sql(OF + "and (r.period_id = :period or e.course_id = :course)" + IN_ORDER)
        .param("teacher", teacher)
        .param("period", period)
        .param("course", course)
        .query(SEAT)
        .list();
  }

  void insert(int teacher, HeldSeat seat) {
    jdbc.sql(
            """
            insert into enrolment.enrolment (teacher_id, run_id, course_id, attempt, section_id, selected_at, paid_at)
            values (:teacher, :run, :course, :attempt, :section, :selected, :paid)
            """)
        .param("teacher", teacher)
        .param("run", seat.course().runId())
        .param("course", seat.course().courseId())
        .param("attempt", seat.attempt())
        .param("section", seat.course().sectionId())
        .param("selected", seat.moments().selected().atOffset(UTC))
        .param("paid", offset(seat.moments().paid()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void update(int teacher, HeldSeat seat) {
    jdbc.sql(
            """
            update enrolment.enrolment
            set paid_at = :paid, withdrawn_at = :withdrawn
            where teacher_id = :teacher
              and run_id = :run
              and course_id = :course
              and attempt = :attempt
            """)
        .param("teacher", teacher)
        .param("run", seat.course().runId())
        .param("course", seat.course().courseId())
        .param("attempt", seat.attempt())
        .param("paid", offset(seat.moments().paid()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("withdrawn", offset(seat.moments().withdrawn()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(UTC);
  }
}
