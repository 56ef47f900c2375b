package org.xingtan.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.recount.Audited;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// Fees are given back by rule, and receipts say what was paid.
@XingtanTest
class RefundsTest {
  private static final RequestPostProcessor OFFICE = As.cityOffice();

  private final ApplicationContext application;
  private final TestClock clock;
  private MoneyStory story;
  private RequestPostProcessor payer;
  private int course;
  private String bill;

  RefundsTest(ApplicationContext application, TestClock clock) {
    this.application = application;
    this.clock = clock;
  }

  @BeforeEach
  void a_period_opens() {
    story = new MoneyStory(application, 9);
    payer = OFFICE;
    bill = "";
  }

  private void schoolPays() {
    story.fees("COURSE", "", "SCHOOL");
    course = story.course("80.00");
    story.select(course, 4, 8);
    payer = As.schoolAdministrator(story.schoolOf(4));
    bill = story.confirmAll(story.dues(), payer);
    story.transfer(OFFICE, bill, "160.00", bill);
  }

  private MvcTestResult refund(RequestPostProcessor person, String reason) {
    return story.post("/bills/" + bill + "/refunds", person, "seat", "1", "reason", reason);
  }

  @Test
  void a_school_gets_credit_and_the_seat_is_free_again() {
    schoolPays();
    assertThat(story.text("/bills/" + bill, payer)).contains("可退费");
    assertThat(story.text("/bills/" + bill + "/refunds/new?seat=1", payer)).contains("转入本单位余额");
    assertThat(MoneyStory.body(refund(payer, ""))).contains("请填写原因");
    assertThat(refund(payer, "病假")).hasStatus(302);
    assertThat(refund(payer, "病假")).as("twice").hasStatus(302);
    assertThat(story.held(course)).isEqualTo(1);
    assertThat(story.balance("CREDIT", bill)).isEqualByComparingTo("-80.00");
    assertThat(story.text("/bills/" + bill, payer)).contains("已退费", "病假", "已缴清");
    assertThat(story.counted("PAID")).isEqualTo(1);
    assertThat(Audited.differences(application, "2021-08-20")).isEmpty();
    assertThat(story.status("/bills/" + bill + "/refunds/new?seat=3", payer)).isEqualTo(404);
    assertThat(refund(As.schoolAdministrator(story.town.school("S0001")), "x")).hasStatus(404);
  }

  @Test
  void once_study_has_begun_only_the_office_pays_back_and_the_seat_stays() {
    schoolPays();
    studyBegins("timestamptz '2021-08-20 10:00+08'");
    assertThat(MoneyStory.body(refund(payer, "病假"))).contains("学习已经开始，不能退费");
    assertThat(refund(OFFICE, "开课质量问题")).hasStatus(302);
    assertThat(story.held(course)).isEqualTo(2);
    assertThat(story.balance("CREDIT", bill)).isEqualByComparingTo("-80.00");
    studyBegins("null");
  }

  private void studyBegins(String at) {
    story
        .jdbc
        .sql(
            "update enrolment.enrolment set started_at = %s where section_id = :course"
                .formatted(at))
        .param("course", course)
        .update();
  }

  @Test
  void the_rule_of_the_run_says_until_when() {
    schoolPays();
    story.refundRule("NEVER");
    assertThat(MoneyStory.body(refund(payer, "病假"))).contains("规则是不退费");
    story.refundRule("UNTIL_SELECTION_CLOSES");
    clock.set("2021-09-01T08:00:00");
    assertThat(MoneyStory.body(refund(payer, "病假"))).contains("选课已结束，按规则不再退费");
    story.step("CLOSED");
    assertThat(MoneyStory.body(refund(OFFICE, "病假"))).contains("期次已结束");
    story.step("REOPENED");
    clock.set("2021-08-30T08:00:00");
    assertThat(refund(payer, "病假")).hasStatus(302);
  }

