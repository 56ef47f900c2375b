package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.preparation.CopiedPeriods.OFFICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.programme.FeeRule;
import org.xingtan.programme.Limit;
import org.xingtan.programme.Periods;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.programme.Window;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// Windows, limits and fees of a run, and trying a rule before it is changed.
@XingtanTest
class RunSetUpTest {
  private final CopiedPeriods story;
  private final Periods periods;
  private final Runs runs;
  private final Trials trials;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  RunSetUpTest(
      ApplicationContext application,
      Periods periods,
      Runs runs,
      Trials trials,
      JdbcClient jdbc,
      Sheets sheets) {
    this.story = new CopiedPeriods(application);
    this.periods = periods;
    this.runs = runs;
    this.trials = trials;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void tell() {
    story.tell();
  }

  @ParameterizedTest
  @CsvSource({
    "SELECTION, 2022-07-20, 2022-07-10, WindowInverted",
    "STUDY, 2023-02-01, 2023-03-01, WindowOutsidePeriod",
    "STUDY, 2022-06-01, 2022-06-20, WindowOutsidePeriod",
    "SELECTION, 2022-07-06, 2022-07-20, WindowsCross",
    "PAYMENT, 2022-06-01, 2022-07-20, WindowsCross",
    "REGISTRATION, 2022-06-01, 2022-08-01, WindowsCross"
  })
  void windows_that_do_not_fit_are_refused_together(
      String kind, String opens, String closes, String why) {
    RunSetUp run = story.run(story.copied());
    Window wrong =
        new Window(
            Window.Kind.valueOf(kind),
            null,
            TestClock.at(opens + "T00:00:00"),
            TestClock.at(closes + "T00:00:00"),
            null);
    List<Window> windows =
        Stream.concat(
                run.windows().stream().filter(window -> window.kind() != wrong.kind()),
                Stream.of(wrong))
            .toList();

    assertThat(runs.setWindows(OFFICE, run, windows).map(no -> no.getClass().getSimpleName()))
        .contains(why);
    assertThat(story.run(run.key().period()).windows()).isEqualTo(run.windows());
  }

  @Test
  void an_area_may_differ_with_a_reason_and_must_fit_the_windows_it_shares() {
    RunSetUp run = story.run(story.copied());

    assertThat(runs.setWindows(OFFICE, run, with(run, "2022-07-20T00:00:00", null)))
        .contains(new SetUpRefused.WindowWithoutReason(Window.Kind.SELECTION, "440106"));
    assertThat(runs.setWindows(OFFICE, run, with(run, "2023-01-05T00:00:00", "停电")))
        .contains(
            new SetUpRefused.WindowsCross(Window.Kind.SELECTION, Window.Kind.STUDY, "440106"));
    assertThat(runs.setWindows(OFFICE, run, with(run, "2022-07-25T00:00:00", "停电"))).isEmpty();
    assertThat(story.run(run.key().period()).windows()).hasSize(3);
    assertThat(periods.changes(run.key().period(), 10))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.item()).isEqualTo("SELECTION/440106");
          assertThat(change.reason()).isEqualTo("停电");
        });
  }

  private static List<Window> with(RunSetUp run, String closes, @Nullable String reason) {
    var own =
        new Window(
            Window.Kind.SELECTION,
            "440106",
            TestClock.at("2022-07-02T09:00:00"),
            TestClock.at(closes),
            reason);
    return Stream.concat(run.windows().stream(), Stream.of(own)).toList();
  }

  @Test
  void limits_and_fees_are_kept_and_nonsense_is_refused() {
    RunSetUp run = story.run(story.copied());
    Limit limit = new Limit("ONLINE", 5, new BigDecimal("30.0"), 4);
    FeeRule fee =
        new FeeRule(
            FeeRule.Basis.HOURS,
            new BigDecimal("2.50"),
            FeeRule.Payer.SCHOOL,
            FeeRule.Refund.UNTIL_STUDY,
            48);

    assertThat(runs.setLimits(OFFICE, run, List.of(limit))).isEmpty();
    assertThat(runs.setFee(OFFICE, run, fee)).isEmpty();
    assertThat(story.run(run.key().period()).limits()).containsExactly(limit);
    assertThat(story.run(run.key().period()).fee()).isEqualTo(fee);
    assertThat(
            jdbc.sql(
                    """
                    select o.course_limit || ' ' || o.hours_limit || ' ' || o.price_yuan || ' ' || o.payment_hours as offered
                    from selection.v_section_offer o
                    where o.run_id = :run
                      and o.section_code = 'O1'
                    """)
                .param("run", run.key().run())
                .query(String.class)
                .single())
        .isEqualTo("5 30.0 15.00 48");

    assertThat(runs.setLimits(OFFICE, run, List.of(new Limit(null, 3, null, 4))))
        .contains(new SetUpRefused.LimitUnsound(null));
    assertThat(
            runs.setFee(
                OFFICE,
                run,
                new FeeRule(
                    FeeRule.Basis.COURSE,
                    BigDecimal.ONE,
                    FeeRule.Payer.SCHOOL,
                    FeeRule.Refund.NEVER,
                    null)))
        .contains(new SetUpRefused.FeeUnsound());
  }

  @Test
  void a_trial_says_what_saving_would_do_and_leaves_nothing_behind() {
    String code = story.copied();
    story.open(code);
    RunSetUp run = story.run(code);
    RunRules earlier =
        new RunRules(
            LocalDate.parse("2021-02-01"),
            RunRules.Population.EMPLOYED_FULL_TIME,
            null,
            null,
            RunRules.Participation.STARTED,
            RunRules.Completion.ALL_PARTS);
    long lines = lines();

    Trials.Result trial = trials.of(run, earlier);

    assertThat(trial.areas())
        .containsExactly(
            new WhatIfStore.AreaLine("天河", 1, 1, 0, 0), new WhatIfStore.AreaLine("荔湾", 0, 1, 0, 0));
    assertThat(trial.persons())
        .extracting(person -> person.kind() + " " + person.name())
        .containsExactly("DUE 周知遥");
    assertThat(story.run(code)).isEqualTo(run);
    assertThat(story.due(code)).containsExactly("林秋实");
    assertThat(lines()).isEqualTo(lines);

    assertThat(runs.change(OFFICE, run, earlier)).isEmpty();
    assertThat(story.due(code)).containsExactlyInAnyOrder("周知遥", "林秋实");
  }

  @Test
  void a_trial_counts_who_would_be_complete_by_the_same_settlement() {
    String code = story.copied();
    story.open(code);
    sheets.load(
        "enrolments",
        "period|section|teacher|selected_at|started_at|completed_at|result",
        code
            + "|O1|"
            + PreparationStory.LIN
            + "|2022-07-02 10:00:00+08|2022-07-06 10:00:00+08|2022-07-09 10:00:00+08|PASS");
    RunRules none =
        new RunRules(
            story.run(code).rules().referenceDay(),
            RunRules.Population.EMPLOYED_FULL_TIME,
            null,
            null,
            RunRules.Participation.STARTED,
            RunRules.Completion.NONE);

    assertThat(trials.of(story.run(code), none).areas())
        .containsExactly(new WhatIfStore.AreaLine("天河", 1, 1, 1, 0));
  }

  private long lines() {
    return jdbc.sql("select count(*) from milestone.milestone").query(Long.class).single();
  }
}
