package org.xingtan.recount;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;
import org.xingtan.time.CityTime;

@XingtanTest
class RecountTest {
  private final Recount recount;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  RecountTest(Recount recount, Sheets sheets, JdbcClient jdbc, TransactionTemplate transaction) {
    this.recount = recount;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void whatever_order_facts_come_in_the_counts_are_those_of_the_facts(long seed) {
    RandomFacts facts = new RandomFacts(seed, sheets);
    String together = "A" + seed;
    String piecemeal = "B" + seed;
    facts.programme(together);
    facts.programme(piecemeal);
    List<RandomFacts.Row> rows = facts.rows();
    facts.bring(rows, together);
    for (List<RandomFacts.Row> parcel : facts.parcels(rows)) {
      if (facts.chance(2)) {
        facts.bring(parcel.stream().map(facts::mistaken).toList(), piecemeal);
        assertThat(differences(facts.someDay())).isEmpty();
      }
      facts.bring(parcel, piecemeal);
    }
    for (int i = 0; i < 3; i++) {
      LocalDate day = facts.someDay();
      assertThat(differences(day)).isEmpty();
      assertThat(standing(piecemeal, day)).isEqualTo(standing(together, day));
    }
    long lines = lines();
    facts.bring(rows, piecemeal);
    assertThat(lines()).isEqualTo(lines);
  }

  @Test
  void a_changed_roll_up_and_a_stray_line_are_found() {
    new RandomFacts(3, sheets).programme("C");
    assertThat(differences(LocalDate.parse("2021-01-01"))).isEmpty();
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      jdbc.sql(
              """
              insert into milestone.context (code)
              values ('STRAY')
              """)
          .update();
      jdbc.sql(
              """
              insert into milestone.milestone (at, recorded_at, teacher_id, context_id, measure, delta)
              select timestamptz '2017-05-01 10:00:00+08', timestamptz '2017-05-01 10:00:00+08', 1, id, 'PAID', 1
              from milestone.context
              where code = 'STRAY'
              """)
          .update();
      jdbc.sql(
              """
              insert into milestone.milestone (at, recorded_at, teacher_id, context_id, measure, delta)
              select timestamptz '2017-05-01 10:00:00+08', timestamptz '2017-05-01 10:00:00+08', 1, id, 'PARTICIPATED', 1
              from milestone.context
              where code = 'C'
              """)
          .update();
      assertThat(recount.differences(CityTime.endOf(LocalDate.parse("2021-01-01"))))
          .extracting(Difference::line)
          .contains(
              "roll-up AREA_OWNERSHIP: STRAY PAID: kept 0, recounted 1",
              "standing: STRAY PAID: kept 1, recounted 0",
              "over all runs: C PARTICIPATED: kept 1, recounted 0");
    });
  }

  /// A roll-up of each measure in each cut, one after another.
  @Test
  void a_series_that_is_a_day_off_is_found_whatever_it_counts() {
    bring("D", 4);
    List<Series> all =
        jdbc.sql(SERIES)
            .query((row, number) ->
                new Series(
                    row.getString("row"),
                    row.getString("code"),
                    row.getString("measure"),
                    row.getString("cut")))
            .list();
    assertThat(all)
        .extracting(Series::cut)
        .contains("AREA_OWNERSHIP", "AREA_SUBJECT", "SCHOOL", "COURSE");
    for (Series series : all) {
      transaction.executeWithoutResult(status -> {
        status.setRollbackOnly();
        jdbc.sql(
                """
                update milestone.tally t
                set days = array(select day + 1 from unnest(t.days) day)
                where t.ctid = cast(:row as tid)
                """)
            .param("row", series.row())
            .update();
        assertThat(differences(LocalDate.parse("2021-01-01")))
            .extracting(Difference::line)
            .singleElement(as(STRING))
            .startsWith(
                "roll-up %s: %s %s: ".formatted(series.cut(), series.code(), series.measure()))
            .endsWith(", but other persons or dimensions");
      });
    }
  }

  private record Series(String row, String code, String measure, String cut) {}

  private static final String SERIES =
      """
      select distinct on (t.measure, t.cut) t.ctid::text as row, c.code, t.measure::text, t.cut::text
      from milestone.tally t
      join milestone.context c on c.id = t.context_id
      order by t.measure, t.cut, c.code desc, t.key1, t.key2
      """;

  @Test
  void another_person_with_the_same_dimensions_is_found() {
    bring("E", 5);
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      assertThat(jdbc.sql(EXCHANGE).update()).isEqualTo(2);
      assertThat(differences(LocalDate.parse("2021-01-01")))
          .extracting(Difference::line)
          .singleElement(as(STRING))
          .startsWith("standing: E/1701/LEARN STARTED: ")
          .endsWith(", but other persons or dimensions");
    });
  }

  /// Takes one line back in favour of somebody who is unknown.
  private static final String EXCHANGE =
      """
      insert into milestone.milestone (at, recorded_at, teacher_id, context_id, measure, school_id, ownership, staff_kind, area_id, subject_id, delta)
      select l.at, l.recorded_at, o.teacher_id, l.context_id, l.measure, l.school_id, l.ownership, l.staff_kind, l.area_id, l.subject_id, o.delta
      from (
        select m.*
        from milestone.milestone m
        join milestone.context c on c.id = m.context_id
        where c.code = 'E/1701/LEARN'
          and m.measure = 'STARTED'
          and m.delta > 0
        order by m.teacher_id
        limit 1
      ) l
      cross join lateral (
        values (l.teacher_id, -1), (-1, 1)
      ) o (teacher_id, delta)
      """;

  private void bring(String programme, long seed) {
    RandomFacts facts = new RandomFacts(seed, sheets);
    facts.programme(programme);
    facts.bring(facts.rows(), programme);
    assertThat(differences(LocalDate.parse("2021-01-01"))).isEmpty();
  }

  private List<Difference> differences(LocalDate day) {
    return recount.differences(CityTime.endOf(day));
  }

  private List<String> standing(String programme, LocalDate day) {
    return jdbc.sql(
            """
            select concat_ws(' ', substr(context_code, 3), measure, cut, key1, key2, sum(delta)) as cell
            from milestone.v_tally
            where (context_code = :programme or starts_with(context_code, :programme || '/'))
              and day <= :day
            group by context_code, measure, cut, key1, key2
            having sum(delta) <> 0
            order by 1
            """)
        .param("programme", programme)
        .param("day", day)
        .query((row, number) -> row.getString("cell"))
        .list();
  }

  private long lines() {
    return jdbc.sql("select count(*) from milestone.milestone")
        .query((row, number) -> row.getLong(1))
        .single();
  }
}
