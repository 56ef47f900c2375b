package org.xingtan.staffing;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.staffing.StaffMember.Workplace;

/// What was changed by hand.
@Repository
class ChangeStore {
  private static final RowMapper<Line> LINE =
      (row, number) ->
          new Line(
              row.getLong("id"),
              new Person(row.getString("number"), row.getString("name"), row.getString("school")),
              ChangeKind.valueOf(row.getString("kind")),
              row.getObject("on_day", LocalDate.class),
              row.getString("before"),
              row.getString("after"),
              row.getString("reason"),
              new Author(
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  row.getString("actor"),
                  row.getString("actor_post")));

  private static final String LINES =
      """
      select c.id, t.number, t.name, s.name as school, c.kind, c.on_day, c.before, c.after, c.reason, c.at, c.actor, c.actor_post
      from staffing.change c
      join roster.v_teacher t on t.id = c.teacher_id
      left join roster.v_school s on s.id = c.school_id
      where (:scope_area::smallint is null or c.area_id = :scope_area or c.from_area_id = :scope_area)
        and (:scope_school::integer is null or c.school_id = :scope_school or c.from_school_id = :scope_school)
        and (:scope_teacher::integer is null or c.teacher_id = :scope_teacher)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ChangeStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Person(String number, String name, @Nullable String school) {}

  record Author(Instant at, String name, String post) {}

  record Line(
      long id,
      Person person,
      ChangeKind kind,
      @Nullable LocalDate day,
      @Nullable String before,
      @Nullable String after,
      String reason,
      Author author) {}

  /// @param day from which it holds, where it has one
  record What(
      ChangeKind kind, @Nullable LocalDate day, @Nullable String before, @Nullable String after) {}

  /// @param now where the person is from then on
  /// @param from where they came from, when they moved
  record Where(@Nullable Workplace now, @Nullable Workplace from) {}

  long insert(Identity by, int teacher, Told told, What what, Where where) {
    return jdbc.sql(
            """
            insert into staffing.change
              (teacher_id, kind, on_day, before, after, reason, school_id, area_id, from_school_id, from_area_id, at, account_id, actor,
                actor_post, form)
            values (:teacher, :kind, :day, :before, :after, :reason, :school, :area, :from_school, :from_area, :at, :account, :actor,
                :post, :form)
            returning id
            """)
        .param("teacher", teacher)
        .param("kind", what.kind().name())
        .param("day", what.day())
        .param("before", what.before())
        .param("after", what.after())
        .param("reason", told.reason())
        .param("school", where.now() == null ? null : where.now().school())
        .param("area", where.now() == null ? null : where.now().area())
        .param("from_school", where.from() == null ? null : where.from().school())
        .param("from_area", where.from() == null ? null : where.from().area())
        .param("at", clock.instant().atOffset(UTC))
        .param("account", by.accountId())
        .param("actor", by.name())
        .param("post", by.scopeName())
        .param("form", told.form())
        .query(Long.class)
        .single();
  }

  /// What a form that was sent before has changed.
  Optional<Long> ofForm(UUID form) {
    return jdbc.sql(
            """
            select min(id)
            from staffing.change
            where form = :form
            having count(*) > 0
            """)
        .param("form", form)
        .query(Long.class)
        .optional();
  }

  Optional<Line> last(int teacher) {
    return ofTeacher(teacher, Scope.city()).stream().findFirst();
  }

  List<Line> ofTeacher(int teacher, Scope scope) {
    return jdbc.sql(
            LINES
                + """
                  and c.teacher_id = :teacher
                order by c.id desc
                limit 200
                """)
        .params(scope.parameters())
        .param("teacher", teacher)
        .query(LINE)
        .list();
  }

  /// Latest first, those before a line.
  List<Line> list(@Nullable ChangeKind kind, Scope scope, long before, int limit) {
    return jdbc.sql(
            LINES
                + """
                  and (:kind::text is null or c.kind = :kind)
                  and c.id < :before
                order by c.id desc
                limit :limit
                """)
        .params(scope.parameters())
        .param("kind", kind == null ? null : kind.name())
        .param("before", before)
        .param("limit", limit)
        .query(LINE)
        .list();
  }
}
