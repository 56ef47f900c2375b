package org.xingtan.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.recount.Audited;
import org.xingtan.selection.Selections;
import org.xingtan.testing.XingtanTest;

/// By what a fee is asked, and of whom.
@XingtanTest
class FeeRulesTest {
  private final ApplicationContext application;
  private MoneyStory story;

  FeeRulesTest(ApplicationContext application) {
    this.application = application;
  }

  @BeforeEach
  void a_period_opens() {
    story = new MoneyStory(application, 9);
  }

  @Test
  void a_fee_for_the_period_is_paid_once_and_pays_every_seat_of_the_person() {
    story.fees("PERIOD", "200", "SCHOOL");
    int first = story.course("30.00");
    int second = story.course("0");
    story.select(first, 4);
    story.select(second, 4);
    assertThat(story.paid(first) + story.paid(second)).isZero();
    RequestPostProcessor school = As.schoolAdministrator(story.schoolOf(4));
    assertThat(story.text(story.dues(), school)).contains("1 个席位，¥200.00");
    String bill = story.confirmAll(story.dues(), school);
    story.transfer(As.cityOffice(), bill, "200", bill);
    assertThat(story.paid(first)).isEqualTo(1);
    assertThat(story.paid(second)).isEqualTo(1);
    int third = story.course("30.00");
    story.select(third, 4);
    assertThat(story.paid(third)).as("paid with the first").isEqualTo(1);
    Selections selections = application.getBean(Selections.class);
    assertThat(selections.withdraw(story.town.teacher(4), first, 1)).isEmpty();
    assertThat(selections.withdraw(story.town.teacher(4), second, 1)).isEmpty();
    assertThat(selections.withdraw(story.town.teacher(4), third, 1))
        .as("the last seat that the fee paid for")
        .isPresent();
    assertThat(story.text(story.dues(), school)).contains("没有待缴费的席位");
    assertThat(Audited.differences(application, "2021-08-20")).isEmpty();
  }

  @Test
  void hours_are_paid_by_the_hour_and_what_is_free_by_nobody() {
    int course = story.course("30.00");
    RequestPostProcessor school = As.schoolAdministrator(story.schoolOf(4));
    story.fees("FREE", "", "SCHOOL").select(course, 8);
    assertThat(story.text(story.dues(), school)).contains("没有待缴费的席位");
    assertThat(story.paid(course)).isEqualTo(1);
    story.fees("HOURS", "5.50", "SCHOOL").select(course, 4);
    assertThat(story.text(story.dues(), school)).contains("1 个席位，¥33.00");
  }

  @Test
  void where_nothing_was_decided_the_school_pays_the_price_of_the_course() {
    int course = story.course("30.00");
    story.select(course, 4);
    assertThat(story.text(story.dues(), As.schoolAdministrator(story.schoolOf(4))))
        .contains("1 个席位，¥30.00");
    assertThat(story.text("/my-payments", As.teacher(story.town.teacher(4))))
        .contains("您没有需要自己缴费的课程", "由单位缴费的课程", "由学校缴费", "¥30.00");
  }

  @Test
  void an_area_pays_for_its_own_people() {
    story.fees("COURSE", "", "AREA");
    int course = story.course("30.00");
    story.select(course, 4, 1);
    RequestPostProcessor area = As.areaAdministrator(story.town.area("440103"));
    assertThat(story.text(story.dues(), area))
        .contains(story.town.number(4))
        .doesNotContain(story.town.number(1));
    String bill = story.confirmAll(story.dues(), area);
    assertThat(story.text("/bills", area)).contains(bill, "荔湾");
    assertThat(story.status("/bills/" + bill, As.areaAdministrator(story.town.area("440106"))))
        .isEqualTo(404);
    assertThat(story.text(story.dues(), As.schoolAdministrator(story.schoolOf(4))))
        .contains("没有待缴费的席位");
    assertThat(story.text("/my-payments", As.teacher(story.town.teacher(1)))).contains("由区缴费");
  }

  @Test
  void who_pays_oneself_confirms_and_may_pay_by_bank_transfer() {
    story.fees("COURSE", "", "PERSON");
    int course = story.course("30.00");
    story.select(course, 4, 8);
    RequestPostProcessor teacher = As.teacher(story.town.teacher(4));
    assertThat(story.text("/my-payments", teacher))
        .contains("您有 1 门课程待缴费，共 ¥30.00", "2021-08-22 10:00 前缴费");
    String bill = story.confirmAll("/my-payments", teacher);
    assertThat(story.text("/bills/" + bill, teacher)).contains("2021-08-22", "待缴费");
    assertThat(story.status("/bills/" + bill, As.teacher(story.town.teacher(8)))).isEqualTo(404);
    story.transfer(As.cityOffice(), bill, "30", bill);
    assertThat(story.paid(course)).isEqualTo(1);
    assertThat(story.text("/my-payments", teacher)).contains("您没有需要自己缴费的课程", bill, "已缴清");
    assertThat(
            story.post(
                "/my-payments",
                teacher,
                "request",
                UUID.randomUUID(),
                "run",
                "0",
                "seats",
                "1",
                "yuan",
                "30",
                "all",
                "true"))
        .as("nothing is left to confirm")
        .hasStatus(422);
  }
}
