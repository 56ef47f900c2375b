package org.xingtan.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

@Repository
class SchoolPageStore {
  /// The schools that a filter leaves within a scope.
  private static final String FOUND =
      """
      from roster.v_school v
      join roster.v_area a on a.id = v.area_id
      where (:scope_area::smallint is null or v.area_id = :scope_area)
        and (:scope_school::integer is null or v.id = :scope_school)
        and (:area::text is null or a.code = :area)
        and (:ownership::roster.ownership is null or v.ownership = :ownership::roster.ownership)
        and (:stage::roster.stage is null or :stage::roster.stage = any(v.stages))
        and (
          :pilot::text is null
          or v.id in (
            select p.school_id
            from roster.v_school_pilot p
            where p.pilot = :pilot
              and p.valid_from <= :today
              and (p.valid_until is null or p.valid_until > :today)
          )
        )
        and (
          :q::text is null
          or v.name like :pattern
          or v.key = upper(:q)
          or v.id in (select i.school_id from roster.v_school_identifier i where i.identifier = :q)
        )
      """;

  /// What is shown of the schools that a query of keys finds.
  private static final String LINES =
      """
      select
        s.id, s.key, s.name, a.name as area, s.ownership, s.kind, s.stages::text[] as stages, s.location, s.identifier,
        array(
          select p.pilot
          from roster.v_school_pilot p
          where p.school_id = s.id
            and p.valid_from <= :today
            and (p.valid_until is null or p.valid_until > :today)
          order by p.pilot desc
        ) as pilots,
        s.opened_on, s.closed_on,
        (
          select count(*)
          from directory.listing l
          where l.school_id = s.id
            and (l.to_day is null or l.to_day > :today)
        ) as teachers
      from (
      %s
      ) f
      join roster.v_school s on s.id = f.id
      join roster.v_area a on a.id = s.area_id
      order by a.ordinal, s.key collate "C"
      """;

  private static final RowMapper<SchoolLine> LINE =
      (row, number) ->
          new SchoolLine(
              row.getInt("id"),
              row.getString("key"),
              row.getString("name"),
              row.getString("area"),
              row.getString("ownership"),
              row.getString("kind"),
              strings(row, "stages"),
              row.getString("location"),
              row.getString("identifier"),
              strings(row, "pilots"),
              row.getObject("opened_on", LocalDate.class),
              row.getObject("closed_on", LocalDate.class),
              row.getInt("teachers"));

  private final JdbcClient jdbc;

  SchoolPageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A code or mark that was valid for some time.
  record Dated(String code, LocalDate validFrom, @Nullable LocalDate validUntil) {}

  List<SchoolLine> page(SchoolFilter filter, Scope scope, LocalDate today, int offset, int limit) {
    return jdbc.sql(
            LINES.formatted(
                """
                select v.id
                %s
                order by a.ordinal, v.key collate "C"
                offset :offset
                limit :limit
                """
                    .formatted(FOUND)))
        .params(parameters(filter, scope))
        .param("today", today)
        .param("offset", offset)
        .param("limit", limit)
        .query(LINE)
        .list();
  }

  int count(SchoolFilter filter, Scope scope, LocalDate today) {
    return jdbc.sql(
            """
            select count(*)
            %s
            """
                .formatted(FOUND))
        .params(parameters(filter, scope))
        .param("today", today)
        .query(Integer.class)
        .single();
  }

  Optional<SchoolLine> find(String key, Scope scope, LocalDate today) {
    return jdbc.sql(
            LINES.formatted(
                """
                select v.id
                from roster.v_school v
                where v.key = :key
                  and (:scope_area::smallint is null or v.area_id = :scope_area)
                  and (:scope_school::integer is null or v.id = :scope_school)
                """))
        .params(scope.parameters())
        .param("today", today)
        .param("key", key)
        .query(LINE)
        .optional();
  }

  Optional<String> key(int school) {
    return jdbc.sql(
            """
            select key
            from roster.v_school
            where id = :school
            """)
        .param("school", school)
        .query(String.class)
        .optional();
  }

  List<Dated> identifiers(int school) {
    return dated(
        """
        select identifier, valid_from, valid_until
        from roster.v_school_identifier
        where school_id = :school
        order by valid_from desc
        """,
        school);
  }

  List<Dated> pilots(int school) {
    return dated(
        """
        select pilot, valid_from, valid_until
        from roster.v_school_pilot
        where school_id = :school
        order by valid_from desc, pilot
        """,
        school);
  }

  private List<Dated> dated(String sql, int school) {
    return jdbc.sql(sql)
        .param("school", school)
        .query((row, number) ->
            new Dated(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class)))
        .list();
  }

  private static Map<String, @Nullable Object> parameters(SchoolFilter filter, Scope scope) {
    Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters());
    parameters.put("q", unlessEmpty(filter.q()));
    parameters.put("pattern", Patterns.containing(filter.q()));
    parameters.put("area", unlessEmpty(filter.area()));
    parameters.put("ownership", unlessEmpty(filter.ownership()));
    parameters.put("stage", unlessEmpty(filter.stage()));
    parameters.put("pilot", unlessEmpty(filter.pilot()));
    return parameters;
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
