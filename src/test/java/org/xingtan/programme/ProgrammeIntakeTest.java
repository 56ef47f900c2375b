package org.xingtan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.intake.Changes;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class ProgrammeIntakeTest {
  private static final String REQUIREMENTS =
      "programme|valid_from|valid_until|category|credit_hours|note";
  private static final String WINDOWS = "period|programme|area|window|opens_at|closes_at|reason";
  private static final String CARRY_OVERS = "programme|part|from_period|to_period|reason";

  private final JdbcClient jdbc;
  private final Sheets sheets;
  private final TransactionTemplate transaction;

  ProgrammeIntakeTest(JdbcClient jdbc, Sheets sheets, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.sheets = sheets;
    this.transaction = transaction;
  }

  @BeforeEach
  void one_programme_over_two_periods() {
    jdbc.sql("delete from programme.requirement").update();
    jdbc.sql("delete from programme.study_window").update();
    jdbc.sql("delete from programme.carry_over").update();
    RosterStory.tell(sheets);
    ProgrammeStory.tell(sheets);
  }

  @Test
  void what_was_taken_in_is_given_back_and_changes_nothing() {
    sheets.load("requirements", REQUIREMENTS, "IT1|2015-01-01||TOTAL|50.0|办法");
    sheets.load(
        "windows", WINDOWS, "1702|IT1|440106|SELECTION|2017-09-20T09:00:00|2017-10-10T18:00:00|补选");
    sheets.load("carry_overs", CARRY_OVERS, "IT1|LEARNING|1701|1702|同一项目");

    assertThat(sheets.exported("programmes")).containsExactly("IT1|提升工程|提升|2015-01-01|2017-12-31|");
    assertThat(sheets.exported("programme_parts"))
        .containsExactly("IT1|LEARNING|学习社区|1|COURSES|2.0", "IT1|RESEARCH|研修社区|2|NONE|0.0");
    assertThat(sheets.exported("requirements")).containsExactly("IT1|2015-01-01||TOTAL|50.0|办法");
    assertThat(sheets.exported("periods")).hasSize(2);
    assertThat(sheets.exported("period_programmes"))
        .contains("1702|IT1|2017-09-01|NONE|||STARTED|ALL_PARTS");
    assertThat(sheets.exported("windows"))
        .containsExactly("1702|IT1|440106|SELECTION|2017-09-20T09:00:00|2017-10-10T18:00:00|补选");
    assertThat(sheets.exported("carry_overs")).containsExactly("IT1|LEARNING|1701|1702|同一项目");
    assertThat(sheets.load("carry_overs", CARRY_OVERS, "IT1|LEARNING|1701|1702|同一项目").changes())
        .isEqualTo(new Changes(0, 0, 1, 0, 1));
  }

  @Test
  void the_code_of_a_period_agrees_with_its_year() {
    assertThat(
            sheets
                .load(
                    "periods",
                    ProgrammeStory.PERIODS,
                    "2002|试点|2021-01-06|2021-06-20",
                    "1800|零|2018-01-01|2018-02-01",
                    "1801|旧|2017-01-01|2018-02-01",
                    "1802|迟|2020-01-01|2020-02-01",
                    "1803|反|2018-03-01|2018-02-01")
                .places())
        .containsExactly(
            "3 period period_code_malformed",
            "4 begins_on period_of_another_year",
            "5 begins_on period_of_another_year",
            "6 ends_on ends_before_begins");
  }

  @Test
  void a_programme_ends_after_it_began() {
    assertThat(
            sheets
                .load("programmes", ProgrammeStory.PROGRAMMES, "IT9|九|九|2018-01-01|2017-01-01|")
                .places())
        .containsExactly("2 ends_on ends_before_begins");
  }

  @Test
  void a_required_part_says_how_much_completes_it() {
    assertThat(
            sheets
                .load(
                    "programme_parts",
                    ProgrammeStory.PARTS,
                    "IT1|X|甲|3|HOURS|",
                    "IT1|Y|乙|40000|COURSES|1.25")
                .places())
        .containsExactly(
            "2 completion_minimum part_without_minimum",
            "3 ordinal number_unfit",
            "3 completion_minimum number_unfit");
  }

  @Test
  void requirements_of_a_category_do_not_overlap() {
    sheets.load("requirements", REQUIREMENTS, "IT1|2015-01-01|2017-01-01|TOTAL|50|");

    assertThat(
            sheets
                .load(
                    "requirements",
                    REQUIREMENTS,
                    "IT1|2016-12-31||TOTAL|60|",
                    "IT1|2017-01-01||COMMON|-1|",
                    "IT1|2018-01-01|2018-01-01|ELECTIVE|1|")
                .places())
        .containsExactly(
            "2 valid_from ranges_overlap",
            "3 credit_hours number_negative",
            "4 valid_until until_not_after_from");
    assertThat(sheets.replace("requirements", REQUIREMENTS, "IT1|2016-12-31||TOTAL|60|").problems())
        .isEmpty();
  }

  @Test
  void a_run_names_the_list_or_the_pilot_that_its_population_needs() {
    assertThat(
            sheets
                .load(
                    "period_programmes",
                    ProgrammeStory.RUNS,
                    "1701|IT1|2017-03-01|HEAD_COUNT|||STARTED|ALL_PARTS",
                    "1702|IT1|2017-03-01|PILOT_SCHOOLS|||STARTED|ALL_PARTS")
                .places())
        .containsExactly("2 head_count run_without_head_count", "3 pilot run_without_pilot");
  }

  @Test
  void a_run_meets_its_programme() {
    sheets.load("periods", ProgrammeStory.PERIODS, "1901|迟|2019-01-01|2019-02-01");

    assertThat(
            sheets
                .load(
                    "period_programmes",
                    ProgrammeStory.RUNS,
                    "1901|IT1|2019-01-01|NONE|||STARTED|NONE")
                .places())
        .containsExactly("2 period run_outside_programme");
  }

  @Test
  void windows_close_after_they_open_and_belong_to_their_period() {
    assertThat(
            sheets
                .load(
                    "windows",
                    WINDOWS,
                    "1702|IT1||SELECTION|2017-09-20T09:00:00|2017-09-20T09:00:00|",
                    "1702|IT1||REGISTRATION|2017-06-01T09:00:00|2017-06-10T09:00:00|",
                    "1702|IT1||STUDY|2017-06-01T09:00:00|2017-06-10T09:00:00|",
                    "1702|IT1|440106|STUDY|2018-01-01T09:00:00|2018-06-10T09:00:00|")
                .places())
        .containsExactly(
            "2 closes_at window_inverted",
            "4 closes_at window_outside_period",
            "5 opens_at window_outside_period");
  }

  @Test
  void completions_are_carried_over_from_earlier_periods_of_the_programme_only() {
    sheets.load("periods", ProgrammeStory.PERIODS, "1601|早|2016-01-01|2016-02-01");

    assertThat(
            sheets
                .load(
                    "carry_overs",
                    CARRY_OVERS,
                    "IT1|LEARNING|1702|1701|",
                    "IT1|LEARNING|1601|1702|")
                .places())
        .containsExactly(
            "2 from_period carry_over_from_later", "3 from_period carry_over_without_run");
  }

  @Test
  void a_complete_sheet_takes_away_what_nothing_needs_and_says_what_is_needed() {
    sheets.load("periods", ProgrammeStory.PERIODS, "1601|早|2016-01-01|2016-02-01");

    assertThat(
            sheets
                .replace("periods", ProgrammeStory.PERIODS, "1701|第一期|2017-03-01|2017-07-01")
                .places())
        .containsExactly("0 period still_needed");
    assertThat(
            sheets
                .replace(
                    "periods",
                    ProgrammeStory.PERIODS,
                    "1701|第一期|2017-03-01|2017-07-01",
                    "1702|第二期|2017-09-01|2017-12-31")
                .problems())
        .isEmpty();
    assertThat(sheets.exported("periods")).hasSize(2);
  }

  @Test
  void rules_that_change_touch_their_runs() {
    assertThat(touchedRuns("programme_parts", ProgrammeStory.PARTS, "IT1|LEARNING|新名|1|COURSES|2"))
        .isZero();
    assertThat(
            touchedRuns("programme_parts", ProgrammeStory.PARTS, "IT1|LEARNING|学习社区|1|COURSES|3"))
        .isEqualTo(2);
    assertThat(touchedRuns("carry_overs", CARRY_OVERS, "IT1|LEARNING|1701|1702|")).isEqualTo(1);
    assertThat(
            touchedRuns(
                "period_programmes",
                ProgrammeStory.RUNS,
                "1702|IT1|2017-09-02|NONE|||STARTED|ALL_PARTS"))
        .isEqualTo(1);
  }

  private int touchedRuns(String sheet, String header, String... rows) {
    var touched =
        transaction.execute(status -> {
          assertThat(sheets.load(sheet, header, rows).problems()).isEmpty();
          return jdbc.sql("select count(distinct run_id) from pg_temp.touched_run")
              .query(Integer.class)
              .single();
        });
    return touched == null ? 0 : touched;
  }
}
