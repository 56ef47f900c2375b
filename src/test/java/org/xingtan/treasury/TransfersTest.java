package org.xingtan.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.selection.Selections;
import org.xingtan.testing.XingtanTest;

/// Bank transfers that don't fit, who may see what, and that the ledger cannot be rewritten.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransfersTest {
  private static final RequestPostProcessor OFFICE = As.cityOffice();

  private final ApplicationContext application;
  private MoneyStory story;
  private int course;
  private RequestPostProcessor school;
  private String bill;

  TransfersTest(ApplicationContext application) {
    this.application = application;
  }

  @BeforeAll
  void a_period_opens() {
    story = new MoneyStory(application, 9).fees("COURSE", "", "SCHOOL");
  }

  @BeforeEach
  void a_school_has_a_bill() {
    course = story.course("80.00");
    story.select(course, 4);
    school = As.schoolAdministrator(story.schoolOf(4));
    bill = story.confirmAll(story.dues(), school);
  }

  @Test
  void the_same_movement_is_booked_once_and_its_number_is_used_for_no_other() {
    story.transfer(OFFICE, bill, "30.00", bill);
    assertThat(story.transfer(OFFICE, bill, "30.00", bill)).contains("已经登记过，没有改变任何账目");
    assertThat(story.transfer(OFFICE, bill, "31.00", bill)).contains("已用于另一笔到账");
    assertThat(story.balance("RECEIVABLE", bill)).isEqualByComparingTo("50.00");
  }

  @Test
  void money_without_a_known_bill_waits_until_it_is_assigned_or_sent_back() {
    String slip =
        bill.substring(0, bill.length() - 1)
            + (bill.charAt(bill.length() - 1) == '9'
                ? '0'
                : (char) (bill.charAt(bill.length() - 1) + 1));
    assertThat(story.transfer(OFFICE, bill + "x", "80.00", slip)).contains("校验位不对");
    assertThat(story.transfer(OFFICE, bill + "y", "15.00", "培训费")).contains("附言中没有缴费单号");
    assertThat(story.transfer(OFFICE, bill + "z", "16.00", "JF2108209999991")).contains("待认领款");
    assertThat(story.balance("RECEIVABLE", bill)).isEqualByComparingTo("80.00");
    String first = "/transfers/" + story.transferId(bill + "x");
    assertThat(MoneyStory.body(story.post(first + "/assignment", OFFICE, "bill", "JF1")))
        .contains("没有这个缴费单");
    assertThat(MoneyStory.body(story.post(first + "/assignment", OFFICE, "bill", bill)))
        .contains("已缴清");
    assertThat(MoneyStory.body(story.post(first + "/assignment", OFFICE, "bill", bill)))
        .contains("没有待认领的款项");
    assertThat(story.paid(course)).isEqualTo(1);
    String second = "/transfers/" + story.transferId(bill + "y");
    assertThat(MoneyStory.body(story.post(second + "/return", OFFICE, "reason", "")))
        .contains("请填写原因");
    assertThat(MoneyStory.body(story.post(second + "/return", OFFICE, "reason", "不是培训费")))
        .contains("已记录退回汇款人");
    assertThat(MoneyStory.body(story.post(second + "/return", OFFICE, "reason", "不是培训费")))
        .contains("没有待认领的款项");
    assertThat(story.text("/transfers?waiting=true", OFFICE))
        .contains(bill + "z")
        .doesNotContain(bill + "y");
    assertThat(story.text("/transfers?q=" + bill + "y", OFFICE)).contains("已退回");
  }

  @Test
  void money_for_a_cancelled_bill_waits_too() {
    story.post("/bills/" + bill + "/cancellation", school, "reason", "开错了");
    assertThat(story.transfer(OFFICE, bill, "80.00", bill)).contains("缴费单已作废");
    String address = "/transfers/" + story.transferId(bill) + "/assignment";
    assertThat(MoneyStory.body(story.post(address, OFFICE, "bill", bill))).contains("缴费单已作废，不能入账");
    assertThat(story.paid(course)).isZero();
    assertThat(story.post("/bills/" + bill + "/credit", school)).hasStatus(422);
    assertThat(application.getBean(Selections.class).withdraw(story.town.teacher(4), course, 1))
        .as("leaves no seat for the next test")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'',2021-08-20,80,请填写银行流水号",
    "R1,20.8.2021,80,到账日期不对",
    "R1,2021-08-21,80,到账日期在今天之后",
    "R1,2021-08-20,-80,金额不对",
    "R1,2021-08-20,80.005,金额不对",
    "R1,2021-08-20,八十,金额不对"
  })
  void what_cannot_be_read_is_said(String reference, String day, String yuan, String why) {
    var answer =
        story.post(
            "/transfers",
            OFFICE,
            "reference",
            reference,
            "received_on",
            day,
            "yuan",
            yuan,
            "sender",
            "",
            "note",
            bill);
    assertThat(answer).hasStatus(422);
    assertThat(MoneyStory.body(answer)).contains(why).contains("value=\"" + yuan + "\"");
  }

  @Test
  void others_see_neither_bills_nor_dues() {
    RequestPostProcessor other = As.schoolAdministrator(story.town.school("S0001"));
    RequestPostProcessor area = As.areaAdministrator(story.town.area("440106"));
    RequestPostProcessor teacher = As.teacher(story.town.teacher(4));
    for (RequestPostProcessor person : new RequestPostProcessor[] {other, area, teacher}) {
      assertThat(story.status("/bills/" + bill, person)).isEqualTo(404);
      assertThat(story.status("/bills/" + bill + "/sheet", person)).isEqualTo(404);
      assertThat(story.status("/bills/" + bill + "/seats.xlsx", person)).isEqualTo(404);
      assertThat(story.post("/bills/" + bill + "/cancellation", person, "reason", "x"))
          .hasStatus(404);
      assertThat(story.post("/bills/" + bill + "/credit", person)).hasStatus(404);
    }
    assertThat(story.text("/bills", other)).doesNotContain(bill);
    assertThat(story.text(story.dues(), area)).contains("没有待缴费的席位");
    assertThat(story.status("/transfers", school)).isEqualTo(403);
    assertThat(story.post("/transfers", school)).hasStatus(403);
    assertThat(story.status("/bills?state=SOME", school)).isEqualTo(404);
  }

  @Test
  void a_bill_is_printed_and_taken_along_as_a_workbook() {
    assertThat(story.text("/bills/" + bill + "/sheet", school))
        .contains("培训费缴费单", story.town.number(4), "附言中写明缴费单号 " + bill);
    assertThat(story.text("/bills/" + bill + "/seats.xlsx", school)).startsWith("PK");
    assertThat(story.text("/bills?q=" + bill + "&state=UNPAID", OFFICE)).contains(bill);
    assertThat(story.text("/bills?q=JF0000", OFFICE)).contains("没有符合条件的缴费单");
  }

  @Test
  void the_database_refuses_to_rewrite_the_ledger_and_bookings_that_do_not_sum_to_zero() {
    for (String table : new String[] {"bill", "bill_line", "booking", "entry"}) {
      assertThatThrownBy(() -> story.jdbc.sql("delete from treasury." + table).update())
          .hasMessageContaining("append-only");
    }
    assertThatThrownBy(() -> story.jdbc.sql("update treasury.entry set yuan = yuan + 1").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            story
                .jdbc
                .sql(
                    """
                    with b as (
                      insert into treasury.booking (at, kind, reason, actor)
                      values (timestamptz '2021-08-20', 'TRANSFER', '', 'x')
                      returning id
                    )
                    insert into treasury.entry (booking_id, ordinal, account, yuan)
                    select id, 1, 'BANK', 5 from b
                    """)
                .update())
        .hasMessageContaining("does not sum to zero");
    assertThat(story.amount("select sum(yuan) from treasury.entry")).isZero();
  }

  @Test
  void a_wrong_digit_makes_no_other_number() {
    Random random = new Random(4);
    for (int round = 0; round < 500; round++) {
      String number = BillNumber.of(LocalDate.of(2021, 8, 20), 1 + random.nextInt(99_999_999));
      assertThat(BillNumber.sound(number)).isTrue();
      assertThat(
              BillNumber.in(
                  "付 "
                      + number.substring(0, 5)
                      + "-"
                      + number.substring(5).toLowerCase(Locale.ROOT)
                      + "。"))
          .contains(number);
      int place = 2 + random.nextInt(number.length() - 2);
      char other =
          Character.forDigit((number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10, 10);
      assertThat(BillNumber.sound(number.substring(0, place) + other + number.substring(place + 1)))
          .as(number)
          .isFalse();
    }
  }
}
