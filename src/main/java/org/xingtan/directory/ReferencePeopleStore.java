package org.xingtan.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.ReferenceRoster;

/// Picks the people of the reference city who get ready accounts: two of the school in Tianhe with the most people.
@Repository
class ReferencePeopleStore implements ReferenceRoster {
  private static final RowMapper<Found> FOUND =
      (row, number) -> new Found(row.getInt("id"), row.getString("name"));

  private final JdbcClient jdbc;

  ReferencePeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Found(int id, String name) {}

  @Override
  public Optional<People> people() {
    return area()
        .flatMap(area ->
            school(area.id())
                .flatMap(school -> {
                  List<Found> two = teachers(school.id());
                  return two.size() < 2
                      ? Optional.empty()
                      : Optional.of(
                          new People(
                              new Place(area.id(), area.name()),
                              new Place(school.id(), school.name()),
                              new Person(two.get(0).id(), two.get(0).name()),
                              new Person(two.get(1).id(), two.get(1).name())));
                }));
  }

  private Optional<Found> area() {
    return jdbc.sql(
            """
            select id, name
            from roster.v_area
            order by code = '440106' desc, ordinal
            limit 1
            """)
        .query(FOUND)
        .optional();
  }

  private Optional<Found> school(int area) {
    return jdbc.sql(
            """
            select s.id, s.name
            from roster.v_school s
            join roster.v_teacher t on t.school_id = s.id
            where s.area_id = :area
              and s.kind = 'SCHOOL'
              and s.ownership = 'PUBLIC'
              and s.closed_on is null
            group by s.id, s.name
            order by count(*) desc, s.id
            limit 1
            """)
        .param("area", area)
        .query(FOUND)
        .optional();
  }

  private List<Found> teachers(int school) {
    return jdbc.sql(
            """
            select id, name
            from roster.v_teacher
            where school_id = :school
              and staff_kind = 'FULL_TIME'
              and subject_id is not null
            order by id
            limit 2
            """)
        .param("school", school)
        .query(FOUND)
        .list();
  }
}
