package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xingtan.preparation.CopiedPeriods.OFFICE;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.programme.Part;
import org.xingtan.programme.Periods;
import org.xingtan.programme.Programmes;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// A period is a draft, open or closed, and a closed one is frozen.
@XingtanTest
class PeriodStateTest {
  private final CopiedPeriods story;
  private final Periods periods;
  private final Programmes programmes;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  PeriodStateTest(
      ApplicationContext application,
      Periods periods,
      Programmes programmes,
      JdbcClient jdbc,
      Sheets sheets) {
    this.story = new CopiedPeriods(application);
    this.periods = periods;
    this.programmes = programmes;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void tell() {
    story.tell();
  }

  @Test
  void nobody_is_due_in_a_draft_and_whoever_the_rule_names_once_it_is_open() {
    String code = story.copied();
    assertThat(story.due(code)).isEmpty();

    assertThat(story.open(code)).isEmpty();

    assertThat(story.due(code)).containsExactly("林秋实");
  }

  @Test
  void nothing_is_selected_in_a_draft_and_in_a_closed_period() {
    String code = story.copied();
    assertThat(selecting(code)).isFalse();
    story.open(code);
    assertThat(selecting(code)).isTrue();
    story.close(code);
    assertThat(selecting(code)).isFalse();
  }

  private boolean selecting(String code) {
    return jdbc.sql("select open from selection.window_of(:run, null, :at)")
        .param("run", (int) story.run(code).key().run())
        .param("at", TestClock.at("2022-07-10T12:00:00").atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_period_is_opened_once_and_closed_once() {
    String code = story.copied();
    assertThat(story.close(code)).contains(new SetUpRefused.NotInThatState(code, "DRAFT"));
    assertThat(story.open(code)).isEmpty();
    assertThat(story.open(code)).contains(new SetUpRefused.NotInThatState(code, "OPEN"));
    assertThat(story.close(code)).isEmpty();
    assertThat(story.close(code)).contains(new SetUpRefused.NotInThatState(code, "CLOSED"));
    assertThat(story.open(code)).contains(new SetUpRefused.NotInThatState(code, "CLOSED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update programme.period set name = '改' where code = :code",
        "update programme.run set reference_day = reference_day + 1 where period_id = (select id from programme.period where code = :code)",
        "delete from programme.study_window where run_id in (select r.id from programme.run r join programme.period p on p.id = r.period_id where p.code = :code)",
        "insert into programme.selection_limit (run_id, most_courses) select r.id, 3 from programme.run r join programme.period p on p.id = r.period_id where p.code = :code",
        "insert into programme.fee_rule (run_id, basis, payer, refund) select r.id, 'FREE', 'SCHOOL', 'NEVER' from programme.run r join programme.period p on p.id = r.period_id where p.code = :code",
        "update enrolment.section set name = '改' where run_id in (select r.id from programme.run r join programme.period p on p.id = r.period_id where p.code = :code)",
        "update programme.part set completion_minimum = 2 where programme_id in (select r.programme_id from programme.run r join programme.period p on p.id = r.period_id where p.code = :code)"
      })
  void the_database_refuses_every_change_of_a_closed_period(String change) {
    String code = story.copied();
    story.open(code);
    story.close(code);

    assertThatThrownBy(() -> jdbc.sql(change).param("code", code).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("is closed");
    story.reopen(code);
  }

  @Test
  void an_import_into_a_closed_period_is_refused_and_says_so() {
    String code = story.copied();
    story.open(code);
    story.close(code);

    assertThatThrownBy(() ->
            sheets.load(
                "periods", "period|name|begins_on|ends_on", code + "|改|2022-07-01|2022-12-31"))
        .hasMessageContaining("period " + code + " is closed");
  }

  @Test
  void members_of_a_closed_period_stay_and_follow_only_when_it_is_reopened() {
    String code = story.copied();
    story.open(code);
    story.close(code);

    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        PreparationStory.LIN + "|2022-06-01|LEAVE||||");
    assertThat(story.due(code)).containsExactly("林秋实");

    assertThat(periods.reopen(OFFICE, periods.find(code).orElseThrow(), ""))
        .contains(new SetUpRefused.ReasonMissing());
    story.reopen(code);
    assertThat(story.due(code)).isEmpty();
    PreparationStory.employ(sheets);
    assertThat(story.due(code)).containsExactly("林秋实");
  }

  @Test
  void a_rule_that_a_closed_period_was_judged_by_is_not_changed_by_hand_either() {
    String code = story.copied();
    story.open(code);
    story.close(code);
    var programme = programmes.find("IT2").orElseThrow();
    Part stricter = new Part("ONLINE", "网络研修", 1, Part.Rule.COURSES, BigDecimal.valueOf(2));

    assertThat(programmes.setParts(OFFICE, programme, List.of(stricter)))
        .containsInstanceOf(SetUpRefused.Closed.class);
    story.reopen(code);
  }
}
