package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.selection.SelectionStory.own;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// What a city sets up of a period, brought by files: limits, fees, rules of selection, quotas, prerequisites, details of courses.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetUpSheetsTest {
  private static final String LIMITS = "period|programme|part|most_courses|most_hours|warn_courses";
  private static final String FEES = "period|programme|basis|yuan|payer|refund|pay_within_hours";
  private static final String RULES =
      "period|programme|audience|fit|repeats|again|waiting|school|withdraw_until";
  private static final String QUOTAS = "period|section|area|school|seats";
  private static final String DETAILS =
      "course|introduction|form|content_address|version|first_version|successor";

  private final Selections selections;
  private final SelectionRules rules;
  private final Quotas quotas;
  private final JdbcClient jdbc;
  private final Sheets sheets;
  private SelectionStory story;

  SetUpSheetsTest(
      Selections selections, SelectionRules rules, Quotas quotas, JdbcClient jdbc, Sheets sheets) {
    this.selections = selections;
    this.rules = rules;
    this.quotas = quotas;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeAll
  void a_period_is_open() {
    story = new SelectionStory(sheets, jdbc).open(40, "PAID");
  }

  private String run() {
    return "2102|" + story.programme + "|";
  }

  private Sheets.Outcome load(String sheet, String header, String... rows) {
    return sheets.load(sheet, header, rows);
  }

  @Test
  void limits_of_the_run_and_of_a_part_are_taken_over_and_enforced() {
    story.load("limits", LIMITS, run() + "|1||", run() + "GENERAL||36|");
    int teacher = story.teacher(1);
    assertThat(selections.select(own(teacher, story.section("L1", "GENERAL", 5))))
        .isInstanceOf(Answer.Seated.class);
    assertThat(selections.select(own(teacher, story.section("L2", "GENERAL", 5))))
        .isEqualTo(new Answer.Refused("TOO_MANY_COURSES_OF_RUN", List.of("1")));
    assertThat(load("limits", LIMITS, run() + "|1||").changes().unchanged()).isEqualTo(1);
    assertThat(
            load("limits", LIMITS, run() + "|||", run() + "GENERAL|3||4", run() + "RESEARCH|0||")
                .reasons())
        .containsExactly("limit_unsound", "limit_unsound", "limit_unsound");
    sheets.replace("limits", LIMITS);
    assertThat(count("select count(*) from programme.selection_limit")).isZero();
  }

  @Test
  void a_file_without_a_quota_brings_none() {
    Sheets.Outcome outcome = load("quotas", QUOTAS);
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.changes().added()).isZero();
    assertThat(outcome.changes().changed()).isZero();
  }

  @Test
  void a_fee_rule_has_an_amount_where_its_basis_needs_one() {
    story.load("fees", FEES, run() + "HOURS|2.50|SCHOOL|NEVER|48");
    assertThat(count("select count(*) from programme.fee_rule where yuan = 2.5")).isEqualTo(1);
    assertThat(load("fees", FEES, run() + "HOURS||SCHOOL|NEVER|").places())
        .containsExactly("2 yuan fee_unsound");
    assertThat(load("fees", FEES, run() + "FREE|1|SCHOOL|NEVER|").places())
        .containsExactly("2 yuan fee_unsound");
    assertThat(load("fees", FEES, run() + "FREE||SCHOOL|NEVER|0").places())
        .containsExactly("2 pay_within_hours fee_unsound");
  }

  @Test
  void a_rule_of_selection_is_taken_over() {
    String row = run() + "EMPLOYED|ANY|ALLOWED|REFUSED|NONE|BOTH|2021-08-30T12:00:00";
    story.load("selection_rules", RULES, row);
    SelectionRule rule = rules.of(story.run());
    assertThat(rule.school()).isEqualTo(SelectionRule.School.BOTH);
    assertThat(rule.withdrawUntil()).isEqualTo("2021-08-30T04:00:00Z");
    sheets.replace("selection_rules", RULES);
    assertThat(rules.of(story.run()).audience()).isEqualTo(SelectionRule.Audience.DUE);
  }

  @Test
  void prerequisites_are_taken_over_and_a_course_does_not_need_itself() {
    story.section("P1", "GENERAL", 5);
    story.section("P2", "GENERAL", 5);
    String one = story.programme + "P1";
    String two = story.programme + "P2";
    story.load("prerequisites", "course|needs", two + "|" + one);
    assertThat(load("prerequisites", "course|needs", one + "|" + one).reasons())
        .containsExactly("course_needs_itself");
    assertThat(load("prerequisites", "course|needs", two + "|" + one).changes().unchanged())
        .isEqualTo(1);
  }

  @Test
  void quotas_fit_below_their_level_and_above_what_is_taken() {
    int section = story.section("Q", "GENERAL", 20);
    selections.select(own(story.teacher(5), section));
    String of = "2102|" + story.programme + "Q|";
    story.load("quotas", QUOTAS, of + "440106||12", of + "440103||8", of + "|S0001|5");
    assertThat(quotas.of(section)).hasSize(3);
    assertThat(quotas.of(section).getFirst().taken()).isEqualTo(1);
    assertThat(load("quotas", QUOTAS, of + "440106||12").changes().absent()).isEqualTo(2);
    assertThat(load("quotas", QUOTAS, of + "440106||13").reasons())
        .containsExactly("quota_above_level");
    assertThat(load("quotas", QUOTAS, of + "|S0002|9").reasons())
        .containsExactly("quota_above_level");
    assertThat(load("quotas", QUOTAS, of + "440106||0").reasons()).contains("quota_below_taken");
    assertThat(load("quotas", QUOTAS, of + "440106|S0001|4", of + "||4").reasons())
        .containsExactly("quota_of_whom", "quota_of_whom");
    assertThat(load("quotas", QUOTAS, of + "440106||9", of + "440106||9").reasons())
        .contains("doubled");
    sheets.replace("quotas", QUOTAS, of + "440106||11");
    assertThat(quotas.of(section)).hasSize(1);
    assertThat(quotas.of(section).getFirst().seats()).isEqualTo(11);
  }

  @Test
  void details_change_courses_and_neither_add_nor_remove_any() {
    story.section("D1", "GENERAL", 5);
    story.section("D2", "GENERAL", 5);
    String one = story.programme + "D1";
    String two = story.programme + "D2";
    int before = count("select count(*) from catalogue.course");
    sheets.replace(
        "course_details", DETAILS, one + "|先看后练。|MICRO|https://study.example.org/d1|1||" + two);
    assertThat(count("select count(*) from catalogue.course")).isEqualTo(before);
    assertThat(
            count(
                "select count(*) from catalogue.course where form = 'MICRO' and successor_id > 0"))
        .isEqualTo(1);
    assertThat(
            load(
                    "course_details",
                    DETAILS,
                    one + "||SELF|ftp://study.example.org|1||",
                    two + "||SELF||2||" + two)
                .reasons())
        .containsExactlyInAnyOrder(
            "course_address_unsound", "course_version_unsound", "course_succeeds_itself");
  }

  private int count(String sql) {
    return jdbc.sql(sql).query((row, number) -> row.getInt(1)).single();
  }
}
