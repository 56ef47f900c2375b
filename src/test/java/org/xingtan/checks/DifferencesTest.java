package org.xingtan.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.BitSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.checks.Evidence.Overlap;
import org.xingtan.printed.Counted;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;

/// Why somebody stands at one point and not at another: ten invented people, each for one reason.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class DifferencesTest {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 27);
  private static final Counted LIST = Counted.of("HEADCOUNT/FROZEN", "COUNTED");
  private static final Counted TOOK_PART = Counted.of("PROGRAMME", "PARTICIPATED");
  private static final Counted.Dimension AREA = Counted.Dimension.AREA;

  private final JdbcClient jdbc;
  private final Differences differences;

  DifferencesTest(JdbcClient jdbc, ApplicationContext application) {
    this.jdbc = jdbc;
    this.differences = application.getBean(Differences.class);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 3);
    jdbc.sql(
            """
            insert into roster.teacher (id, number, name, sex, identity_kind, identity_masked, identity_hash, identity_cipher)
            select n, (4401000000000 + n)::text, '例外' || n, 'M', 'RESIDENT_ID', '440****0002', decode(md5('x' || n), 'hex'), '\\x00'
            from generate_series(201, 210) n
            """)
        .update();
    jdbc.sql(
            "insert into roster.head_count (id, code, name, on_day, rule) values (9, 'FROZEN', '冻结', '2017-01-10', '专任')")
        .update();
    jdbc.sql("insert into milestone.context (code) values ('HEADCOUNT/FROZEN'), ('PROGRAMME')")
        .update();
    spell(201, "2010-09-01", null, "FULL_TIME", null);
    spell(202, "2010-09-01", null, "OTHER", null);
    spell(203, "2017-09-01", null, "FULL_TIME", null);
    spell(204, "2010-09-01", "2016-08-31", "FULL_TIME", "RETIRE");
    spell(205, "2010-09-01", "2016-08-31", "FULL_TIME", "LEAVE");
    spell(206, "2010-09-01", null, "FULL_TIME", null);
    spell(208, "2010-09-01", null, "FULL_TIME", null);
    spell(209, "2010-09-01", null, "FULL_TIME", null);
    for (int person : new int[] {201, 202, 203, 204, 205, 206, 207, 209}) {
      line(person, "PROGRAMME", "PARTICIPATED", "2017-10-01", 1, 1);
    }
    line(210, "PROGRAMME", "PARTICIPATED", "2017-10-01", 1, 1);
    line(210, "PROGRAMME", "PARTICIPATED", "2017-11-01", -1, 1);
    line(203, "PROGRAMME", "PARTICIPATED", "2017-10-02", 1, 1);
    line(201, "HEADCOUNT/FROZEN", "COUNTED", "2017-01-10", 1, 1);
    line(208, "HEADCOUNT/FROZEN", "COUNTED", "2017-01-10", 1, 1);
    line(209, "HEADCOUNT/FROZEN", "COUNTED", "2017-01-10", 1, 2);
  }

  private void spell(
      int person,
      String from,
      @org.jspecify.annotations.Nullable String to,
      String kind,
      @org.jspecify.annotations.Nullable String end) {
    jdbc.sql(
            """
            insert into roster.employment (teacher_id, from_day, to_day, school_id, staff_kind, started_by, ended_by)
            values (:person, :from::date, :to::date, 1, :kind::roster.staff_kind, 'JOIN', :end::roster.employment_event)
            """)
        .param("person", person)
        .param("from", from)
        .param("to", to)
        .param("kind", kind)
        .param("end", end)
        .update();
  }

  private void line(int person, String context, String measure, String day, int delta, int area) {
    jdbc.sql(
            """
            insert into milestone.milestone (teacher_id, context_id, measure, at, delta, area_id, recorded_at)
            select :person, c.id, :measure::milestone.measure, :day::date, :delta, :area, :day::date
            from milestone.context c
            where c.code = :context
            """)
        .param("person", person)
        .param("context", context)
        .param("measure", measure)
        .param("day", day)
        .param("delta", delta)
        .param("area", area)
        .update();
  }

  @Test
  void everybody_outside_the_list_has_exactly_one_cause() {
    Overlap overlap =
        differences.overlap(TOOK_PART.cutBy(AREA, "440106"), LIST.cutBy(AREA, "440106"), DAY);
    assertThat(overlap.both()).isEqualTo(1);
    assertThat(overlap.onlyOne())
        .containsOnly(
            entry(Cause.OTHER_STAFF, 1L),
            entry(Cause.NEWCOMER, 1L),
            entry(Cause.RETIRED, 1L),
            entry(Cause.LEFT, 1L),
            entry(Cause.NOT_LISTED, 1L),
            entry(Cause.UNKNOWN, 1L),
            entry(Cause.ELSEWHERE, 1L));
    assertThat(overlap.onlyOther()).containsOnly(entry(Cause.NOT_THERE, 1L));
  }

  @Test
  void a_count_is_the_length_of_its_list_of_names() {
    for (Cause cause : Cause.values()) {
      Finding.Names names =
          new Finding.Names(TOOK_PART.cutBy(AREA, "440106"), LIST.cutBy(AREA, "440106"), cause);
      BitSet found = differences.persons(names, DAY);
      long counted =
          differences
              .overlap(names.in(), names.notIn(), DAY)
              .onlyOne()
              .getOrDefault(cause, cause == Cause.NOT_THERE ? 7L : 0L);
      assertThat(found.cardinality()).as(cause.name()).isEqualTo((int) counted);
      assertThat(differences.names(found, names.in(), 0, 50)).hasSize(found.cardinality());
    }
  }

  @Test
  void who_retired_is_listed_by_name() {
    Finding.Names names = new Finding.Names(TOOK_PART, LIST, Cause.RETIRED);
    assertThat(differences.names(differences.persons(names, DAY), TOOK_PART, 0, 50))
        .extracting(PersonStore.Listed::name, PersonStore.Listed::area)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("例外204", "天河区"));
  }

  @Test
  void before_everything_nobody_stands_anywhere() {
    Overlap overlap = differences.overlap(TOOK_PART, LIST, LocalDate.of(1999, 1, 1));
    assertThat(overlap.missingFromOther() + overlap.missingFromOne() + overlap.both()).isZero();
  }

  @Test
  void a_part_completed_in_an_earlier_period_is_carried_over_when_the_rule_says_so() {
    jdbc.sql(
            "insert into programme.carry_over (part_id, from_period_id, to_period_id) values (2, 1, 2)")
        .update();
    line(201, "IT1/1701/RESEARCH", "COMPLETED", "2017-05-01", 1, 1);
    line(201, "IT1/1702", "COMPLETED", "2017-10-01", 1, 1);
    Counted whole = Counted.of("IT1/1702", "COMPLETED");
    Counted part = Counted.of("IT1/1702/RESEARCH", "COMPLETED");
    assertThat(
            differences.persons(new Finding.Names(whole, part, Cause.CARRIED_OVER), DAY).get(201))
        .isTrue();
    assertThat(
            differences
                .persons(
                    new Finding.Names(
                        whole, Counted.of("IT1/1702/LEARNING", "COMPLETED"), Cause.CARRIED_OVER),
                    DAY)
                .get(201))
        .isFalse();
  }

  @Test
  void windows_open_after_the_day_are_known_for_assessments_and_for_runs() {
    jdbc.sql(
            """
            insert into programme.study_window (run_id, area_id, kind, opens_at, closes_at)
            values (2, null, 'STUDY', '2017-09-01 00:00+08', '2018-01-01 00:00+08')
            """)
        .update();
    assertThat(differences.openWindows("ASSESSMENT/DA", DAY))
        .containsExactly(new Evidence.OpenWindow("花都区", LocalDate.of(2017, 12, 1)));
    assertThat(differences.openWindows("IT1/1702/LEARNING", DAY))
        .containsExactly(new Evidence.OpenWindow("", LocalDate.of(2017, 12, 31)));
    assertThat(differences.openWindows("IT1/1702", LocalDate.of(2018, 1, 1))).isEmpty();
    assertThat(differences.openWindows("HEADCOUNT/FROZEN", DAY)).isEmpty();
  }
}
