package org.xingtan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.intake.Changes;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class EmploymentIntakeTest {
  private static final String HEADER = "teacher|on_day|event|school|staff_kind|subject|stage";
  private static final String LIN = "4401000000001";
  private static final String CHEN = "4401000000002";

  private final JdbcClient jdbc;
  private final Sheets sheets;

  EmploymentIntakeTest(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void two_teachers_and_three_schools() {
    jdbc.sql("delete from roster.employment").update();
    RosterStory.tell(sheets);
  }

  @Test
  void events_become_spells_that_touch() {
    var outcome =
        sheets.load(
            "employment",
            HEADER,
            LIN + "|2015-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
            LIN + "|2016-09-01|TRANSFER|S0002|FULL_TIME|MATHEMATICS|JUNIOR",
            LIN + "|2017-02-01|LEAVE||||",
            LIN + "|2018-09-01|RETURN|S0002|OTHER||");

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.changes()).isEqualTo(new Changes(4, 0, 0, 0, 0));
    assertThat(spells(LIN))
        .containsExactly(
            "2015-09-01 2016-09-01 S0001 FULL_TIME JOIN TRANSFER",
            "2016-09-01 2017-02-01 S0002 FULL_TIME TRANSFER LEAVE",
            "2018-09-01 - S0002 OTHER RETURN -");
  }

  @Test
  void the_export_gives_the_events_back_and_the_same_events_change_nothing() {
    String[] rows = {
      LIN + "|2015-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
      LIN + "|2016-03-01|CHANGE|S0001|FULL_TIME|MUSIC|PRIMARY",
      LIN + "|2017-02-01|RETIRE||||",
      CHEN + "|2015-09-01|JOIN|S0002|OTHER||"
    };
    sheets.load("employment", HEADER, rows);

    assertThat(sheets.exported("employment")).containsExactly(rows);
    assertThat(sheets.load("employment", HEADER, rows).changes())
        .isEqualTo(new Changes(0, 0, 4, 0, 4));
    assertThat(sheets.replace("employment", HEADER, rows).problems()).isEmpty();
    assertThat(sheets.exported("employment")).containsExactly(rows);
  }

  @Test
  void later_events_continue_the_stored_history() {
    sheets.load("employment", HEADER, LIN + "|2015-09-01|JOIN|S0001|FULL_TIME||");

    var outcome = sheets.load("employment", HEADER, LIN + "|2016-09-01|TRANSFER|S0002|FULL_TIME||");

    assertThat(outcome.changes()).isEqualTo(new Changes(1, 0, 0, 1, 1));
    assertThat(spells(LIN))
        .containsExactly(
            "2015-09-01 2016-09-01 S0001 FULL_TIME JOIN TRANSFER",
            "2016-09-01 - S0002 FULL_TIME TRANSFER -");
  }

  @Test
  void an_event_between_stored_ones_splits_the_spell() {
    sheets.load(
        "employment",
        HEADER,
        LIN + "|2015-09-01|JOIN|S0001|FULL_TIME||",
        LIN + "|2017-09-01|LEAVE||||");

    sheets.load("employment", HEADER, LIN + "|2016-09-01|TRANSFER|S0002|FULL_TIME||");

    assertThat(spells(LIN))
        .containsExactly(
            "2015-09-01 2016-09-01 S0001 FULL_TIME JOIN TRANSFER",
            "2016-09-01 2017-09-01 S0002 FULL_TIME TRANSFER LEAVE");
  }

  @Test
  void a_complete_sheet_removes_events_it_does_not_name() {
    sheets.load(
        "employment",
        HEADER,
        LIN + "|2015-09-01|JOIN|S0001|FULL_TIME||",
        CHEN + "|2015-09-01|JOIN|S0002|FULL_TIME||");

    var outcome = sheets.replace("employment", HEADER, LIN + "|2015-09-02|JOIN|S0001|FULL_TIME||");

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.changes()).isEqualTo(new Changes(1, 0, 0, 2, 2));
    assertThat(spells(LIN)).containsExactly("2015-09-02 - S0001 FULL_TIME JOIN -");
    assertThat(spells(CHEN)).isEmpty();
  }

  @Test
  void a_transfer_or_a_leave_before_joining_is_refused() {
    assertThat(
            sheets
                .load(
                    "employment",
                    HEADER,
                    LIN + "|2015-09-01|TRANSFER|S0001|FULL_TIME||",
                    CHEN + "|2015-09-01|LEAVE||||")
                .places())
        .containsExactly("2 event event_before_joining", "3 event event_before_joining");
    assertThat(spells(LIN)).isEmpty();
  }

  @Test
  void joining_twice_is_refused_also_when_the_first_is_stored() {
    sheets.load("employment", HEADER, LIN + "|2015-09-01|JOIN|S0001|FULL_TIME||");

    assertThat(
            sheets.load("employment", HEADER, LIN + "|2016-09-01|JOIN|S0002|FULL_TIME||").places())
        .containsExactly("2 event joined_twice");
    assertThat(
            sheets.load("employment", HEADER, LIN + "|2014-09-01|JOIN|S0002|FULL_TIME||").places())
        .containsExactly("2 event joined_twice");
  }

  @Test
  void a_return_needs_a_leave_and_after_a_leave_only_a_return_is_possible() {
    assertThat(
            sheets
                .load(
                    "employment",
                    HEADER,
                    LIN + "|2015-09-01|JOIN|S0001|FULL_TIME||",
                    LIN + "|2016-09-01|RETURN|S0001|FULL_TIME||",
                    CHEN + "|2015-09-01|JOIN|S0001|FULL_TIME||",
                    CHEN + "|2016-09-01|LEAVE||||",
                    CHEN + "|2017-09-01|TRANSFER|S0002|FULL_TIME||")
                .places())
        .containsExactly("3 event return_without_leaving", "6 event event_after_leaving");
  }

  @Test
  void two_events_of_a_person_on_one_day_are_refused() {
    assertThat(
            sheets
                .load(
                    "employment",
                    HEADER,
                    LIN + "|2015-09-01|JOIN|S0001|FULL_TIME||",
                    LIN + "|2015-09-01|TRANSFER|S0002|FULL_TIME||",
                    CHEN + "|2015-09-01|JOIN|S0001|FULL_TIME||",
                    CHEN + "|2015-09-01|JOIN|S0001|FULL_TIME||")
                .reasons())
        .containsOnly("two_events_on_a_day")
        .hasSize(2);
  }

  @Test
  void a_change_stays_in_the_school() {
    assertThat(
            sheets
                .load(
                    "employment",
                    HEADER,
                    LIN + "|2015-09-01|JOIN|S0001|FULL_TIME||",
                    LIN + "|2016-09-01|CHANGE|S0002|FULL_TIME||")
                .places())
        .containsExactly("3 school change_to_another_school");
  }

  @Test
  void an_event_says_where_and_as_what_and_an_ending_says_neither() {
    assertThat(
            sheets
                .load(
                    "employment",
                    HEADER,
                    LIN + "|2015-09-01|JOIN||FULL_TIME||",
                    LIN + "|2016-09-01|TRANSFER|S0002|||",
                    LIN + "|2017-09-01|LEAVE|S0002|||")
                .places())
        .containsExactly(
            "2 school event_without_school",
            "3 staff_kind event_without_staff_kind",
            "4 school ending_with_school");
  }

  @Test
  void nobody_joins_a_school_before_it_opens_or_after_it_closed() {
    assertThat(
            sheets
                .load(
                    "employment",
                    HEADER,
                    LIN + "|2009-08-31|JOIN|S0003|FULL_TIME||",
                    CHEN + "|2016-09-01|JOIN|S0003|FULL_TIME||")
                .places())
        .containsExactly(
            "2 on_day event_before_school_opened", "3 on_day event_after_school_closed");
  }

  private List<String> spells(String teacher) {
    return jdbc.sql(
            """
            select
              concat_ws(' ', e.from_day, coalesce(e.to_day::text, '-'), c.key, e.staff_kind, e.started_by, coalesce(e.ended_by::text, '-'))
            from roster.employment e
            join roster.teacher t on t.id = e.teacher_id
            join roster.school c on c.id = e.school_id
            where t.number = :teacher
            order by e.from_day
            """)
        .param("teacher", teacher)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
