package org.xingtan.seating;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// To whom seats of a section can be given: areas by the city, the schools of an area by that area.
@Repository
class QuotaUnitStore {
  record Unit(int id, String name, @Nullable Integer seats, int taken) {}

  private static final RowMapper<Unit> UNIT =
      (row, number) ->
          new Unit(
              row.getInt("id"),
              row.getString("name"),
              row.getObject("seats", Integer.class),
              row.getInt("taken"));

  private final JdbcClient jdbc;

  QuotaUnitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unit> areas(int section) {
    return jdbc.sql(
            """
            select a.id, a.name, p.seats, coalesce(p.taken, 0) as taken
            from roster.v_area a
            left join selection.v_pool p on p.section_id = :section and p.level = 'AREA' and p.unit_id = a.id
            order by a.ordinal
            """)
        .param("section", section)
        .query(UNIT)
        .list();
  }

  List<Unit> schools(int section, int area, int limit, int offset) {
    return jdbc.sql(
            """
            select s.id, s.name, p.seats, coalesce(p.taken, 0) as taken
            from roster.v_school s
            left join selection.v_pool p on p.section_id = :section and p.level = 'SCHOOL' and p.unit_id = s.id
            where s.area_id = :area
              and s.closed_on is null
            order by p.seats is null, s.name, s.id
            limit :limit offset :offset
            """)
        .param("section", section)
        .param("area", area)
        .param("limit", limit)
        .param("offset", offset)
        .query(UNIT)
        .list();
  }

  boolean isSchoolOf(int school, int area) {
    return jdbc.sql(
            """
            select exists (
              select
              from roster.v_school
              where id = :school
                and area_id = :area
            )
            """)
        .param("school", school)
        .param("area", area)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  /// Seats of the section, or of an area in it.
  Optional<Integer> seats(int section, @Nullable Integer area) {
    return jdbc.sql(
            """
            select coalesce(p.seats, o.capacity) as seats
            from selection.v_section_offer o
            left join selection.v_pool p
              on p.section_id = o.section_id and p.level = 'AREA' and p.unit_id = cast(:area as integer)
            where o.section_id = :section
            """)
        .param("section", section)
        .param("area", area)
        .query((row, number) -> Optional.ofNullable(row.getObject("seats", Integer.class)))
        .optional()
        .flatMap(seats -> seats);
  }
}
