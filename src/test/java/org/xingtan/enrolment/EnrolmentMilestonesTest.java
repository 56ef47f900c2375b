package org.xingtan.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.enrolment.Training.CHEN;
import static org.xingtan.enrolment.Training.LIN;
import static org.xingtan.enrolment.Training.ZHOU;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class EnrolmentMilestonesTest {
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private Training training;

  EnrolmentMilestonesTest(Sheets sheets, JdbcClient jdbc, TestClock clock) {
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeEach
  void a_programme_of_two_communities() {
    training =
        new Training(sheets, jdbc)
            .parts("LEARNING|COURSES|2", "RESEARCH|COURSES|1")
            .run("1701", "STARTED");
  }

  @Test
  void full_time_teachers_are_due_from_the_reference_day() {
    assertThat(training.count("/1701", "DUE", "02-28")).isZero();
    assertThat(training.names("/1701", "DUE", "03-01")).containsExactly("林秋实 天河 S0001 MATHEMATICS");
  }

  @Test
  void a_person_counts_once_however_many_courses_are_selected() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05");
    training.enrol(LIN, "1701", "LEARNING", "C2", "03-07");
    training.enrol(LIN, "1701", "RESEARCH", "C3", "03-06");
    assertThat(training.count("/1701", "SELECTED", "03-04")).isZero();
    assertThat(training.count("/1701", "SELECTED", "03-05")).isEqualTo(1);
    assertThat(training.count("/1701", "SELECTED", "12-31")).isEqualTo(1);
    assertThat(training.count("/1701/RESEARCH", "SELECTED", "03-05")).isZero();
    assertThat(training.count("/1701/RESEARCH", "SELECTED", "03-06")).isEqualTo(1);
    assertThat(training.count("/1701/LEARNING", "TIMES_SELECTED", "03-07")).isEqualTo(2);
    assertThat(training.count("/1701/LEARNING", "TIMES_SELECTED", "COURSE", "03-05")).isEqualTo(1);
  }

  @Test
  void who_is_not_due_counts_where_the_person_worked() {
    training.enrol(CHEN, "1701", "LEARNING", "C1", "03-05", "", "03-06");
    training.enrol(ZHOU, "1701", "LEARNING", "C1", "03-05", "", "03-07");
    assertThat(training.names("/1701", "PARTICIPATED", "03-31"))
        .containsExactlyInAnyOrder("陈望舒 荔湾 S0002 -", "周知遥 荔湾 S0002 MUSIC");
    assertThat(training.count("/1701", "DUE", "03-31")).isEqualTo(1);
  }

  @Test
  void a_part_is_completed_with_as_many_courses_as_its_rule_says() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "", "03-06", "04-01");
    assertThat(training.count("/1701/LEARNING", "COMPLETED", "12-31")).isZero();
    training.enrol(LIN, "1701", "LEARNING", "C2", "03-05", "", "03-06", "04-09");
    assertThat(training.count("/1701/LEARNING", "COMPLETED", "04-08")).isZero();
    assertThat(training.count("/1701/LEARNING", "COMPLETED", "04-09")).isEqualTo(1);
    assertThat(training.count("/1701/LEARNING", "TIMES_COMPLETED", "04-09")).isEqualTo(2);
  }

  @Test
  void the_run_is_completed_with_the_last_of_its_parts() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "", "03-06", "04-01");
    training.enrol(LIN, "1701", "LEARNING", "C2", "03-05", "", "03-06", "04-09");
    assertThat(training.count("/1701", "COMPLETED", "12-31")).isZero();
    training.enrol(LIN, "1701", "RESEARCH", "C3", "03-05", "", "03-06", "03-20");
    assertThat(training.count("/1701", "COMPLETED", "04-08")).isZero();
    assertThat(training.count("/1701", "COMPLETED", "04-09")).isEqualTo(1);
    assertThat(training.names("", "COMPLETED", "04-09"))
        .containsExactly("林秋实 天河 S0001 MATHEMATICS");
    assertThat(training.count("", "PARTICIPATED", "03-06")).isEqualTo(1);
  }

  @Test
  void a_part_completed_in_an_earlier_period_counts_where_it_is_carried_over() {
    training.run("1702", "STARTED");
    training.enrol(LIN, "1701", "RESEARCH", "C3", "03-05", "", "03-06", "03-20");
    training.enrol(LIN, "1702", "LEARNING", "C1", "09-05", "", "09-06", "10-01");
    training.enrol(LIN, "1702", "LEARNING", "C2", "09-05", "", "09-06", "10-09");
    assertThat(training.count("/1702", "COMPLETED", "12-31")).isZero();
    sheets.load(
        "carry_overs",
        "programme|part|from_period|to_period|reason",
        training.code + "|RESEARCH|1701|1702|认可前期");
    assertThat(training.count("/1702", "COMPLETED", "10-08")).isZero();
    assertThat(training.count("/1702", "COMPLETED", "10-09")).isEqualTo(1);
    assertThat(training.count("/1702/RESEARCH", "COMPLETED", "12-31")).isZero();
    assertThat(training.count("", "COMPLETED", "12-31")).isEqualTo(1);
  }

  @Test
  void who_completed_in_an_earlier_period_is_not_completed_again() {
    training.run("1702", "STARTED");
    sheets.load(
        "carry_overs",
        "programme|part|from_period|to_period|reason",
        training.code + "|LEARNING|1701|1702|认可前期",
        training.code + "|RESEARCH|1701|1702|认可前期");
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "", "03-06", "04-01");
    training.enrol(LIN, "1701", "LEARNING", "C2", "03-05", "", "03-06", "04-09");
    training.enrol(LIN, "1701", "RESEARCH", "C3", "03-05", "", "03-06", "03-20");
    training.enrol(LIN, "1702", "LEARNING", "C1", "09-05", "", "09-06");
    assertThat(training.count("/1701", "COMPLETED", "12-31")).isEqualTo(1);
    assertThat(training.count("/1702", "COMPLETED", "12-31")).isZero();
    assertThat(training.count("/1702", "PARTICIPATED", "12-31")).isEqualTo(1);
    assertThat(training.count("", "PARTICIPATED", "12-31")).isEqualTo(1);
  }

  @Test
  void a_withdrawal_takes_back_what_nothing_else_holds() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "03-05", "", "", "03-10");
    assertThat(training.count("/1701", "SELECTED", "03-09")).isEqualTo(1);
    assertThat(training.count("/1701", "SELECTED", "03-10")).isZero();
    assertThat(training.count("/1701/LEARNING", "PAID", "03-10")).isZero();
    assertThat(training.count("/1701/LEARNING", "TIMES_PAID", "03-09")).isEqualTo(1);
    assertThat(training.count("/1701/LEARNING", "TIMES_PAID", "03-10")).isZero();
    training.enrol(LIN, "1701", "RESEARCH", "C3", "03-08");
    assertThat(training.count("/1701", "SELECTED", "03-10")).isEqualTo(1);
    assertThat(training.count("/1701/LEARNING", "SELECTED", "03-10")).isZero();
    assertThat(training.names("/1701", "SELECTED", "03-10")).hasSize(1);
  }

  @Test
  void a_second_attempt_stands_again() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "", "", "", "03-10");
    training.attempt(2, LIN, "1701", "LEARNING", "C1", "03-20", "", "03-21");
    assertThat(training.count("/1701", "SELECTED", "03-15")).isZero();
    assertThat(training.count("/1701", "SELECTED", "03-20")).isEqualTo(1);
    assertThat(training.count("/1701", "PARTICIPATED", "03-21")).isEqualTo(1);
    assertThat(training.count("/1701/LEARNING", "TIMES_SELECTED", "03-20")).isEqualTo(1);
  }

  @Test
  void completion_falls_back_when_a_completed_course_is_withdrawn() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "", "03-06", "04-01");
    training.enrol(LIN, "1701", "LEARNING", "C2", "03-05", "", "03-06", "04-09", "05-01");
    training.enrol(LIN, "1701", "RESEARCH", "C3", "03-05", "", "03-06", "03-20");
    assertThat(training.count("/1701", "COMPLETED", "04-09")).isEqualTo(1);
    assertThat(training.count("/1701/LEARNING", "COMPLETED", "05-01")).isZero();
    assertThat(training.count("/1701", "COMPLETED", "05-01")).isZero();
    assertThat(training.count("", "COMPLETED", "04-30")).isEqualTo(1);
    assertThat(training.count("", "COMPLETED", "05-01")).isZero();
  }

  @Test
  void a_late_correction_changes_the_past_and_shows_when_it_was_known() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05");
    long before = training.lines();
    clock.set("2021-09-01T08:00:00");
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-12");
    assertThat(training.count("/1701", "SELECTED", "03-05")).isZero();
    assertThat(training.count("/1701", "SELECTED", "03-12")).isEqualTo(1);
    assertThat(training.lines()).isEqualTo(before + 4);
    assertThat(
            jdbc.sql(
                    """
                    select count(*)
                    from milestone.v_milestone
                    where context_code = :context
                      and recorded_at < timestamptz '2021-09-01 00:00:00+08'
                      and measure = 'SELECTED'
                    """)
                .param("context", training.code + "/1701")
                .query((row, number) -> row.getLong(1))
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_corrected_employment_moves_lines_and_person_times() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05");
    assertThat(training.names("/1701", "SELECTED", "12-31"))
        .containsExactly("林秋实 天河 S0001 MATHEMATICS");
    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        LIN + "|2016-09-01|TRANSFER|S0002|FULL_TIME|MUSIC|JUNIOR");
    assertThat(training.names("/1701", "SELECTED", "12-31")).containsExactly("林秋实 荔湾 S0002 MUSIC");
    assertThat(training.names("/1701", "DUE", "12-31")).containsExactly("林秋实 荔湾 S0002 MUSIC");
    assertThat(training.count("/1701/LEARNING", "TIMES_SELECTED", "AREA_SUBJECT", "12-31"))
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    """
                    select string_agg(a.short_name || ' ' || t.delta, ', ')
                    from (
                      select key1, sum(delta) as delta
                      from milestone.v_tally
                      where context_code = :context
                        and measure = 'TIMES_SELECTED'
                        and cut = 'AREA_SUBJECT'
                      group by key1
                      having sum(delta) <> 0
                    ) t
                    join roster.v_area a on a.id = t.key1
                    """)
                .param("context", training.code + "/1701/LEARNING")
                .query((row, number) -> row.getString(1))
                .single())
        .isEqualTo("荔湾 1");
    sheets.replace(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        LIN + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        CHEN + "|2010-09-01|JOIN|S0002|OTHER||",
        ZHOU + "|2010-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
        ZHOU + "|2016-09-01|LEAVE||||");
  }

  @Test
  void the_same_import_again_appends_nothing() {
    training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "", "03-06", "04-01");
    training.enrol(LIN, "1701", "LEARNING", "C2", "03-05", "", "", "", "03-08");
    long before = training.lines();
    var again = training.enrol(LIN, "1701", "LEARNING", "C1", "03-05", "", "03-06", "04-01");
    assertThat(again.changes().unchanged()).isEqualTo(1);
    training.run("1701", "PAID").run("1701", "STARTED");
    assertThat(training.count("/1701", "PARTICIPATED", "12-31")).isEqualTo(1);
    training.run("1701", "STARTED");
    assertThat(training.lines()).isEqualTo(before + 4);
  }

  @Test
  void hours_complete_a_part_when_they_reach_the_minimum() {
    Training hours = new Training(sheets, jdbc).parts("ONLINE|HOURS|10").run("1701", "REGISTERED");
    hours.enrol(LIN, "1701", "ONLINE", "C1", "03-05", "", "03-06", "04-01");
    hours.enrol(CHEN, "1701", "ONLINE", "C3", "03-05", "", "03-06", "04-02");
    assertThat(hours.count("/1701/ONLINE", "COMPLETED", "04-01")).isZero();
    assertThat(hours.count("/1701/ONLINE", "COMPLETED", "04-02")).isEqualTo(1);
    hours.enrol(LIN, "1701", "ONLINE", "C2", "03-05", "", "03-06", "04-20");
    assertThat(hours.count("/1701/ONLINE", "COMPLETED", "04-19")).isEqualTo(1);
    assertThat(hours.count("/1701/ONLINE", "COMPLETED", "04-20")).isEqualTo(2);
    sheets.load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C2|课程二|ELECTIVE|5|甲|0|2010-01-01");
    assertThat(hours.count("/1701/ONLINE", "COMPLETED", "04-20")).isEqualTo(1);
  }

  @Test
  void the_run_says_which_fact_makes_a_participant() {
    Training registered = new Training(sheets, jdbc).parts("A|COURSES|1").run("1701", "REGISTERED");
    registered.register(LIN, "1701", "03-02", "");
    registered.register(CHEN, "1701", "03-02", "03-20");
    assertThat(registered.count("/1701", "PARTICIPATED", "03-19")).isEqualTo(2);
    assertThat(registered.count("/1701", "PARTICIPATED", "03-20")).isEqualTo(1);
    assertThat(registered.count("/1701", "REGISTERED", "03-20")).isEqualTo(1);
    Training paid = new Training(sheets, jdbc).parts("A|COURSES|1").run("1701", "PAID");
    paid.enrol(LIN, "1701", "A", "C1", "03-05", "03-07", "03-06");
    paid.enrol(CHEN, "1701", "A", "C1", "03-05", "", "03-06");
    assertThat(paid.names("/1701", "PARTICIPATED", "03-31"))
        .containsExactly("林秋实 天河 S0001 MATHEMATICS");
    assertThat(paid.count("/1701", "PARTICIPATED", "03-06")).isZero();
  }
}
