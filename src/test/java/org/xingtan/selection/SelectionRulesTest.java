package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xingtan.selection.SelectionStory.own;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// Each rule of docs/rules/selection.md as a sentence.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionRulesTest {
  private final Selections selections;
  private final Quotas quotas;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private SelectionStory story;
  private int tests;
  private int lin;
  private int chen;
  private int zhou;

  SelectionRulesTest(
      Selections selections, Quotas quotas, Sheets sheets, JdbcClient jdbc, TestClock clock) {
    this.selections = selections;
    this.quotas = quotas;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeAll
  void a_period_is_open() {
    story = new SelectionStory(sheets, jdbc).open(89, "PAID");
  }

  /// Everybody has nothing yet: Lin teaches mathematics in S0001, Chen music in Liwan, Zhou mathematics in S0002.
  @BeforeEach
  void other_people() {
    story.withoutRules();
    tests++;
    lin = story.teacher(4 * tests + 1);
    chen = story.teacher(4 * tests + 2);
    zhou = story.teacher(4 * tests + 3);
  }

  /// A section of a course of this test's own.
  private int section(String code, int capacity) {
    return section(code, capacity, "6", "0", "");
  }

  private int section(String code, int capacity, String hours, String price, String subject) {
    return story.section(code + tests, "GENERAL", capacity, hours, price, subject);
  }

  private int another(String course, int capacity, String area) {
    return story.sectionOf(course + tests + "-2", course + tests, "GENERAL", capacity, area);
  }

  @Test
  void a_free_seat_is_held_at_once() {
    int section = section("A", 30);
    assertThat(selections.select(own(lin, section))).isEqualTo(new Answer.Seated());
    assertThat(story.taken(section)).isEqualTo(1);
  }

  @Test
  void nobody_selects_before_the_window_opens_or_after_it_closes() {
    int section = section("A", 30);
    clock.set("2021-08-15T08:59:59");
    assertRefused(selections.select(own(lin, section)), "NOT_OPEN_YET", "2021-08-15 09:00");
    clock.set("2021-08-31T18:00:00");
    assertRefused(selections.select(own(lin, section)), "CLOSED", "2021-08-31 18:00");
    assertThat(story.taken(section)).isZero();
  }

  @Test
  void an_area_with_a_window_of_its_own_follows_it_alone() {
    int section = section("A", 30);
    story.window("440106", "2021-08-21T09:00:00", "2021-09-02T18:00:00");
    assertRefused(selections.select(own(lin, section)), "NOT_OPEN_YET", "2021-08-21 09:00");
    assertThat(selections.select(own(chen, section))).isInstanceOf(Answer.Seated.class);
    clock.set("2021-09-01T10:00:00");
    assertThat(selections.select(own(lin, section))).isInstanceOf(Answer.Seated.class);
  }

  @Test
  void without_a_window_nothing_is_selected() {
    int section = section("A", 30);
    jdbc.sql("update programme.study_window set kind = 'STUDY'").update();
    assertRefused(selections.select(own(lin, section)), "NO_WINDOW");
    jdbc.sql("update programme.study_window set kind = 'SELECTION'").update();
  }

  @Test
  void who_is_not_due_selects_only_where_the_rule_is_open_to_all_employed() {
    int section = section("A", 30);
    story.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        story.number(90) + "|欧阳新来|F|PASSPORT|P90" + story.programme + "|");
    story.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        story.number(90) + "|2021-08-10|JOIN|S0003|FULL_TIME|MUSIC|PRIMARY");
    int newcomer = story.teacher(90);
    assertRefused(selections.select(own(newcomer, section)), "NOT_IN_AUDIENCE");
    story.rule("audience", "'EMPLOYED'");
    int other = section("B", 30);
    assertThat(selections.select(form(newcomer, section, other)))
        .containsExactly(new Answer.Seated(), new Answer.Seated());
    assertThat(
            jdbc.sql(
                    "select due from programme.v_member where teacher_id = :teacher and run_id = :run")
                .param("teacher", newcomer)
                .param("run", story.run())
                .query((row, number) -> row.getBoolean("due"))
                .single())
        .isFalse();
  }

  @Test
  void courses_of_another_subject_or_stage_are_refused_unless_the_rule_allows_them() {
    int music = section("A", 30, "6", "0", "MUSIC");
    int senior = section("B", 30);
    jdbc.sql("update catalogue.course set stages = '{SENIOR}' where id = :course")
        .param("course", story.course("B" + tests))
        .update();
    assertRefused(selections.select(own(lin, music)), "OTHER_SUBJECT");
    assertRefused(selections.select(own(lin, senior)), "OTHER_STAGE");
    assertThat(selections.select(own(chen, music))).isInstanceOf(Answer.Seated.class);
    story.rule("fit", "'ANY'");
    assertThat(selections.select(own(lin, music))).isInstanceOf(Answer.Seated.class);
    assertThat(selections.select(own(lin, senior))).isInstanceOf(Answer.Seated.class);
  }

  @Test
  void a_section_of_another_area_is_refused() {
    section("A", 30);
    int liwan = another("A", 30, "440103");
    assertRefused(selections.select(own(lin, liwan)), "OTHER_AREA");
  }

  @Test
  void nobody_holds_two_seats_of_one_course_in_a_period_not_even_in_two_sections() {
    int section = section("A", 30);
    int other = another("A", 30, "");
    selections.select(own(lin, section));
    assertRefused(selections.select(own(lin, section)), "HELD_ALREADY");
    assertRefused(selections.select(own(lin, other)), "HELD_ALREADY");
  }

  @Test
  void a_form_sent_twice_asks_once() {
    int section = section("A", 1);
    Choice choice = own(lin, section);
    assertThat(selections.select(choice)).isEqualTo(selections.select(choice));
    Choice late = own(chen, section);
    assertThat(selections.select(late)).isEqualTo(new Answer.Waiting(1));
    assertThat(selections.select(late)).isEqualTo(new Answer.Waiting(1));
    assertThat(story.waiting(section)).isEqualTo(1);
    selections.withdraw(lin, section, 1);
    assertThat(selections.select(choice)).isEqualTo(new Answer.Seated());
    assertThat(story.taken(section)).as("the old form takes no new seat").isEqualTo(1);
  }

  @Test
  void a_course_completed_before_is_refused_unless_the_rule_allows_it() {
    section("A", 30);
    story.load("periods", "period|name|begins_on|ends_on", "2101|第一期|2021-03-01|2021-07-01");
    story.load(
        "period_programmes",
        "period|programme|reference_day|population_rule|participation_rule|completion_rule",
        "2101|" + story.programme + "|2021-03-01|EMPLOYED_FULL_TIME|STARTED|ALL_PARTS");
    story.load(
        "sections",
        "period|section|programme|part|course|name|kind|opens_on",
        "2101|%1$sOLD|%1$s|GENERAL|%1$sA%2$d|班|COURSE|2021-03-01"
            .formatted(story.programme, tests));
    story.load(
        "enrolments",
        "period|section|teacher|selected_at|started_at|completed_at|result",
        "2101|%sOLD|%s|2021-03-02 10:00:00+08|2021-03-03 10:00:00+08|2021-04-01 10:00:00+08|PASS"
            .formatted(story.programme, story.number(4 * tests + 1)));
    int section = another("A", 30, "");
    assertRefused(selections.select(own(lin, section)), "COMPLETED_BEFORE");
    story.rule("repeats", "'ALLOWED'");
    assertThat(selections.select(own(lin, section))).isInstanceOf(Answer.Seated.class);
  }

  @Test
  void a_withdrawn_course_can_be_selected_again_unless_the_rule_refuses_it() {
    int section = section("A", 30);
    selections.select(own(lin, section));
    assertThat(selections.withdraw(lin, section, 1)).isEmpty();
    assertThat(selections.select(own(lin, section))).isInstanceOf(Answer.Seated.class);
    assertThat(selections.withdraw(lin, section, 2)).isEmpty();
    story.rule("again", "'REFUSED'");
    assertRefused(selections.select(own(lin, section)), "WITHDRAWN_BEFORE");
  }

  @Test
  void a_course_may_need_another_first() {
    int section = section("B", 30);
    section("A", 30);
    jdbc.sql(
            "insert into selection.prerequisite (course_id, needs_course_id) values (:course, :needs)")
        .param("course", story.course("B" + tests))
        .param("needs", story.course("A" + tests))
        .update();
    assertRefused(selections.select(own(lin, section)), "NEEDS_ANOTHER", "课程A" + tests);
  }

  @Test
  void courses_and_hours_of_a_part_are_limited_waiting_included() {
    int first = section("A", 1);
    int second = section("B", 30);
    int third = section("C", 30, "8.5", "0", "");
    selections.select(own(zhou, first));
    story.limit("GENERAL", "most_courses", "2");
    story.limit("GENERAL", "most_hours", "14");
    assertThat(selections.select(own(lin, first))).isEqualTo(new Answer.Waiting(1));
    assertRefused(selections.select(own(lin, third)), "TOO_MANY_HOURS", "14");
    assertThat(selections.select(own(lin, second))).isInstanceOf(Answer.Seated.class);
    story.limit("GENERAL", "most_hours", "100");
    assertRefused(selections.select(own(lin, third)), "TOO_MANY_COURSES", "2");
  }

  @Test
  void the_wishes_of_a_form_are_answered_one_after_another_as_if_each_came_alone() {
    int full = section("A", 1);
    int second = section("B", 30);
    int same = another("B", 30, "");
    int third = section("C", 30, "8.5", "0", "");
    selections.select(own(zhou, full));
    story.limit("GENERAL", "most_hours", "14");
    List<Choice> form = form(lin, full, 987_654, second, same, third, second);
    List<Answer> answers = selections.select(form);
    assertThat(answers.get(0)).isEqualTo(new Answer.Waiting(1));
    assertRefused(answers.get(1), "NOT_OFFERED");
    assertThat(answers.get(2)).isEqualTo(new Answer.Seated());
    assertRefused(answers.get(3), "HELD_ALREADY");
    assertRefused(answers.get(4), "TOO_MANY_HOURS", "14");
    assertThat(answers.get(5)).as("asked for twice").isEqualTo(new Answer.Seated());
    assertThat(selections.select(form)).as("the same form").isEqualTo(answers);
    assertThat(story.taken(second)).isEqualTo(1);
    assertThat(selections.select(List.of())).isEmpty();
  }

  @Test
  void a_form_is_that_of_one_person() {
    int section = section("A", 30);
    List<Choice> mixed = List.of(own(lin, section), own(chen, section));
    assertThatThrownBy(() -> selections.select(mixed)).hasMessageContaining("not of one form");
    assertThat(story.taken(section)).isZero();
  }

  private static List<Choice> form(int teacher, int... sections) {
    UUID request = UUID.randomUUID();
    return Arrays.stream(sections)
        .mapToObj(section -> Choice.own(teacher, section, request))
        .toList();
  }

  @Test
  void courses_and_hours_of_a_run_are_limited_over_all_its_parts() {
    int general = section("A", 30);
    int research = story.section("R" + tests, "RESEARCH", 30);
    int third = section("C", 30);
    story.limit("", "most_courses", "2");
    story.limit("", "most_hours", "10");
    story.limit("GENERAL", "most_courses", "2");
    selections.select(own(lin, general));
    assertRefused(selections.select(own(lin, research)), "TOO_MANY_HOURS_OF_RUN", "10");
    story.limit("", "most_hours", "100");
    assertThat(selections.select(own(lin, research))).isInstanceOf(Answer.Seated.class);
    assertRefused(selections.select(own(lin, third)), "TOO_MANY_COURSES_OF_RUN", "2");
    story.limit("GENERAL", "most_courses", "1");
    assertRefused(selections.select(own(lin, third)), "TOO_MANY_COURSES", "1");
  }

  @Test
  void an_area_or_school_without_seats_is_refused() {
    int section = section("A", 30);
    quotas.set(section, Quotas.Level.AREA, story.area("440106"), 0);
    assertRefused(selections.select(own(lin, section)), "NO_QUOTA");
    assertThat(selections.select(own(chen, section))).isInstanceOf(Answer.Seated.class);
  }

  @Test
  void a_full_section_without_a_waiting_list_is_refused() {
    int section = section("A", 1);
    story.rule("waiting", "'NONE'");
    selections.select(own(lin, section));
    assertRefused(selections.select(own(chen, section)), "NO_SEATS");
  }

  @Test
  void a_basket_that_became_stale_is_refused() {
    int section = section("A", 30, "6", "30.00", "");
    var seen = new Choice(lin, section, UUID.randomUUID(), null, new BigDecimal("25.00"));
    assertRefused(selections.select(seen), "FEE_CHANGED", "25.00", "30.00");
    jdbc.sql("update catalogue.course set retired_on = date '2021-08-20' where id = :course")
        .param("course", story.course("A" + tests))
        .update();
    assertRefused(selections.select(own(lin, section)), "NOT_OFFERED");
    assertRefused(selections.select(own(lin, 987_654)), "NOT_OFFERED");
  }

  @Test
  void a_school_selects_for_its_own_people_where_the_rule_says_so() {
    int section = section("A", 30);
    int own = story.school("S0001");
    assertRefused(
        selections.select(Choice.ofSchool(own, chen, section, UUID.randomUUID())), "NOT_OF_SCHOOL");
    assertThat(selections.select(Choice.ofSchool(own, lin, section, UUID.randomUUID())))
        .isInstanceOf(Answer.Seated.class);
    story.rule("school", "'NONE'");
    assertRefused(
        selections.select(Choice.ofSchool(own, lin, section, UUID.randomUUID())), "SCHOOL_MAY_NOT");
  }

  @Test
  void seats_are_given_back_until_the_moment_of_the_rule_and_before_study_or_payment() {
    int section = section("A", 30);
    int paid = section("B", 30, "6", "30.00", "");
    selections.select(own(lin, section));
    selections.select(own(lin, paid));
    assertThat(selections.withdraw(chen, section, 1)).contains(new SelectionRefused.NotHeld());
    jdbc.sql("update enrolment.enrolment set paid_at = selected_at where section_id = :section")
        .param("section", paid)
        .update();
    assertThat(selections.withdraw(lin, paid, 1)).contains(new SelectionRefused.PaidFor());
    jdbc.sql("update enrolment.enrolment set started_at = selected_at where section_id = :section")
        .param("section", section)
        .update();
    assertThat(selections.withdraw(lin, section, 1)).contains(new SelectionRefused.StudyBegun());
    jdbc.sql("update enrolment.enrolment set started_at = null where section_id = :section")
        .param("section", section)
        .update();
    clock.set("2021-08-31T18:00:00");
    assertThat(selections.withdraw(lin, section, 1))
        .contains(new SelectionRefused.TooLate(TestClock.at("2021-08-31T18:00:00")));
    story.rule("withdraw_until", "timestamptz '2021-09-05 00:00:00+08'");
    assertThat(selections.withdraw(lin, section, 1)).isEmpty();
    assertThat(selections.withdraw(lin, section, 1)).as("again changes nothing").isEmpty();
    assertThat(story.taken(section)).isZero();
  }

  private static void assertRefused(Answer answer, String reason, String... arguments) {
    assertThat(answer).isEqualTo(new Answer.Refused(reason, java.util.List.of(arguments)));
  }
}
