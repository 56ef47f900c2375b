package org.xingtan.statistics;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The enrolments that stand at a point.
@Repository
class PersonTimeStore {
  private final JdbcClient jdbc;

  PersonTimeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        new Place(row.getInt("teacher_id"), row.getInt("course_id"), row.getInt("attempt")),
        row.getString("number"),
        row.getString("name"),
        row.getString("school"),
        row.getString("area"),
        row.getString("course"),
        row.getString("reached_at"));
  }

  /// Where a list goes on, in the order of the enrolments' key.
  record Place(int teacher, int course, int attempt) {
    static final Place START = new Place(0, 0, 0);
  }

  record Standing(
      Place place,
      String number,
      String name,
      @Nullable String school,
      @Nullable String area,
      String course,
      String reachedAt) {}

  private static final String NAMED =
      """
      select standing.teacher_id, standing.course_id, standing.attempt,
        date_trunc('second', standing.at at time zone 'Asia/Shanghai')::text as reached_at,
        teacher.number, teacher.name, school.name as school, area.name as area, course.title as course
      from standing
      join roster.v_person teacher on teacher.id = standing.teacher_id
      join catalogue.v_course course on course.id = standing.course_id
      left join roster.v_school school on school.id = standing.school_id
      left join roster.v_area area on area.id = standing.area_id
      order by standing.teacher_id, standing.course_id, standing.attempt
      """;

  List<Standing> list(PersonStore.Wanted wanted, Place after, int most) {
    return with(
            wanted,
            jdbc.sql(
                """
                with standing as materialized (
                  select point.teacher_id, point.course_id, point.attempt, point.school_id, point.area_id, point.at
                  from statistics.person_times(array[:context], array[:measure], :other_measure, :before, :category,
                    :area, :school, :subject, :ownership) point
                  where (point.teacher_id, point.course_id, point.attempt) > (:after_teacher, :after_course, :after_attempt)
                  order by point.teacher_id, point.course_id, point.attempt
                  limit :most)
                """
                    + NAMED))
        .param("after_teacher", after.teacher())
        .param("after_course", after.course())
        .param("after_attempt", after.attempt())
        .param("most", most)
        .query((row, number) -> standing(row))
        .list();
  }

  /// All of them in the same order, a few thousand at a time in memory. Within a transaction.
  void each(PersonStore.Wanted wanted, Consumer<Standing> taker) {
    with(
            wanted,
            jdbc.sql(
                """
                with standing as (
                  select point.teacher_id, point.course_id, point.attempt, point.school_id, point.area_id, point.at
                  from statistics.person_times(array[:context], array[:measure], :other_measure, :before, :category,
                    :area, :school, :subject, :ownership) point)
                """
                    + NAMED))
        .withFetchSize(CellMembers.AT_A_TIME)
        .query((RowCallbackHandler) row -> taker.accept(standing(row)));
  }

  /// How many there are, those left out not counted.
  long countDifference(PersonStore.Wanted wanted) {
    return with(
            wanted,
            jdbc.sql(
                """
                select count(*)
                from statistics.person_times(array[:context], array[:measure], :other_measure, :before, :category,
                  :area, :school, :subject, :ownership) point
                """))
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private static StatementSpec with(PersonStore.Wanted wanted, StatementSpec statement) {
    CountedSet without = wanted.without();
    return statement
        .param("context", wanted.set().context())
        .param("measure", wanted.set().measure().name())
        .param("category", wanted.set().narrowing().kind())
        .param("before", wanted.asOf().before().atOffset(UTC))
        .param("other_measure", without == null ? null : without.measure().name())
        .params(wanted.selection().narrowed(wanted.set()).parameters());
  }
}
