package org.xingtan.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

@Repository
class RowKeyStore {
  private static final RowMapper<RowKey> KEY =
      (row, number) ->
          new RowKey(
              row.getInt("id"),
              row.getString("code"),
              row.getString("name"),
              row.getBoolean("direct"));

  private final JdbcClient jdbc;

  RowKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Areas that the reader's scope touches, in their own order.
  List<RowKey> areas(Scope scope) {
    return jdbc.sql(
            """
            select area.id, area.code, area.name, area.kind = 'DIRECT' as direct
            from roster.v_area area
            where (:scope_area::smallint is null or area.id = :scope_area)
              and (:scope_school::integer is null
                or area.id = (select school.area_id from roster.v_school school where school.id = :scope_school))
            order by area.ordinal, area.code
            """)
        .param("scope_area", scope.areaId())
        .param("scope_school", scope.schoolId())
        .query(KEY)
        .list();
  }

  List<RowKey> subjects() {
    return jdbc.sql(
            """
            select subject.id, subject.code, subject.name, false as direct
            from roster.v_subject subject
            order by subject.ordinal, subject.code
            """)
        .query(KEY)
        .list();
  }

  /// Schools of the selection within the scope, in the order of areas and keys.
  List<RowKey> schools(Selection selection, Scope scope) {
    return jdbc.sql(
            """
            select school.id, school.key as code, school.name, false as direct
            from roster.v_school school
            join roster.v_area area on area.id = school.area_id
            where (:scope_area::smallint is null or school.area_id = :scope_area)
              and (:scope_school::integer is null or school.id = :scope_school)
              and (:area::integer is null or school.area_id = :area)
              and (:school::integer is null or school.id = :school)
              and (:ownership::integer is null
                or case school.ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end = :ownership)
            order by area.ordinal, area.code collate "C", school.key collate "C"
            """)
        .param("scope_area", scope.areaId())
        .param("scope_school", scope.schoolId())
        .params(selection.parameters())
        .query(KEY)
        .list();
  }

  /// The keys of all schools of the selection within the scope, in the same order.
  List<Integer> schoolsInOrder(Selection selection, Scope scope) {
    return jdbc.sql(
            """
            select school.id
            from roster.v_school school
            join roster.v_area area on area.id = school.area_id
            where (:scope_area::smallint is null or school.area_id = :scope_area)
              and (:scope_school::integer is null or school.id = :scope_school)
              and (:area::integer is null or school.area_id = :area)
              and (:school::integer is null or school.id = :school)
              and (:ownership::integer is null
                or case school.ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end = :ownership)
            order by area.ordinal, area.code collate "C", school.key collate "C"
            """)
        .param("scope_area", scope.areaId())
        .param("scope_school", scope.schoolId())
        .params(selection.parameters())
        .query((row, number) -> row.getInt(1))
        .list();
  }

  /// Those of these schools that the scope shows, in the order of the list.
  List<RowKey> schools(List<Integer> wanted, Scope scope) {
    return jdbc.sql(
            """
            select school.id, school.key as code, school.name, false as direct
            from roster.v_school school
            where school.id = any(:wanted::integer[])
              and (:scope_area::smallint is null or school.area_id = :scope_area)
              and (:scope_school::integer is null or school.id = :scope_school)
            order by array_position(:wanted::integer[], school.id)
            """)
        .param("scope_area", scope.areaId())
        .param("scope_school", scope.schoolId())
        .param("wanted", wanted.toArray(Integer[]::new))
        .query(KEY)
        .list();
  }

  /// A school by its key, if the scope shows it.
  Optional<RowKey> school(String key, Scope scope) {
    return jdbc.sql(
            """
            select school.id, school.key as code, school.name, false as direct
            from roster.v_school school
            where school.key = :key
              and (:scope_area::smallint is null or school.area_id = :scope_area)
              and (:scope_school::integer is null or school.id = :scope_school)
            """)
        .param("key", key)
        .param("scope_area", scope.areaId())
        .param("scope_school", scope.schoolId())
        .query(KEY)
        .optional();
  }

  /// By area, the window in which it sits an assessment; the end is the extended one where there is one.
  Map<Integer, Window> windows(String assessment) {
    return jdbc
        .sql(
            """
            select area_window.area_id, area_window.opens_on,
              coalesce(area_window.extended_until, area_window.closes_on) as closes_on
            from assessment.v_area_window area_window
            join assessment.v_assessment campaign on campaign.id = area_window.assessment_id
            where campaign.code = :assessment
            """)
        .param("assessment", assessment)
        .query((row, number) ->
            Map.entry(
                row.getInt("area_id"),
                new Window(
                    row.getDate("opens_on").toLocalDate(), row.getDate("closes_on").toLocalDate())))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  record Window(LocalDate opensOn, LocalDate closesOn) {}
}
