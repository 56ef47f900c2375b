package org.xingtan.directory;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

/// Finds people by what they are narrowed by. Only the conditions that were asked for stand in a statement, so that each
/// combination gets a plan of its own and the right index; all of them are constants of this code. So is how many are wanted: not knowing
/// it, PostgreSQL plans the statement anew each time, which takes longer than the statement.
@Repository
class TeacherListStore {
  static final RowMapper<TeacherLine> LINE = (row, number) -> TeacherLines.read(row);

  private final JdbcClient jdbc;

  TeacherListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Where a page begins: behind (or before) this person.
  record Cursor(String surname, String name, int teacherId) {}

  /// Nobody outside the scope: the place of a foreign name among one's own would tell about it.
  Optional<Cursor> cursor(String number, Scope scope) {
    return jdbc.sql(
            """
            select l.surname, l.name, l.teacher_id
            from directory.listing l
            join roster.v_person t on t.id = l.teacher_id
            where t.number = :number
              and (:scope_area::smallint is null or l.area_id = :scope_area)
              and (:scope_school::integer is null or l.school_id = :scope_school)
              and (:scope_teacher::integer is null or l.teacher_id = :scope_teacher)
            """)
        .params(scope.parameters())
        .param("number", number)
        .query((row, at) -> new Cursor(row.getString(1), row.getString(2), row.getInt(3)))
        .optional();
  }

  List<TeacherLine> after(TeacherSearch search, @Nullable Cursor cursor, int limit) {
    String from =
        cursor == null ? "true" : "(l.surname, l.name, l.teacher_id) > (:surname, :name, :id)";
    return page(search, cursor, limit, from, "asc");
  }

  /// Those just before the cursor, still in rising order.
  List<TeacherLine> before(TeacherSearch search, Cursor cursor, int limit) {
    String until = "(l.surname, l.name, l.teacher_id) < (:surname, :name, :id)";
    return page(search, cursor, limit, until, "desc").reversed();
  }

  private List<TeacherLine> page(
      TeacherSearch search, @Nullable Cursor cursor, int limit, String from, String order) {
    return lines(
        jdbc.sql(
                """
                select l.teacher_id
                from directory.listing l
                where %1$s
                  and %2$s
                order by l.surname %3$s, l.name %3$s, l.teacher_id %3$s
                limit %4$d
                """
                    .formatted(conditions(search), from, order, limit))
            .params(parameters(search, cursor))
            .query((row, at) -> row.getInt(1))
            .list());
  }

  /// In the order of the keys. A statement of its own: whom a typed name means is planned anew for each name, how lines are read
  /// needs one plan for ever, and their order is known already.
  private List<TeacherLine> lines(List<Integer> people) {
    Map<Integer, TeacherLine> lines =
        jdbc
            .sql(
                """
                select
                  t.id, t.number, t.name, t.sex, t.identity_masked, t.mobile_masked, s.key as school_key, s.name as school,
                  a.short_name as area, j.name as subject, l.stage, l.staff_kind, l.from_day, l.to_day, l.ended_by
                from directory.listing l
                join roster.v_person t on t.id = l.teacher_id
                left join roster.v_school s on s.id = l.school_id
                left join roster.v_area a on a.id = l.area_id
                left join roster.v_subject j on j.id = l.subject_id
                where l.teacher_id = any(:people::integer[])
                """)
            .param("people", people.toArray(new Integer[0]))
            .query(LINE)
            .list()
            .stream()
            .collect(toMap(TeacherLine::id, line -> line));
    return people.stream().filter(lines::containsKey).map(lines::get).toList();
  }

  /// Counts no further than the limit.
  int count(TeacherSearch search, int limit) {
    return jdbc.sql(
            """
            select count(*)
            from (
              select
              from directory.listing l
              where %s
              limit %d
            ) found
            """
                .formatted(conditions(search), limit))
        .params(parameters(search, null))
        .query(Integer.class)
        .single();
  }

  /// Schools by key, identifier or part of the name.
  List<Integer> schools(String text, Scope scope) {
    return jdbc.sql(
            """
            select s.id
            from roster.v_school s
            where (
                s.key = upper(:text)
                or s.name like :pattern
                or s.id in (select i.school_id from roster.v_school_identifier i where i.identifier = :text)
              )
              and (:scope_area::smallint is null or s.area_id = :scope_area)
              and (:scope_school::integer is null or s.id = :scope_school)
            """)
        .params(scope.parameters())
        .param("text", text)
        .param("pattern", Patterns.containing(text))
        .query((row, at) -> row.getInt(1))
        .list();
  }

  private static String conditions(TeacherSearch search) {
    List<String> conditions = new ArrayList<>();
    TeacherFilter filter = search.filter();
    conditions.add(filter.status().condition);
    add(conditions, search.scope().areaId() != null, "l.area_id = :scope_area");
    add(conditions, search.scope().schoolId() != null, "l.school_id = :scope_school");
    add(conditions, search.scope().teacherId() != null, "l.teacher_id = :scope_teacher");
    add(conditions, search.area() != null, "l.area_id = :area");
    add(conditions, filter.withoutArea(), "l.area_id is null");
    add(conditions, search.subject() != null, "l.subject_id = :subject");
    add(conditions, search.schools() != null, "l.school_id = any(:schools::integer[])");
    add(conditions, !filter.stage().isEmpty(), "l.stage = :stage::roster.stage");
    add(conditions, !filter.staff().isEmpty(), "l.staff_kind = :staff::roster.staff_kind");
    add(conditions, !filter.q().isEmpty(), typed(filter));
    return String.join("\n    and ", conditions);
  }

  private static String typed(TeacherFilter filter) {
    if (filter.byNumber()) {
      return "l.teacher_id = (select n.teacher_id from roster.v_sign_in_number n where n.number = :q)";
    }
    return filter.bySurname()
        ? "l.surname = :q"
        : "l.characters @> string_to_array(:q, null) and l.name like :pattern";
  }

  private static void add(List<String> conditions, boolean wanted, String condition) {
    if (wanted) {
      conditions.add(condition);
    }
  }

  private static Map<String, @Nullable Object> parameters(
      TeacherSearch search, @Nullable Cursor cursor) {
    Map<String, @Nullable Object> parameters = new HashMap<>(search.scope().parameters());
    TeacherFilter filter = search.filter();
    parameters.put("today", search.today());
    parameters.put("area", search.area());
    parameters.put("subject", search.subject());
    parameters.put(
        "schools", search.schools() == null ? null : search.schools().toArray(new Integer[0]));
    parameters.put("stage", filter.stage());
    parameters.put("staff", filter.staff());
    parameters.put("q", filter.q());
    parameters.put("pattern", Patterns.containing(filter.q()));
    if (cursor != null) {
      parameters.put("surname", cursor.surname());
      parameters.put("name", cursor.name());
      parameters.put("id", cursor.teacherId());
    }
    return parameters;
  }
}
