package org.xingtan.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;
import org.xingtan.time.Moments;

@Repository
class StandingStore {
  private static final RowMapper<Point> POINT =
      (row, index) ->
          new Point(
              row.getString("context_code"),
              row.getString("measure"),
              row.getBoolean("standing"),
              Moments.of(row, "at"),
              new Dimensions(
                  key(row, "area"),
                  key(row, "subject"),
                  key(row, "school"),
                  text(row, "ownership")));

  private final JdbcClient jdbc;

  StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Person(int id, String number, String name) {}

  /// A row of tables; code and name are empty for none.
  record Key(String code, String name) {
    static final Key NONE = new Key("", "");
  }

  /// A point the person reached, with that under which they count there.
  ///
  /// @param standing whether it still holds; otherwise it was taken back
  /// @param at of the last change: when it was reached, or taken back
  record Point(
      String context, String measure, boolean standing, Instant at, Dimensions dimensions) {}

  record Dimensions(Key area, Key subject, Key school, String ownership) {}

  /// A person of the scope: somebody who works in it today, or who counts in it somewhere.
  Optional<Person> person(String number, Scope scope) {
    return jdbc.sql(
            """
            select t.id, t.number, t.name
            from roster.v_teacher t
            where t.number = :number
              and (:scope_teacher::integer is null or t.id = :scope_teacher)
              and (
                (
                  (:scope_area::smallint is null or t.area_id = :scope_area)
                  and (:scope_school::integer is null or t.school_id = :scope_school)
                )
                or exists (
                  select
                  from milestone.v_milestone m
                  where m.teacher_id = t.id
                    and (:scope_area::smallint is null or m.area_id = :scope_area)
                    and (:scope_school::integer is null or m.school_id = :scope_school)
                )
              )
            """)
        .param("number", number)
        .params(scope.parameters())
        .query((row, index) ->
            new Person(row.getInt("id"), row.getString("number"), row.getString("name")))
        .optional();
  }

  /// Every point the person reached before the instant, as far as the scope shows it.
  List<Point> points(int teacher, Instant until, Scope scope) {
    return jdbc.sql(
            """
            select
              p.context_code, p.measure, p.standing, p.at,
              a.code as area, a.name as area_name, s.code as subject, s.name as subject_name,
              c.key as school, c.name as school_name, p.ownership
            from (
              select
                m.context_code,
                m.measure::text as measure,
                sum(m.delta) > 0 as standing,
                max(m.at) as at,
                (array_agg(m.area_id order by m.id desc))[1] as area_id,
                (array_agg(m.subject_id order by m.id desc))[1] as subject_id,
                (array_agg(m.school_id order by m.id desc))[1] as school_id,
                (array_agg(m.ownership::text order by m.id desc))[1] as ownership
              from milestone.v_milestone m
              where m.teacher_id = :teacher
                and m.at < :until
                and (:scope_area::smallint is null or m.area_id = :scope_area)
                and (:scope_school::integer is null or m.school_id = :scope_school)
                and (:scope_teacher::integer is null or m.teacher_id = :scope_teacher)
              group by m.context_code, m.measure
            ) p
            left join roster.v_area a on a.id = p.area_id
            left join roster.v_subject s on s.id = p.subject_id
            left join roster.v_school c on c.id = p.school_id
            order by p.context_code, p.measure
            """)
        .param("teacher", teacher)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .params(scope.parameters())
        .query(POINT)
        .list();
  }

  /// What people call the contexts: programme, period and part, or the head count or assessment.
  Map<String, String> names(List<String> contexts) {
    return jdbc
        .sql(
            """
            select
              w.code,
              coalesce(
                nullif(concat_ws(' · ', g.short_name, e.code, p.name), ''), h.name, a.name, w.code) as name
            from (select distinct unnest(:contexts::text[]) as code) w
            left join programme.v_programme g on g.code = split_part(w.code, '/', 1)
            left join programme.v_period e on g.id is not null and e.code = split_part(w.code, '/', 2)
            left join programme.v_part p on p.programme_id = g.id and p.code = split_part(w.code, '/', 3)
            left join roster.v_head_count h on w.code = 'HEADCOUNT/' || h.code
            left join assessment.v_assessment a on w.code = 'ASSESSMENT/' || a.code
            """)
        .param("contexts", contexts.toArray(String[]::new))
        .query((row, index) -> Map.entry(row.getString("code"), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Key key(ResultSet row, String dimension) throws SQLException {
    return new Key(text(row, dimension), text(row, dimension + "_name"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String found = row.getString(column);
    return found == null ? "" : found;
  }
}
