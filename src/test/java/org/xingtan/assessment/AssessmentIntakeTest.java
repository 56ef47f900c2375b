package org.xingtan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.intake.Changes;
import org.xingtan.programme.ProgrammeStory;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class AssessmentIntakeTest {
  private static final String ASSESSMENTS = "assessment|programme|name|frozen_on";
  private static final String WINDOWS = "assessment|area|opens_on|closes_on|extended_until|reason";
  private static final String CANDIDATES = "assessment|teacher|completed_at|score|level";
  private static final String EMPLOYMENT = "teacher|on_day|event|school|staff_kind|subject|stage";
  private static final String LIN = "4401000000001";
  private static final String CHEN = "4401000000002";

  private final JdbcClient jdbc;
  private final Sheets sheets;
  private final TransactionTemplate transaction;

  AssessmentIntakeTest(JdbcClient jdbc, Sheets sheets, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.sheets = sheets;
    this.transaction = transaction;
  }

  @BeforeEach
  void the_story_so_far() {
    jdbc.sql("delete from assessment.candidate").update();
    jdbc.sql("delete from assessment.area_window").update();
    jdbc.sql("delete from assessment.assessment").update();
    jdbc.sql("delete from roster.employment").update();
    RosterStory.tell(sheets);
    ProgrammeStory.tell(sheets);
    sheets.load(
        "employment",
        EMPLOYMENT,
        LIN + "|2015-09-01|JOIN|S0001|FULL_TIME||",
        CHEN + "|2015-09-01|JOIN|S0002|FULL_TIME||");
    sheets.load("assessments", ASSESSMENTS, "DA|IT1|发展测评|2017-10-10");
    sheets.load("assessment_windows", WINDOWS, "DA|440106|2017-10-16|2017-10-26|2017-10-30|补测");
  }

  @Test
  void campaigns_windows_and_candidates_come_back_and_change_nothing() {
    String[] rows = {"DA|" + LIN + "|2017-10-30T23:59:59|86.5|PASS", "DA|" + CHEN + "|||"};
    assertThat(sheets.load("assessment_candidates", CANDIDATES, rows).problems()).isEmpty();

    assertThat(sheets.exported("assessments")).containsExactly("DA|IT1|发展测评|2017-10-10");
    assertThat(sheets.exported("assessment_windows"))
        .containsExactly("DA|440106|2017-10-16|2017-10-26|2017-10-30|补测");
    assertThat(sheets.exported("assessment_candidates")).containsExactly(rows);
    assertThat(sheets.load("assessment_candidates", CANDIDATES, rows).changes())
        .isEqualTo(new Changes(0, 0, 2, 0, 2));
  }

  @Test
  void a_completion_lies_in_the_window_of_the_persons_area_with_its_extension() {
    assertThat(
            sheets
                .load(
                    "assessment_candidates",
                    CANDIDATES,
                    "DA|" + LIN + "|2017-10-31T00:00:00||",
                    "DA|" + CHEN + "|2017-12-24T10:00:00||")
                .places())
        .containsExactly("2 completed_at assessment_outside_window");
    assertThat(
            sheets
                .load("assessment_candidates", CANDIDATES, "DA|" + LIN + "|2017-10-15T23:59:59||")
                .reasons())
        .containsExactly("assessment_outside_window");
  }

  @Test
  void an_outcome_needs_a_completion_and_a_scale() {
    assertThat(
            sheets
                .load(
                    "assessment_candidates",
                    CANDIDATES,
                    "DA|" + LIN + "||80|",
                    "DA|" + CHEN + "|2017-10-20T10:00:00|101|PASS")
                .places())
        .containsExactly("2 completed_at outcome_without_completion", "3 score score_out_of_scale");
  }

  @Test
  void windows_end_after_they_begin_and_extensions_are_later() {
    assertThat(
            sheets
                .load(
                    "assessment_windows",
                    WINDOWS,
                    "DA|440106|2017-10-16|2017-10-15||",
                    "DA|440103|2017-10-16|2017-10-26|2017-10-26|")
                .places())
        .containsExactly("2 closes_on ends_before_begins", "3 extended_until extension_not_later");
  }

  @Test
  void candidates_are_touched_by_their_own_change_another_freeze_and_another_school() {
    assertThat(
            touched(() ->
                sheets.load(
                    "assessment_candidates",
                    CANDIDATES,
                    "DA|" + LIN + "|||",
                    "DA|" + CHEN + "|||")))
        .isEqualTo(2);
    assertThat(
            touched(() ->
                sheets.load(
                    "assessment_candidates", CANDIDATES, "DA|" + LIN + "|2017-10-20T10:00:00||")))
        .isEqualTo(1);
    assertThat(touched(() -> sheets.load("assessments", ASSESSMENTS, "DA|IT1|发展测评|2017-10-11")))
        .isEqualTo(2);
    assertThat(
            touched(() ->
                sheets.load(
                    "employment", EMPLOYMENT, CHEN + "|2016-09-01|TRANSFER|S0001|FULL_TIME||")))
        .isEqualTo(1);
  }

  private int touched(Runnable load) {
    var count =
        transaction.execute(status -> {
          load.run();
          return jdbc.sql("select count(distinct teacher_id) from pg_temp.touched_assessment")
              .query(Integer.class)
              .single();
        });
    return count == null ? 0 : count;
  }
}
