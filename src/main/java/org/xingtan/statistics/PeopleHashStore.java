package org.xingtan.statistics;

import static java.time.ZoneOffset.UTC;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeopleHashStore {
  private final JdbcClient jdbc;

  PeopleHashStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Asked(String context, Measure measure, AsOf asOf, Cut cut, Selection selection) {}

  /// Persons as their number and the sum of a hash of each, so that no order matters and sums are hashes too.
  record Group(long persons, BigInteger sum) {
    static final Group NOBODY = new Group(0, BigInteger.ZERO);

    Group plus(Group other) {
      return new Group(persons + other.persons, sum.add(other.sum));
    }

    Group minus(Group other) {
      return new Group(persons - other.persons, sum.subtract(other.sum));
    }

    String text() {
      return persons + ":" + sum.toString(16);
    }
  }

  private record Line(String row, Group group) {}

  /// By code of the row; `NONE` for those without area, subject or school, and for all where the table is cut otherwise.
  Map<String, Group> groups(Asked asked) {
    Map<String, Group> groups = new HashMap<>();
    jdbc.sql(
            """
            select coalesce(area.code, subject.code, school.key, 'NONE') as row_code,
              count(*) as persons,
              sum(hashint8extended(person.teacher_id, 4402)::numeric) as sum
            from statistics.persons(:context, :measure::milestone.measure, :before, :area, :school, :subject, :ownership) person
            left join roster.v_area area on :cut = 'AREA' and area.id = person.area_id
            left join roster.v_subject subject on :cut = 'SUBJECT' and subject.id = person.subject_id
            left join roster.v_school school on :cut = 'SCHOOL' and school.id = person.school_id
            group by 1
            """)
        .param("context", asked.context())
        .param("measure", asked.measure().name())
        .param("before", asked.asOf().before().atOffset(UTC))
        .param("cut", asked.cut().name())
        .params(asked.selection().parameters())
        .query((row, number) ->
            new Line(
                row.getString("row_code"),
                new Group(row.getLong("persons"), row.getBigDecimal("sum").toBigIntegerExact())))
        .list()
        .forEach(line -> groups.put(line.row(), line.group()));
    return groups;
  }
}
