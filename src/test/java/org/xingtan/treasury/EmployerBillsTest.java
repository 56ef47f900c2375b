package org.xingtan.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.recount.Audited;
import org.xingtan.selection.Selections;
import org.xingtan.selection.Sweeps;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// A school confirms what it pays for its people, and the city office books the bank transfers. Teachers 1, 4, 5 and 8 are of the two
/// schools of Tianhe and Liwan as the story says; the school of each is asked from the roster.
@XingtanTest
class EmployerBillsTest {
  private static final RequestPostProcessor OFFICE = As.cityOffice();

  private final ApplicationContext application;
  private final TestClock clock;
  private MoneyStory story;

  EmployerBillsTest(ApplicationContext application, TestClock clock) {
    this.application = application;
    this.clock = clock;
  }

  @BeforeEach
  void a_period_opens() {
    story = new MoneyStory(application, 9).fees("COURSE", "", "SCHOOL");
  }

  private RequestPostProcessor schoolOf(int teacher) {
    return As.schoolAdministrator(story.schoolOf(teacher));
  }

  @Test
  void a_school_confirms_its_list_the_office_books_it_and_the_counts_of_the_period_show_it() {
    int course = story.course("120.00");
    story.select(course, 4, 8, 2);
    String page = story.text(story.dues(), schoolOf(4));
    assertThat(page).contains("共 2 人、2 个席位，¥240.00", story.town.number(4), story.town.number(8));
    assertThat(page).doesNotContain(story.town.number(2));
    String bill = story.confirmAll(story.dues(), schoolOf(4));
    assertThat(story.text(story.dues(), schoolOf(4))).contains("没有待缴费的席位");
    assertThat(story.text("/bills/" + bill, schoolOf(4)))
        .contains("待缴费", "2021-09-03", "¥240.00", bill);
    assertThat(story.paid(course)).isZero();
    assertThat(story.transfer(OFFICE, bill + "-1", "240.00", "培训费 " + bill))
        .contains("¥240.00 已记入缴费单 " + bill + "，已缴清");
    assertThat(story.paid(course)).isEqualTo(2);
    assertThat(story.text("/bills/" + bill, OFFICE))
        .contains("已缴清", "确认缴费单", "银行到账", "应收 −¥240.00");
    assertThat(story.text("/bills?state=PAID", schoolOf(4))).contains(bill);
    assertThat(Audited.differences(application, "2021-08-20")).isEmpty();
    assertThat(story.counted("PAID")).as("the counts that tables are made of").isEqualTo(2);
    assertThat(story.counted("SELECTED")).isEqualTo(3);
  }

  @Test
  void
      a_part_of_the_amount_pays_the_seats_that_were_selected_first_and_what_is_too_much_is_credit() {
    int first = story.course("100.00");
    int second = story.course("150.00");
    story.select(first, 2);
    clock.advance(Duration.ofMinutes(1));
    story.select(second, 6);
    String bill = story.confirmAll(story.dues(), schoolOf(2));
    assertThat(story.transfer(OFFICE, bill + "a", "99.99", bill)).contains("还欠 ¥150.01");
    assertThat(story.paid(first)).isZero();
    assertThat(story.transfer(OFFICE, bill + "b", "50.01", bill)).contains("还欠 ¥100.00");
    assertThat(story.paid(first)).isEqualTo(1);
    assertThat(story.paid(second)).isZero();
    assertThat(story.text("/bills/" + bill, schoolOf(2))).contains("部分缴费", "¥100.00");
    assertThat(story.transfer(OFFICE, bill + "c", "130.00", bill)).contains("多付的 ¥30.00 转为缴费方余额");
    assertThat(story.paid(second)).isEqualTo(1);
    int third = story.course("50.00");
    story.select(third, 2);
    assertThat(story.text(story.dues(), schoolOf(2))).contains("本单位有余额 ¥30.00");
    String next = story.confirmAll(story.dues(), schoolOf(2));
    assertThat(story.post("/bills/" + next + "/credit", schoolOf(2))).hasStatus(302);
    assertThat(story.text("/bills/" + next, schoolOf(2))).contains("部分缴费", "用余额缴费", "¥20.00");
    assertThat(story.post("/bills/" + next + "/credit", schoolOf(2)))
        .as("nothing is left")
        .hasStatus(422);
    assertThat(story.transfer(OFFICE, bill + "d", "20", next)).contains("已缴清");
    assertThat(story.paid(third)).isEqualTo(1);
  }

