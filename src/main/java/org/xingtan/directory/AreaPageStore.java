package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

@Repository
class AreaPageStore {
  private static final RowMapper<AreaLine> LINE =
      (row, number) ->
          new AreaLine(
              row.getString("code"),
              row.getString("name"),
              row.getInt("public_schools"),
              row.getInt("private_schools"),
              row.getInt("full_time"),
              row.getInt("others"));

  private final JdbcClient jdbc;

  AreaPageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Schools that exist today, and people employed today.
  record AreaLine(
      String code, String name, int publicSchools, int privateSchools, int fullTime, int others) {
    int schools() {
      return publicSchools + privateSchools;
    }

    int people() {
      return fullTime + others;
    }
  }

  List<AreaLine> all(Scope scope, LocalDate today) {
    return jdbc.sql(
            """
            select
              a.code, a.name,
              coalesce(s.public_schools, 0) as public_schools, coalesce(s.private_schools, 0) as private_schools,
              coalesce(p.full_time, 0) as full_time, coalesce(p.others, 0) as others
            from roster.v_area a
            left join (
              select
                area_id,
                count(*) filter (where ownership = 'PUBLIC') as public_schools,
                count(*) filter (where ownership = 'PRIVATE') as private_schools
              from roster.v_school
              where closed_on is null or closed_on > :today
              group by area_id
            ) s on s.area_id = a.id
            left join (
              select
                area_id,
                count(*) filter (where staff_kind = 'FULL_TIME') as full_time,
                count(*) filter (where staff_kind = 'OTHER') as others
              from directory.listing
              where to_day is null or to_day > :today
              group by area_id
            ) p on p.area_id = a.id
            where (:scope_area::smallint is null or a.id = :scope_area)
            order by a.ordinal, a.id
            """)
        .params(scope.parameters())
        .param("today", today)
        .query(LINE)
        .list();
  }

  /// People employed today without a school, and so without an area.
  AreaLine withoutArea(String name, LocalDate today) {
    return jdbc.sql(
            """
            select
              'NONE' as code, :name as name, 0 as public_schools, 0 as private_schools,
              count(*) filter (where staff_kind = 'FULL_TIME') as full_time,
              count(*) filter (where staff_kind = 'OTHER') as others
            from directory.listing
            where area_id is null
              and (to_day is null or to_day > :today)
            """)
        .param("name", name)
        .param("today", today)
        .query(LINE)
        .single();
  }
}
