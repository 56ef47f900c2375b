package org.xingtan.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.enrolment.Training.CHEN;
import static org.xingtan.enrolment.Training.LIN;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class EnrolmentIntakeTest {
  private static final String HEADER =
      "period|section|teacher|attempt|selected_at|paid_at|started_at|completed_at|withdrawn_at|result";

  private final Sheets sheets;
  private final JdbcClient jdbc;
  private Training training;

  EnrolmentIntakeTest(Sheets sheets, JdbcClient jdbc) {
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void a_programme_of_one_part() {
    training = new Training(sheets, jdbc).parts("LEARNING|COURSES|1").run("1701", "STARTED");
  }

  @Test
  void moments_out_of_order_are_refused_with_row_and_column() {
    assertThat(
            training
                .enrol(LIN, "1701", "LEARNING", "C1", "03-05", "03-04", "03-03", "03-02", "03-01")
                .places())
        .containsExactlyInAnyOrder(
            "2 paid_at moment_before",
            "2 started_at moment_before",
            "2 completed_at moment_before",
            "2 completed_at moment_before",
            "2 withdrawn_at moment_before");
    assertThat(training.lines()).isEqualTo(1);
  }

  @Test
  void credit_needs_a_start_and_a_result_and_failing_gives_none() {
    assertThat(row("03-05", "", "", "04-01", "", ""))
        .containsExactly("completed_without_result", "completed_without_start");
    assertThat(row("03-05", "", "03-06", "04-01", "", "FAIL"))
        .containsExactly("failed_but_completed");
    assertThat(row("03-05", "", "03-06", "", "", "FAIL")).isEmpty();
  }

  @Test
  void the_same_course_twice_is_refused_whichever_section() {
    training.section("1701", "LEARNING", "C1", "COURSE", "");
    String first = training.sectionCode("LEARNING", "C1");
    assertThat(
            sheets
                .load(
                    "enrolments",
                    HEADER,
                    "1701|" + first + "|" + LIN + "||2017-03-05 10:00:00+08|||||",
                    "1701|" + first + "|" + LIN + "|1|2017-03-06 10:00:00+08|||||")
                .places())
        .containsExactly("3 section doubled");
  }

  @Test
  void a_second_attempt_needs_the_withdrawal_of_the_first() {
    assertThat(training.attempt(2, LIN, "1701", "LEARNING", "C1", "03-20").reasons())
        .containsExactly("attempt_missing");
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05");
    assertThat(training.attempt(2, LIN, "1701", "LEARNING", "C1", "03-20").reasons())
        .containsExactly("attempt_before_withdrawal");
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "", "", "", "03-10");
    assertThat(training.attempt(2, LIN, "1701", "LEARNING", "C1", "03-20").reasons()).isEmpty();
  }

  @Test
  void selection_outside_its_window_is_refused_where_the_run_has_one() {
    sheets.load(
        "windows",
        "period|programme|area|window|opens_at|closes_at|reason",
        "1701|" + training.code + "||SELECTION|2017-03-02 00:00:00+08|2017-03-10 00:00:00+08|");
    assertThat(training.enrol(LIN, "1701", "LEARNING", "C1", "03-10").reasons())
        .containsExactly("moment_outside_window");
    assertThat(training.enrol(LIN, "1701", "LEARNING", "C1", "03-09").reasons()).isEmpty();
  }

  @Test
  void a_workshop_takes_only_people_of_its_area() {
    training.section("1701", "LEARNING", "C2", "WORKSHOP", "440106");
    assertThat(training.enrol(CHEN, "1701", "LEARNING", "C2", "03-05").reasons())
        .containsExactly("workshop_of_other_area");
    assertThat(training.enrol(LIN, "1701", "LEARNING", "C2", "03-05").reasons()).isEmpty();
  }

  @Test
  void who_was_never_employed_cannot_enrol_or_register() {
    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number",
        "4401000000009|何未名|M|PASSPORT|E99999999");
    assertThat(training.enrol("4401000000009", "1701", "LEARNING", "C1", "03-05").reasons())
        .containsExactly("never_employed");
    assertThat(training.register("4401000000009", "1701", "03-05", "").reasons())
        .containsExactly("never_employed");
  }

  @Test
  void a_section_keeps_its_course_once_it_is_selected() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05");
    assertThat(
            sheets
                .load(
                    "sections",
                    "period|section|programme|part|course|name|kind|opens_on",
                    "1701|%s|%s|LEARNING|C3|班|COURSE|2017-03-01"
                        .formatted(training.sectionCode("LEARNING", "C1"), training.code))
                .places())
        .containsExactly("2 course section_in_use");
  }

  @Test
  void a_complete_sheet_removes_what_it_does_not_name_and_its_milestones() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05");
    training.enrol(CHEN, "1701", "LEARNING", "C1", "03-05");
    assertThat(training.count("/1701", "SELECTED", "03-05")).isEqualTo(2);
    var rest = sheets.exported("enrolments").stream().filter(row -> !row.contains(CHEN)).toList();
    var outcome =
        sheets.replace(
            "enrolments",
            "period|section|teacher|attempt|selected_at|paid_at|started_at|completed_at|withdrawn_at|result",
            rest.toArray(String[]::new));
    assertThat(outcome.changes().absent()).isPositive();
    assertThat(training.names("/1701", "SELECTED", "03-05"))
        .containsExactly("林秋实 天河 S0001 MATHEMATICS");
    assertThat(training.count("/1701/LEARNING", "TIMES_SELECTED", "03-05")).isEqualTo(1);
  }

  private List<String> row(
      String selected,
      String paid,
      String started,
      String completed,
      String withdrawn,
      String result) {
    return sheets
        .load(
            "enrolments",
            HEADER,
            "1701|%s|%s||%s|%s|%s|%s|%s|%s"
                .formatted(
                    training.sectionCode("LEARNING", "C1"),
                    LIN,
                    moment(selected),
                    moment(paid),
                    moment(started),
                    moment(completed),
                    moment(withdrawn),
                    result))
        .reasons();
  }

  private static String moment(String day) {
    return day.isEmpty() ? "" : "2017-" + day + " 10:00:00+08";
  }
}
