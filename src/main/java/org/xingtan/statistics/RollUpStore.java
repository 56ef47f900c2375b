package org.xingtan.statistics;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.xingtan.time.CityTime;

/// Sums of roll-up cells: totals of whole days, and changes within a day.
@Repository
class RollUpStore {
  static final RowMapper<Sum> SUM =
      (row, number) ->
          new Sum(
              row.getString("context_code").intern(),
              Measure.valueOf(row.getString("measure")),
              row.getInt("key"),
              row.getLong("sum"));

  private final JdbcClient jdbc;

  RollUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String DAYS =
      """
      select tally.context_code, tally.measure::text, %s as key, sum(tally.total) as sum
      from milestone.v_total(:before) tally
      where tally.context_id = any(array(select id from milestone.v_context where code = any(:contexts)))
        and tally.measure = any(:measures::milestone.measure[])
        and tally.cut = '%s'
        and %s
      group by 1, 2, 3
      """;

  /// Everything on whole days before the given one. Only what is asked for stands in the statement: PostgreSQL then keeps one plan for it,
  /// and making the plan takes longer than reading the roll-up.
  List<Sum> days(RollUp cells, Collection<CountedSet> sets, LocalDate before) {
    String key = cells.group() == 1 ? "tally.key1" : cells.group() == 2 ? "tally.key2" : "0";
    List<String> conditions = new ArrayList<>(List.of("true"));
    if (cells.key1() != null) {
      conditions.add("tally.key1 = :key1");
    }
    if (cells.key2() != null) {
      conditions.add("tally.key2 = :key2");
    }
    if (!cells.only().isEmpty()) {
      conditions.add((cells.group() == 1 ? "tally.key1" : "tally.key2") + " = any(:only)");
    }
    String statement = DAYS.formatted(key, cells.cut(), String.join(" and ", conditions));
    return with(cells, sets, jdbc.sql(statement)).param("before", before).query(SUM).list();
  }

  /// What persons did from one instant of a day until another.
  List<Sum> persons(RollUp cells, Collection<CountedSet> sets, Instant from, Instant before) {
    return with(
            cells,
            sets,
            jdbc.sql(
                """
                select change.context_code, change.measure::text,
                  case :group::integer when 1 then change.key1 when 2 then change.key2 else 0 end as key,
                  sum(change.delta) as sum
                from milestone.v_change change
                where change.context_id = any(array(select id from milestone.v_context where code = any(:contexts)))
                  and change.measure = any(:measures::milestone.measure[])
                  and change.cut = :cut::milestone.cut
                  and change.day = :day
                  and change.at >= :from
                  and change.at < :before
                  and (:key1::integer is null or change.key1 = :key1)
                  and (:key2::integer is null or change.key2 = :key2)
                  and (:only::integer[] is null
                    or case :group::integer when 1 then change.key1 else change.key2 end = any(:only))
                group by 1, 2, 3
                """))
        .param("day", CityTime.dayOf(from))
        .param("from", from.atOffset(UTC))
        .param("before", before.atOffset(UTC))
        .query(SUM)
        .list();
  }

  private static final String PERSON_TIMES =
      """
      select moment.context_code, moment.measure::text, %s as key, sum(moment.delta) as sum
      from enrolment.v_moment moment
      where moment.context_id = any(array(select id from milestone.v_context where code = any(:contexts)))
        and moment.measure = any(:measures::milestone.measure[])
        and moment.at >= :from
        and moment.at < :before
        and %s
      group by 1, 2, 3
      """;

  /// What happened to enrolments from one instant of a day until another. Only the keys that are asked for are in the statement, so that
  /// nobody's dimensions are looked up for one sum. All keys are counted, and those that are not wanted left out afterwards: told of a few
  /// courses, PostgreSQL would go through the moments of the day once for each of their sections.
  List<Sum> personTimes(RollUp cells, Collection<CountedSet> sets, Instant from, Instant before) {
    String key1 = cells.cut().equals("COURSE") ? "moment.course_id" : "moment.area_key";
    String key2 =
        cells.cut().equals("AREA_SUBJECT") ? "moment.subject_key" : "moment.ownership_key";
    String key = cells.group() == 1 ? key1 : cells.group() == 2 ? key2 : "0";
    String wanted =
        (cells.key1() == null ? "true" : key1 + " = :key1")
            + (cells.key2() == null ? "" : " and " + key2 + " = :key2");
    return with(cells, sets, jdbc.sql(PERSON_TIMES.formatted(key, wanted)))
        .param("from", from.atOffset(UTC))
        .param("before", before.atOffset(UTC))
        .query(SUM)
        .list()
        .stream()
        .filter(sum -> cells.only().isEmpty() || cells.only().contains(sum.key()))
        .toList();
  }

  private static StatementSpec with(
      RollUp cells, Collection<CountedSet> sets, StatementSpec statement) {
    return statement
        .param("group", cells.group())
        .param("cut", cells.cut())
        .param("key1", cells.key1())
        .param("key2", cells.key2())
        .param("only", cells.only().isEmpty() ? null : cells.only().toArray(Integer[]::new))
        .param("contexts", contexts(sets))
        .param("measures", measures(sets));
  }

  static String[] contexts(Collection<CountedSet> sets) {
    return sets.stream().map(CountedSet::context).distinct().toArray(String[]::new);
  }

  static String[] measures(Collection<CountedSet> sets) {
    return sets.stream().map(set -> set.measure().name()).distinct().toArray(String[]::new);
  }
}