  @Test
  void an_unpaid_seat_is_not_refunded() {
    story.fees("COURSE", "", "SCHOOL");
    story.select(story.course("80.00"), 4);
    payer = As.schoolAdministrator(story.schoolOf(4));
    bill = story.confirmAll(story.dues(), payer);
    assertThat(MoneyStory.body(refund(payer, "病假"))).contains("没有缴费");
    assertThat(MoneyStory.address(story.post("/bills/" + bill + "/receipt", payer)))
        .as("no receipt")
        .isEqualTo("/bills/" + bill);
  }

  @Test
  void who_paid_by_bank_gets_it_back_by_bank_and_the_office_says_so() {
    story.fees("COURSE", "", "PERSON");
    course = story.course("80.00");
    story.select(course, 4);
    payer = As.teacher(story.town.teacher(4));
    bill = story.confirmAll("/my-payments", payer);
    assertThat(story.transfer(OFFICE, bill, "85.00", bill)).contains("多付的 ¥5.00 列入退款");
    assertThat(story.text("/paybacks", OFFICE)).contains("多付的部分", "¥5.00");
    assertThat(
            story.post(
                "/paybacks/" + story.number("select max(id) from treasury.payback") + "/done",
                OFFICE,
                "reference",
                "OUT-0"))
        .hasStatusOk();
    assertThat(refund(payer, "病假")).hasStatus(302);
    assertThat(story.held(course)).isZero();
    assertThat(story.text("/paybacks", OFFICE)).contains(bill, "银行存款", "病假", "¥80.00");
    String done = "/paybacks/" + story.number("select max(id) from treasury.payback") + "/done";
    assertThat(story.post(done, OFFICE, "reference", "")).hasStatus(422);
    assertThat(MoneyStory.body(story.post(done, OFFICE, "reference", "OUT-1"))).contains("已登记退款");
    assertThat(story.post(done, OFFICE, "reference", "OUT-1")).as("twice").hasStatus(422);
    assertThat(story.balance("PAYABLE", bill)).isZero();
    assertThat(story.text("/paybacks?all=true", OFFICE)).contains("OUT-1");
  }

  @Test
  void a_fee_for_the_period_is_given_back_with_every_seat_it_paid_for() {
    story.fees("PERIOD", "200", "SCHOOL");
    course = story.course("0");
    int second = story.course("0");
    story.select(course, 4);
    story.select(second, 4);
    payer = As.schoolAdministrator(story.schoolOf(4));
    bill = story.confirmAll(story.dues(), payer);
    story.transfer(OFFICE, bill, "200", bill);
    assertThat(story.paid(course) + story.paid(second)).isEqualTo(2);
    assertThat(refund(payer, "调离")).hasStatus(302);
    assertThat(story.held(course) + story.held(second)).isZero();
  }

  @Test
  void a_receipt_has_a_number_is_printed_again_and_says_what_was_given_back() {
    schoolPays();
    String receipt = MoneyStory.address(story.post("/bills/" + bill + "/receipt", payer));
    assertThat(receipt).startsWith("/receipts/SJ2108");
    assertThat(MoneyStory.address(story.post("/bills/" + bill + "/receipt", OFFICE)))
        .as("one a bill")
        .isEqualTo(receipt);
    assertThat(story.text(receipt, payer)).contains("今收到", "¥160.00", bill, "¥0.00");
    refund(payer, "病假");
    assertThat(story.text(receipt, payer)).contains("¥80.00");
    assertThat(story.text("/receipts", payer)).contains(bill);
    assertThat(story.text("/receipts.xlsx", OFFICE)).startsWith("PK");
    RequestPostProcessor other = As.schoolAdministrator(story.town.school("S0001"));
    assertThat(story.status(receipt, other)).isEqualTo(404);
    assertThat(story.text("/receipts", other)).doesNotContain(bill);
    assertThat(story.text("/receipts", As.teacher(story.town.teacher(4)))).contains("还没有收据");
  }
}
