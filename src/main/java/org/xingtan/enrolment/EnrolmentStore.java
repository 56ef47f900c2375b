package org.xingtan.enrolment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
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

  /// Course and period are looked up for the rows that are left: joined, all courses would be read in their order.
  private static final String OF =
      """
      select
        e.run_id,
        (
          select r.period_id
          from programme.v_run r
          where r.id = e.run_id
        ) as period_id,
        s.part_id, e.course_id, e.section_id, e.attempt,
        (
          select c.credit_hours
          from catalogue.v_course c
          where c.id = e.course_id
        ) as credit_hours,
        e.selected_at, e.paid_at, e.started_at, e.completed_at, e.withdrawn_at
      from enrolment.enrolment e
      join enrolment.section s on s.id = e.section_id
      where e.teacher_id = :teacher
        and (
          e.run_id = any (array(
            select r.id
            from programme.v_run r
            where r.period_id = any (:periods)
          ))
          or e.course_id = any (:courses)
        )
      order by e.run_id, e.course_id, e.attempt
      """;

  List<HeldSeat> of(int teacher, Set<Integer> periods, Set<Integer> courses) {
    return jdbc.sql(OF)
        .param("teacher", teacher)
        .param("periods", periods.toArray(Integer[]::new))
        .param("courses", courses.toArray(Integer[]::new))
        .query(SEAT)
        .list();
  }

  private static final String INSERT =
      """
      insert into enrolment.enrolment (teacher_id, run_id, course_id, attempt, section_id, selected_at, paid_at)
      select :teacher, n.run_id, n.course_id, n.attempt, n.section_id, n.selected_at, n.paid_at
      from unnest(:runs::smallint[], :courses::integer[], :attempts::smallint[], :sections::integer[], :selected::timestamptz[], :paid::timestamptz[])
        n (run_id, course_id, attempt, section_id, selected_at, paid_at)
      """;

  void insert(int teacher, List<HeldSeat> seats) {
    jdbc.sql(INSERT)
        .param("teacher", teacher)
        .param("runs", keys(seats, seat -> seat.course().runId()))
        .param("courses", keys(seats, seat -> seat.course().courseId()))
        .param("attempts", keys(seats, HeldSeat::attempt))
        .param("sections", keys(seats, seat -> seat.course().sectionId()))
        .param("selected", moments(seats, seat -> seat.moments().selected()))
        .param("paid", moments(seats, seat -> seat.moments().paid()))
        .update();
  }

  private static Integer[] keys(List<HeldSeat> seats, ToIntFunction<HeldSeat> key) {
    return seats.stream().mapToInt(key).boxed().toArray(Integer[]::new);
  }

  private static @Nullable String[] moments(
      List<HeldSeat> seats, Function<HeldSeat, @Nullable Instant> moment) {
    return seats.stream()
        .map(seat -> Objects.toString(moment.apply(seat), null))
        .toArray(String[]::new);
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
