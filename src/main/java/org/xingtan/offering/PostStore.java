package org.xingtan.offering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

/// Posts on duty within a scope: the area in which they count, or the school of an assistant.
@Repository
class PostStore {
  /// @param run 0 for all
  /// @param role empty for all
  /// @param state LASTING, ENDED, or empty for both
  record Filter(int run, String role, String state, String q) {}

  record Choice(int id, String name) {}

  private static final String POST =
      """
      select
        d.id, d.teacher_id, t.number, t.name, d.role, s.name as section, c.name as school, b.name as subject, a.name as area,
        r.period_code, r.programme_code, r.programme_short_name || ' ' || r.period_name as run_name, d.from_day, d.until_day,
        e.reason, e.actor, n.number as successor
      """;

  private static final String FROM =
      """
      from workshop.v_duty d
      join programme.v_run r on r.id = d.run_id
      join roster.v_teacher t on t.id = d.teacher_id
      left join enrolment.v_section s on s.id = d.section_id
      left join roster.v_school c on c.id = d.school_id
      left join roster.v_subject b on b.id = d.subject_id
      left join roster.v_area a on a.id = d.area_id
      left join workshop.v_duty_end e on e.teacher_id = d.teacher_id and e.duty_id = d.id
      left join roster.v_teacher n on n.id = e.successor_id
      where (:scope_area::smallint is null or d.area_id = :scope_area)
        and (:scope_school::integer is null or d.school_id = :scope_school)
        and (:scope_teacher::integer is null or d.teacher_id = :scope_teacher)
      """;

  private static final String FOUND =
      """
        and (:run = 0 or d.run_id = :run)
        and (:role = '' or d.role = :role)
        and (:state = '' or (d.until_day is null) = (:state = 'LASTING'))
        and (:q = '' or position(lower(:q) in lower(concat_ws(' ', t.number, t.name, s.name, c.name, b.name))) > 0)
      """;

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Post> page(Scope scope, Filter filter, int offset, int limit) {
    return found(
            POST,
            scope,
            filter,
            " order by r.period_code desc, d.role, t.number, d.id offset :offset limit :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> post(row))
        .list();
  }

  int count(Scope scope, Filter filter) {
    return found("select count(*) ", scope, filter, "").query(Integer.class).single();
  }

  private JdbcClient.StatementSpec found(String head, Scope scope, Filter filter, String tail) {
    return jdbc.sql(head + FROM + FOUND + tail)
        .params(scope.parameters())
        .param("run", filter.run())
        .param("role", filter.role())
        .param("state", filter.state())
        .param("q", filter.q());
  }

  Optional<Post> find(Scope scope, String number, int post) {
    return jdbc.sql(POST + FROM + " and t.number = :number and d.id = :post")
        .params(scope.parameters())
        .param("number", number)
        .param("post", post)
        .query((row, at) -> post(row))
        .optional();
  }

  /// Runs that have anybody on duty, the latest first.
  List<Choice> runs() {
    return jdbc.sql(
            """
            select r.id, r.programme_short_name || ' ' || r.period_name as name
            from programme.v_run r
            where exists (
              select
              from workshop.v_duty d
              where d.run_id = r.id
            )
            order by r.begins_on desc, r.programme_code
            """)
        .query((row, number) -> new Choice(row.getInt("id"), row.getString("name")))
        .list();
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getInt("id"),
        new Post.Person(row.getInt("teacher_id"), row.getString("number"), row.getString("name")),
        row.getString("role"),
        new Post.Place(
            row.getString("section"),
            row.getString("school"),
            row.getString("subject"),
            row.getString("area")),
        new Post.Run(
            row.getString("period_code"),
            row.getString("programme_code"),
            row.getString("run_name")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        end(row));
  }

  private static Post.@Nullable End end(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return reason == null
        ? null
        : new Post.End(reason, row.getString("actor"), row.getString("successor"));
  }
}
