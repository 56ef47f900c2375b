package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xingtan.selection.SelectionStory.own;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.programme.Period;
import org.xingtan.programme.Periods;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.web.Caller;

/// Seats, quotas and rules of selection as they are set up, and that nothing of them moves in a closed period.
class SelectionSetUpTest extends OpenSelection {
  private static final Identity OFFICE =
      new Identity(1, 1, "程思远", Caller.CITY_OFFICE, "市工程办", Scope.city());

  private final Quotas quotas;
  private final SelectionRules rules;
  private final Runs runs;
  private final Periods periods;
  private final JdbcClient jdbc;

  SelectionSetUpTest(
      Selections selections,
      Quotas quotas,
      SelectionRules rules,
      Runs runs,
      Periods periods,
      MockMvcTester browser,
      Sheets sheets,
      JdbcClient jdbc) {
    super(selections, browser, sheets, jdbc);
    this.quotas = quotas;
    this.rules = rules;
    this.runs = runs;
    this.periods = periods;
    this.jdbc = jdbc;
  }

  @Test
  void a_rule_is_written_down_once() {
    RunSetUp run = runs.find("2102", story.programme).orElseThrow();
    int key = run.key().run();
    assertThat(rules.of(key).fit()).isEqualTo(SelectionRule.Fit.SUBJECT_AND_STAGE);
    SelectionRule rule = rule();
    assertThat(rules.set(OFFICE, run, rule)).isEmpty();
    assertThat(rules.set(OFFICE, run, rule)).isEmpty();
    assertThat(rules.of(key)).isEqualTo(rule);
    assertThat(changes("SELECTION_RULE")).as("twice changes nothing").isEqualTo(1);
  }

  private static SelectionRule rule() {
    return new SelectionRule(
        SelectionRule.Audience.EMPLOYED,
        SelectionRule.Fit.ANY,
        true,
        false,
        false,
        SelectionRule.School.BOTH,
        TestClock.START);
  }

  @Test
  void a_closed_period_keeps_its_seats_quotas_rules_and_enrolments() {
    int section = story.course("A", 5, "0", "");
    selections.select(own(lin, section));
    RunSetUp run = runs.find("2102", story.programme).orElseThrow();
    Period period = periods.find("2102").orElseThrow();
    assertThat(periods.close(OFFICE, period, "")).isEmpty();
    try {
      var closed = new QuotaRefused.PeriodClosed("2102");
      int area = story.area("440106");
      assertThat(quotas.resize(OFFICE, section, 9).refused()).contains(closed);
      assertThat(quotas.set(section, Quotas.Level.AREA, area, 2)).contains(closed);
      assertThat(quotas.remove(section, Quotas.Level.AREA, area)).contains(closed);
      assertThat(rules.set(OFFICE, run, rule())).contains(new SetUpRefused.Closed("2102"));
      assertFrozen(
          "insert into selection.rule select run_id, audience, fit, repeats, again, waiting, school from selection.v_rule");
      assertFrozen("update enrolment.enrolment set paid_at = selected_at + interval '1 hour'");
      assertFrozen("delete from enrolment.enrolment");
      assertFrozen(
          "insert into enrolment.enrolment (teacher_id, run_id, course_id, attempt, section_id, selected_at) select "
              + chen
              + ", run_id, course_id, attempt, section_id, selected_at from enrolment.enrolment limit 1");
      assertFrozen(
          "insert into enrolment.registration (teacher_id, run_id, registered_at) select teacher_id, run_id, selected_at from enrolment.enrolment limit 1");
    } finally {
      periods.reopen(OFFICE, periods.find("2102").orElseThrow(), "更正");
    }
    assertThat(selections.withdraw(lin, section, 1)).isEmpty();
  }

  private void assertFrozen(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .as(statement)
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("period 2102 is closed");
  }

  private int changes(String item) {
    return (int)
        periods.changes("2102", 100).stream()
            .filter(change -> change.item().startsWith(item))
            .count();
  }
}
