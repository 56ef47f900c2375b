package org.xingtan.directory;

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
class HeadCountPageStore {
  private static final RowMapper<HeadCountLine> LINE =
      (row, number) ->
          new HeadCountLine(
              row.getShort("id"),
              row.getString("code"),
              row.getString("name"),
              row.getObject("on_day", LocalDate.class),
              row.getString("rule"));
  private static final RowMapper<AreaCount> AREA =
      (row, number) ->
          new AreaCount(row.getString("code"), row.getString("name"), row.getInt("members"));
  private static final RowMapper<Member> MEMBER =
      (row, number) ->
          new Member(
              row.getInt("id"),
              row.getString("number"),
              row.getString("name"),
              row.getString("area"),
              row.getString("school"),
              row.getString("subject"),
              row.getString("stage"),
              row.getString("staff_kind"));

  private final JdbcClient jdbc;

  HeadCountPageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record HeadCountLine(short id, String code, String name, LocalDate onDay, String rule) {}

  /// @param code null for those without an area
  record AreaCount(@Nullable String code, @Nullable String name, int members) {}

  record Member(
      int id,
      String number,
      String name,
      @Nullable String area,
      @Nullable String school,
      @Nullable String subject,
      @Nullable String stage,
      String staffKind) {}

  List<HeadCountLine> all() {
    return jdbc.sql(
            """
            select id, code, name, on_day, rule
            from roster.v_head_count
            order by on_day desc, code
            """)
        .query(LINE)
        .list();
  }

  Optional<HeadCountLine> find(String code) {
    return jdbc.sql(
            """
            select id, code, name, on_day, rule
            from roster.v_head_count
            where code = :code
            """)
        .param("code", code)
        .query(LINE)
        .optional();
  }

  List<AreaCount> areas(short headCount, Scope scope) {
    return jdbc.sql(
            """
            select a.code, a.name, c.members
            from (
              select m.area_id, count(*) as members
              from roster.v_head_count_member m
              where m.head_count_id = :head_count
                and (:scope_area::smallint is null or m.area_id = :scope_area)
                and (:scope_school::integer is null or m.school_id = :scope_school)
              group by m.area_id
            ) c
            left join roster.v_area a on a.id = c.area_id
            order by a.ordinal nulls last
            """)
        .params(scope.parameters())
        .param("head_count", headCount)
        .query(AREA)
        .list();
  }

  /// In the order in which persons were first loaded.
  ///
  /// @param after the last person of the page before, 0 for the first page
  List<Member> members(short headCount, @Nullable Short area, Scope scope, int after, int limit) {
    Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters());
    parameters.put("area", area);
    return jdbc.sql(
            """
            select t.id, t.number, t.name, a.short_name as area, s.name as school, j.name as subject, p.stage, p.staff_kind
            from (
              select m.teacher_id, m.area_id, m.school_id, m.subject_id, m.stage, m.staff_kind
              from roster.v_head_count_member m
              where m.head_count_id = :head_count
                and m.teacher_id > :after
                and (:scope_area::smallint is null or m.area_id = :scope_area)
                and (:scope_school::integer is null or m.school_id = :scope_school)
                and (:area::smallint is null or m.area_id = :area)
              order by m.teacher_id
              limit :limit
            ) p
            join roster.v_teacher t on t.id = p.teacher_id
            left join roster.v_area a on a.id = p.area_id
            left join roster.v_school s on s.id = p.school_id
            left join roster.v_subject j on j.id = p.subject_id
            order by p.teacher_id
            """)
        .params(parameters)
        .param("head_count", headCount)
        .param("after", after)
        .param("limit", limit)
        .query(MEMBER)
        .list();
  }
}
