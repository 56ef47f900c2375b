package org.xingtan.rating;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RatingStore {
  private static final String FINISHED =
      """
      select c.id, c.code, c.title, max(r.ends_on) as ends_on, g.points, g.comment, v.hidden_reason
      from enrolment.v_enrolment e
      join catalogue.v_course c on c.id = e.course_id
      join programme.v_run r on r.id = e.run_id
      left join rating.rating g on g.teacher_id = e.teacher_id and g.course_id = e.course_id
      left join rating.v_rating v on v.teacher_id = e.teacher_id and v.course_id = e.course_id
      where e.teacher_id = :teacher
        and (:code::text is null or c.code = :code)
        and e.completed_at is not null
        and e.withdrawn_at is null
      group by c.id, c.code, c.title, g.points, g.comment, v.hidden_reason
      order by max(e.completed_at) desc, c.code
      """;

  private final JdbcClient jdbc;

  RatingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest first.
  List<Finished> finishedBy(int teacher) {
    return finished(teacher, null);
  }

  Optional<Finished> find(int teacher, String code) {
    return finished(teacher, code).stream().findFirst();
  }

  private List<Finished> finished(int teacher, @Nullable String code) {
    return jdbc.sql(FINISHED)
        .param("teacher", teacher)
        .param("code", code)
        .query((row, number) ->
            new Finished(
                row.getInt("id"),
                row.getString("code"),
                row.getString("title"),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("points", Integer.class),
                row.getString("comment"),
                row.getString("hidden_reason")))
        .list();
  }

  int openDays(LocalDate day) {
    return jdbc.sql(
            """
            select open_days
            from rating.rule
            where valid_from <= :day
            order by valid_from desc
            limit 1
            """)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  void put(int teacher, int course, int points, @Nullable String comment, Instant at) {
    jdbc.sql(
            """
            insert into rating.rating as g (teacher_id, course_id, points, comment, rated_at, changed_at)
            values (:teacher, :course, :points, :comment, :at, :at)
            on conflict (teacher_id, course_id) do update
            set points = excluded.points, comment = excluded.comment, changed_at = excluded.changed_at
            where (g.points, g.comment) is distinct from (excluded.points, excluded.comment)
            """)
        .param("teacher", teacher)
        .param("course", course)
        .param("points", points)
        .param("comment", comment)
        .param("at", at.atOffset(UTC))
        .update();
  }

  Standing standing(int course) {
    return jdbc.sql(
            """
            select
              coalesce(r.persons, 0) as persons, coalesce(r.points, 0) as points,
              coalesce(r.distribution, '{0, 0, 0, 0, 0}'::integer[]) as distribution,
              (
                select count(distinct e.teacher_id)
                from enrolment.v_enrolment e
                join enrolment.v_section s on s.id = e.section_id
                where s.course_id = c.id
                  and e.completed_at is not null
                  and e.withdrawn_at is null
              ) as finished
            from catalogue.v_course c
            left join rating.v_course_rating r on r.course_id = c.id
            where c.id = :course
            """)
        .param("course", course)
        .query((row, number) ->
            new Standing(
                row.getInt("finished"),
                row.getInt("persons"),
                row.getInt("points"),
                List.of((Integer[]) row.getArray("distribution").getArray())))
        .single();
  }

  /// Which comments.
  ///
  /// @param code of the course; nothing for all
  /// @param hidden whether hidden ones; nothing for both
  record Filter(@Nullable String code, @Nullable Boolean hidden) {}

  private static final String COMMENTS =
      """
      from rating.v_rating v
      join catalogue.v_course c on c.id = v.course_id
      where v.comment is not null
        and (:code::text is null or c.code = :code)
        and (:hidden::boolean is null or (v.hidden_reason is not null) = :hidden)
      """;

  /// The latest first.
  List<Comment> comments(Filter filter, int offset, int limit) {
    return jdbc.sql(
            "select v.id, c.code, c.title, v.points, v.comment, v.changed_at, v.hidden_reason "
                + COMMENTS
                + " order by v.changed_at desc, v.id desc offset :offset limit :limit")
        .param("code", filter.code())
        .param("hidden", filter.hidden())
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> comment(row))
        .list();
  }

  int count(Filter filter) {
    return jdbc.sql("select count(*) " + COMMENTS)
        .param("code", filter.code())
        .param("hidden", filter.hidden())
        .query(Integer.class)
        .single();
  }

  Optional<Comment> comment(int id) {
    return jdbc.sql(
            """
            select v.id, c.code, c.title, v.points, v.comment, v.changed_at, v.hidden_reason
            from rating.v_rating v
            join catalogue.v_course c on c.id = v.course_id
            where v.id = :id
              and v.comment is not null
            """)
        .param("id", id)
        .query((row, number) -> comment(row))
        .optional();
  }

  private static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        row.getInt("id"),
        row.getString("code"),
        row.getString("title"),
        row.getInt("points"),
        row.getString("comment"),
        row.getObject("changed_at", java.time.OffsetDateTime.class).toInstant(),
        row.getString("hidden_reason"));
  }

  /// Nothing when it stands like that already.
  void moderate(int id, String step, String actor, String reason, Instant at) {
    jdbc.sql(
            """
            insert into rating.moderation (teacher_id, course_id, number, step, at, actor, reason)
            select
              v.teacher_id, v.course_id,
              1 + (select count(*) from rating.moderation m where m.teacher_id = v.teacher_id and m.course_id = v.course_id),
              :step, :at, :actor, :reason
            from rating.v_rating v
            where v.id = :id
              and (v.hidden_reason is not null) = (:step = 'SHOWN')
            on conflict do nothing
            """)
        .param("id", id)
        .param("step", step)
        .param("at", at.atOffset(UTC))
        .param("actor", actor)
        .param("reason", reason)
        .update();
  }
}