  @Test
  void only_what_is_ticked_is_confirmed_and_the_same_form_makes_one_bill() {
    int course = story.course("80.00");
    story.select(course, 4, 8);
    String page = story.text(story.dues(), schoolOf(4));
    String key = page.replaceFirst("(?s).*?name=\"picked\" value=\"([^\"]+)\".*", "$1");
    Object[] form = MoneyStory.with(MoneyStory.form(page), "picked", key);
    assertThat(story.post("/dues", schoolOf(4), MoneyStory.form(page))).hasStatus(422);
    String bill = MoneyStory.confirmed(story.post("/dues", schoolOf(4), form));
    assertThat(MoneyStory.confirmed(story.post("/dues", schoolOf(4), form))).isEqualTo(bill);
    assertThat(story.text("/bills/" + bill, schoolOf(4)))
        .contains("¥80.00")
        .doesNotContain("¥160.00");
    assertThat(story.text(story.dues(), schoolOf(4))).contains("1 个席位，¥80.00");
    Object[] anew = MoneyStory.with(form, "request", UUID.randomUUID());
    anew[1] = UUID.randomUUID().toString();
    assertThat(MoneyStory.body(story.post("/dues", schoolOf(4), anew)))
        .as("it stands on a bill")
        .contains("名单在您查看之后有变化");
  }

  @Test
  void a_list_that_changed_since_it_was_seen_is_not_confirmed() {
    int course = story.course("80.00");
    story.select(course, 4);
    Object[] seen =
        MoneyStory.with(MoneyStory.form(story.text(story.dues(), schoolOf(4))), "all", "true");
    story.select(course, 8);
    MvcTestResult answer = story.post("/dues", schoolOf(4), seen);
    assertThat(answer).hasStatus(422);
    assertThat(MoneyStory.body(answer)).contains("现为 2 个席位、¥160.00");
  }

  @Test
  void seats_on_a_bill_are_kept_until_its_due_day_and_freed_after_it() {
    int course = story.course("80.00");
    int other = story.course("80.00");
    story.select(course, 4);
    story.confirmAll(story.dues(), schoolOf(4));
    story.select(other, 4);
    clock.set("2021-08-22T11:00:00");
    Sweeps.run(application);
    assertThat(story.held(course)).as("on a bill").isEqualTo(1);
    assertThat(story.held(other)).as("on none, and 48 hours are over").isZero();
    clock.set("2021-09-03T23:59:00");
    Sweeps.run(application);
    assertThat(story.held(course)).isEqualTo(1);
    clock.set("2021-09-04T00:00:00");
    Sweeps.run(application);
    assertThat(story.held(course)).as("the due day is over").isZero();
  }

  @Test
  void a_cancelled_bill_gives_its_seats_back_to_the_list_and_a_day_to_pay() {
    int course = story.course("80.00");
    story.select(course, 4);
    String bill = story.confirmAll(story.dues(), schoolOf(4));
    clock.set("2021-08-25T10:00:00");
    assertThat(
            MoneyStory.body(
                story.post("/bills/" + bill + "/cancellation", schoolOf(4), "reason", " ")))
        .contains("请填写原因");
    assertThat(story.post("/bills/" + bill + "/cancellation", schoolOf(4), "reason", "开错了"))
        .hasStatus(302);
    assertThat(story.post("/bills/" + bill + "/cancellation", schoolOf(4), "reason", "再来"))
        .as("twice")
        .hasStatus(302);
    assertThat(story.text("/bills/" + bill, schoolOf(4)))
        .contains("已作废", "开错了")
        .doesNotContain("再来");
    assertThat(story.balance("RECEIVABLE", bill)).isZero();
    clock.set("2021-08-26T09:00:00");
    Sweeps.run(application);
    assertThat(story.held(course)).isEqualTo(1);
    String next = story.confirmAll(story.dues(), schoolOf(4));
    assertThat(next).isNotEqualTo(bill);
    story.transfer(OFFICE, next + "a", "10", next);
    assertThat(
            MoneyStory.body(
                story.post("/bills/" + next + "/cancellation", schoolOf(4), "reason", "开错了")))
        .contains("已经收到款项，不能作废");
  }

  @Test
  void a_seat_given_up_before_the_money_came_is_credit_and_counts_for_nobody() {
    int course = story.course("80.00");
    story.select(course, 4, 8);
    String bill = story.confirmAll(story.dues(), schoolOf(4));
    application.getBean(Selections.class).withdraw(story.town.teacher(4), course, 1);
    assertThat(story.text("/bills/" + bill, schoolOf(4))).contains("席位已放弃");
    story.transfer(OFFICE, bill, "160.00", bill);
    assertThat(story.paid(course)).isEqualTo(1);
    assertThat(story.text("/bills/" + bill, schoolOf(4))).contains("费用转入余额", "缴费方余额 −¥80.00");
  }

  @Test
  void seats_of_a_closed_period_are_marked_when_it_is_opened_again() {
    int course = story.course("80.00");
    story.select(course, 4);
    String bill = story.confirmAll(story.dues(), schoolOf(4));
    story.step("CLOSED");
    story.transfer(OFFICE, bill, "80.00", bill);
    assertThat(story.text("/bills/" + bill, OFFICE)).contains("已缴清");
    assertThat(story.paid(course)).isZero();
    story.step("REOPENED");
    application.getBean(Settling.class).sweep();
    assertThat(story.paid(course)).isEqualTo(1);
    assertThat(story.number("select count(*) from treasury.work")).isZero();
  }
}
