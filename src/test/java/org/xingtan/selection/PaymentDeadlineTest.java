package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.selection.SelectionStory.own;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.As;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// Seats that are not paid in time are freed, whatever says until when; who waits moves up and finds a notice.
@XingtanTest
class PaymentDeadlineTest {
  private final Selections selections;
  private final SeatPayments payments;
  private final Reviews reviews;
  private final Sweep sweep;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final MockMvcTester browser;
  private final TestClock clock;
  private SelectionStory story;

  PaymentDeadlineTest(
      Selections selections,
      SeatPayments payments,
      Reviews reviews,
      Sweep sweep,
      Sheets sheets,
      JdbcClient jdbc,
      MockMvcTester browser,
      TestClock clock) {
    this.selections = selections;
    this.payments = payments;
    this.reviews = reviews;
    this.sweep = sweep;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.browser = browser;
    this.clock = clock;
  }

  @BeforeEach
  void a_period_is_open() {
    story = new SelectionStory(sheets, jdbc).open(8, "PAID");
  }

  private int costly(String code, int capacity) {
    return story.section(code, "GENERAL", capacity, "6", "30.00", "");
  }

  private void select(int section, int teacher) {
    selections.select(own(story.teacher(teacher), section));
  }

  private void at(String moment) {
    clock.set(moment);
    sweep.run();
  }

  private String mine(int teacher) {
    var page =
        browser.get().uri("/my-selections").with(As.teacher(story.teacher(teacher))).exchange();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void within_hours_the_seat_is_kept_and_then_goes_to_who_waits_with_a_notice_for_both() {
    story.payWithin(48);
    int section = costly("H", 1);
    select(section, 1);
    select(section, 2);
    at("2021-08-22T09:59:59");
    assertThat(mine(1)).contains("待缴费，2021-08-22 10:00 前");
    assertThat(story.waiting(section)).isEqualTo(1);
    at("2021-08-22T10:00:00");
    assertThat(mine(1)).contains("《课程H》逾期未缴费，名额已让出");
    assertThat(mine(2)).contains("候补成功：《课程H》已选上", "待缴费，2021-08-24 10:00 前");
    assertThat(story.taken(section)).isEqualTo(1);
  }

  @Test
  void until_the_window_closes_each_area_follows_its_own_and_who_moves_up_has_a_day() {
    story.window("PAYMENT", "", "2021-08-16T09:00:00", "2021-09-02T18:00:00");
    story.window("PAYMENT", "440103", "2021-08-16T09:00:00", "2021-09-05T18:00:00");
    int section = costly("W", 2);
    select(section, 1);
    select(section, 2);
    select(section, 3);
    assertThat(mine(1)).contains("待缴费，2021-09-02 18:00 前");
    assertThat(mine(2)).contains("待缴费，2021-09-05 18:00 前");
    at("2021-09-02T17:59:59");
    assertThat(story.waiting(section)).isEqualTo(1);
    at("2021-09-02T18:00:00");
    assertThat(mine(1)).contains("逾期未缴费");
    assertThat(mine(2)).contains("待缴费，2021-09-05 18:00 前");
    assertThat(mine(3)).contains("候补成功", "待缴费，2021-09-03 18:00 前");
    at("2021-09-03T18:00:00");
    assertThat(mine(3)).contains("逾期未缴费");
    assertThat(story.taken(section)).isEqualTo(1);
  }

  @Test
  void what_is_paid_or_free_is_never_freed() {
    story.window("PAYMENT", "", "2021-08-16T09:00:00", "2021-09-02T18:00:00");
    int paid = costly("P", 1);
    int free = story.section("F", "GENERAL", 1);
    select(paid, 1);
    select(free, 1);
    assertThat(payments.paid(story.teacher(1), paid, 1)).isEmpty();
    at("2021-09-30T18:00:00");
    assertThat(story.taken(paid)).isEqualTo(1);
    assertThat(story.taken(free)).isEqualTo(1);
  }

  @Test
  void a_window_that_moves_takes_its_deadlines_along_and_leaves_a_day_at_least() {
    int section = costly("M", 4);
    select(section, 1);
    at("2021-08-21T10:00:00");
    assertThat(mine(1)).as("no window, no hours").contains("待缴费").doesNotContain("待缴费，");
    story.window("PAYMENT", "", "2021-08-16T09:00:00", "2021-09-02T18:00:00");
    sweep.run();
    assertThat(mine(1)).as("a window comes").contains("待缴费，2021-09-02 18:00 前");
    story.window("PAYMENT", "", "2021-08-16T09:00:00", "2021-09-10T18:00:00");
    sweep.run();
    assertThat(mine(1)).as("extended").contains("待缴费，2021-09-10 18:00 前");
    story.window("PAYMENT", "", "2021-08-16T09:00:00", "2021-08-21T11:00:00");
    sweep.run();
    assertThat(mine(1)).as("shortened").contains("待缴费，2021-08-22 10:00 前");
    story.window("PAYMENT", "440103", "2021-08-16T09:00:00", "2021-08-21T18:00:00");
    sweep.run();
    assertThat(mine(1)).as("another area's").contains("待缴费，2021-08-22 10:00 前");
    at("2021-08-22T10:00:00");
    assertThat(story.taken(section)).isZero();
  }

  @Test
  void a_review_by_the_school_stops_the_clock_until_it_agrees() {
    story.rule("school", "'REVIEWS'");
    story.window("PAYMENT", "", "2021-08-16T09:00:00", "2021-08-21T18:00:00");
    int section = costly("R", 1);
    select(section, 1);
    at("2021-08-21T18:00:00");
    assertThat(story.taken(section)).as("waits for the school").isEqualTo(1);
    var seat = new SeatKey(story.teacher(1), section, 1);
    assertThat(reviews.approve(seat, story.school("S0001"), 1)).isTrue();
    assertThat(mine(1)).contains("待缴费，2021-08-22 18:00 前");
    at("2021-08-22T18:00:00");
    assertThat(story.taken(section)).isZero();
  }
}
