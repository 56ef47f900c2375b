package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.programme.FeeRule;
import org.xingtan.programme.Limit;
import org.xingtan.programme.Part;
import org.xingtan.programme.PeriodOrder;
import org.xingtan.programme.Periods;
import org.xingtan.programme.Programmes;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.programme.Window;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
class PeriodSetUpTest {
  private static final Identity OFFICE =
      new Identity(1, 1, "程思远", Caller.CITY_OFFICE, "市工程办", Scope.city());
  private static int number;

  private final Periods periods;
  private final Runs runs;
  private final Programmes programmes;
  private final Copies copies;
  private final Trials trials;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  PeriodSetUpTest(
      Periods periods,
      Runs runs,
      Programmes programmes,
      Copies copies,
      Trials trials,
      JdbcClient jdbc,
      Sheets sheets) {
    this.periods = periods;
    this.runs = runs;
    this.programmes = programmes;
    this.copies = copies;
    this.trials = trials;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void tell() {
    if (periods.find("2101").isEmpty()) {
      PreparationStory.tell(sheets);
    }
  }

  /// A copy of 2101, a year later, under the next free code.
  private String copied() {
    String code = "22%02d".formatted(++number);
    assertThat(copy(code, "2022-07-01", "2022-12-31")).isEmpty();
    return code;
  }

  private Optional<SetUpRefused> copy(String code, String begins, String ends) {
    return copies.make(
        OFFICE,
        periods.find("2101"),
        new PeriodOrder(
            code, "新一期", LocalDate.parse(begins), LocalDate.parse(ends), List.of("IT2")));
  }

  private RunSetUp run(String period) {
    return runs.find(period, "IT2").orElseThrow();
  }

  private Optional<SetUpRefused> open(String code) {
    return periods.open(OFFICE, periods.find(code).orElseThrow());
  }

  private Optional<SetUpRefused> close(String code) {
    return periods.close(OFFICE, periods.find(code).orElseThrow(), "");
  }

  private List<String> due(String code) {
    return jdbc.sql(
            """
            select t.name
            from programme.member m
            join roster.teacher t on t.id = m.teacher_id
            where m.run_id = :run
              and m.due
            order by t.name
            """)
        .param("run", run(code).key().run())
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void a_copy_is_a_draft_with_all_days_shifted_by_the_distance_of_the_beginnings() {
    String code = copied();

    RunSetUp copy = run(code);
    assertThat(copy.state()).isEqualTo("DRAFT");
    assertThat(copy.rules().referenceDay()).isEqualTo("2022-07-01");
    assertThat(copy.windows())
        .extracting(Window::opensAt)
        .containsExactly(TestClock.at("2022-07-01T09:00:00"), TestClock.at("2022-07-05T00:00:00"));
    assertThat(periods.steps(periods.find(code).orElseThrow()))
        .singleElement()
        .satisfies(step -> assertThat(step.template()).isEqualTo("2101"));
  }

  @Test
  void a_retired_course_stays_behind_unless_it_has_a_successor() {
    assertThat(sections(copied())).containsExactly("K1 C1", "O1 C1");

    sheets.load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C3|新课程|ELECTIVE|6|云杉教育|0|2021-01-01");
    jdbc.sql(
            "update catalogue.course set successor_id = (select id from catalogue.course where code = 'C3') where code = 'C2'")
        .update();
    assertThat(sections(copied())).containsExactly("K1 C1", "O1 C1", "O2 C3");
    jdbc.sql("update catalogue.course set successor_id = null").update();
  }

  private List<String> sections(String period) {
    return jdbc.sql(
            """
            select s.code || ' ' || c.code as section
            from enrolment.section s
            join catalogue.course c on c.id = s.course_id
            where s.run_id = :run
            order by s.code
            """)
        .param("run", run(period).key().run())
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void copying_onto_a_code_that_is_taken_is_refused_and_changes_nothing() {
    RunSetUp before = run("2101");

    assertThat(copy("2101", "2021-07-01", "2021-12-31"))
        .contains(new SetUpRefused.CodeTaken("2101"));
    assertThat(run("2101")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "2200, 2022-07-01, 2022-12-31, CodeMalformed",
    "22, 2022-07-01, 2022-12-31, CodeMalformed",
    "2191, 2022-07-01, 2022-06-30, EndsBeforeBegins",
    "2291, 2024-07-01, 2024-12-31, AnotherYear",
    "2391, 2024-01-01, 2024-12-31, OutsideProgramme"
  })
  void a_period_that_cannot_be_is_not_made(String code, String begins, String ends, String why) {
    assertThat(copy(code, begins, ends).map(no -> no.getClass().getSimpleName())).contains(why);
    assertThat(periods.find(code)).isEmpty();
  }

  @Test
  void nobody_is_due_in_a_draft_and_whoever_the_rule_names_once_it_is_open() {
    String code = copied();
    assertThat(due(code)).isEmpty();

    assertThat(open(code)).isEmpty();

    assertThat(due(code)).containsExactly("林秋实");
  }

  @Test
  void a_period_is_opened_once_and_closed_once() {
    String code = copied();
    assertThat(close(code)).contains(new SetUpRefused.NotInThatState(code, "DRAFT"));
    assertThat(open(code)).isEmpty();
    assertThat(open(code)).contains(new SetUpRefused.NotInThatState(code, "OPEN"));
    assertThat(close(code)).isEmpty();
    assertThat(close(code)).contains(new SetUpRefused.NotInThatState(code, "CLOSED"));
    assertThat(open(code)).contains(new SetUpRefused.NotInThatState(code, "CLOSED"));
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
    String code = copied();
    open(code);
    close(code);

    assertThatThrownBy(() -> jdbc.sql(change).param("code", code).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("is closed");
    reopen(code);
  }

  private void reopen(String code) {
    assertThat(periods.reopen(OFFICE, periods.find(code).orElseThrow(), "更正")).isEmpty();
  }

  @Test
  void an_import_into_a_closed_period_is_refused_and_says_so() {
    String code = copied();
    open(code);
    close(code);

    assertThatThrownBy(() ->
            sheets.load(
                "periods", "period|name|begins_on|ends_on", code + "|改|2022-07-01|2022-12-31"))
        .hasMessageContaining("period " + code + " is closed");
  }

  @Test
  void members_of_a_closed_period_stay_and_follow_only_when_it_is_reopened() {
    String code = copied();
    open(code);
    close(code);

    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        PreparationStory.LIN + "|2022-06-01|LEAVE||||");
    assertThat(due(code)).containsExactly("林秋实");

    assertThat(periods.reopen(OFFICE, periods.find(code).orElseThrow(), ""))
        .contains(new SetUpRefused.ReasonMissing());
    reopen(code);
    assertThat(due(code)).isEmpty();
    PreparationStory.employ(sheets);
    assertThat(due(code)).containsExactly("林秋实");
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
    RunSetUp run = run(copied());
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
    assertThat(run(run.key().period()).windows()).isEqualTo(run.windows());
  }

  @Test
  void an_area_may_differ_with_a_reason_and_must_fit_the_windows_it_shares() {
    RunSetUp run = run(copied());

    assertThat(runs.setWindows(OFFICE, run, with(run, "2022-07-20T00:00:00", null)))
        .contains(new SetUpRefused.WindowWithoutReason(Window.Kind.SELECTION, "440106"));
    assertThat(runs.setWindows(OFFICE, run, with(run, "2023-01-05T00:00:00", "停电")))
        .contains(
            new SetUpRefused.WindowsCross(Window.Kind.SELECTION, Window.Kind.STUDY, "440106"));
    assertThat(runs.setWindows(OFFICE, run, with(run, "2022-07-25T00:00:00", "停电"))).isEmpty();
    assertThat(run(run.key().period()).windows()).hasSize(3);
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
    RunSetUp run = run(copied());
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
    assertThat(run(run.key().period()).limits()).containsExactly(limit);
    assertThat(run(run.key().period()).fee()).isEqualTo(fee);
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
  void nothing_is_selected_in_a_draft_and_in_a_closed_period() {
    String code = copied();
    assertThat(selecting(code)).isFalse();
    open(code);
    assertThat(selecting(code)).isTrue();
    close(code);
    assertThat(selecting(code)).isFalse();
  }

  private boolean selecting(String code) {
    return jdbc.sql("select open from selection.window_of(:run, null, :at)")
        .param("run", (int) run(code).key().run())
        .param("at", TestClock.at("2022-07-10T12:00:00").atOffset(java.time.ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_trial_says_what_saving_would_do_and_leaves_nothing_behind() {
    String code = copied();
    open(code);
    RunSetUp run = run(code);
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
    assertThat(run(code)).isEqualTo(run);
    assertThat(due(code)).containsExactly("林秋实");
    assertThat(lines()).isEqualTo(lines);

    assertThat(runs.change(OFFICE, run, earlier)).isEmpty();
    assertThat(due(code)).containsExactlyInAnyOrder("周知遥", "林秋实");
  }

  @Test
  void a_trial_counts_who_would_be_complete_by_the_same_settlement() {
    String code = copied();
    open(code);
    sheets.load(
        "enrolments",
        "period|section|teacher|selected_at|started_at|completed_at|result",
        code
            + "|O1|"
            + PreparationStory.LIN
            + "|2022-07-02 10:00:00+08|2022-07-06 10:00:00+08|2022-07-09 10:00:00+08|PASS");
    RunRules none =
        new RunRules(
            run(code).rules().referenceDay(),
            RunRules.Population.EMPLOYED_FULL_TIME,
            null,
            null,
            RunRules.Participation.STARTED,
            RunRules.Completion.NONE);

    assertThat(trials.of(run(code), none).areas())
        .containsExactly(new WhatIfStore.AreaLine("天河", 1, 1, 1, 0));
  }

  private long lines() {
    return jdbc.sql("select count(*) from milestone.milestone").query(Long.class).single();
  }

  @Test
  void a_rule_that_a_closed_period_was_judged_by_is_not_changed_by_hand_either() {
    String code = copied();
    open(code);
    close(code);
    var programme = programmes.find("IT2").orElseThrow();
    Part stricter = new Part("ONLINE", "网络研修", 1, Part.Rule.COURSES, BigDecimal.valueOf(2));

    assertThat(programmes.setParts(OFFICE, programme, List.of(stricter)))
        .containsInstanceOf(SetUpRefused.Closed.class);
    reopen(code);
  }
}
