package org.xingtan.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.treasury.OnlineMoney.Outcome;
import org.xingtan.treasury.OnlineMoney.Payback;
import org.xingtan.treasury.OnlineMoney.Payment;

/// What the ledger makes of payments that a provider vouches for.
@XingtanTest
class OnlineMoneyTest {
  private final ApplicationContext application;
  private final OnlineMoney money;

  OnlineMoneyTest(ApplicationContext application, OnlineMoney money) {
    this.application = application;
    this.money = money;
  }

  @Test
  void a_payment_is_booked_once_and_what_does_not_fit_goes_back_once() {
    MoneyStory story = new MoneyStory(application, 9).fees("COURSE", "", "PERSON");
    int course = story.course("30.00");
    story.select(course, 4);
    RequestPostProcessor teacher = As.teacher(story.town.teacher(4));
    String bill = story.confirmAll("/my-payments", teacher);
    assertThat(money.take(payment("1", bill, "29.99"))).isEqualTo(Outcome.WRONG_AMOUNT);
    assertThat(story.paid(course)).isZero();
    assertThat(money.take(payment("2", bill, "30.00"))).isEqualTo(Outcome.TAKEN);
    assertThat(money.take(payment("2", bill, "30.00"))).isEqualTo(Outcome.REPEATED);
    assertThat(story.paid(course)).isEqualTo(1);
    assertThat(money.take(payment("3", bill, "30.00"))).isEqualTo(Outcome.PAID_ALREADY);
    List<Payback> open = money.toPayBack();
    assertThat(open)
        .extracting(Payback::yuan)
        .containsExactly(new BigDecimal("29.99"), new BigDecimal("30.00"));
    money.notPaidBack(open.getFirst().id(), "余额不足");
    assertThat(story.text("/paybacks", As.cityOffice())).contains("上次未成功：余额不足", "微信支付");
    for (Payback payback : open) {
      money.paidBack(payback.id(), "R" + payback.id());
      money.paidBack(payback.id(), "R" + payback.id());
    }
    assertThat(money.toPayBack()).isEmpty();
    assertThat(story.balance("PAYABLE", bill)).isZero();
    assertThat(story.text("/bills/" + bill, teacher)).contains("在线缴费", "在线款项待退", "款项已退回");
    story.post("/bills/" + bill + "/refunds", teacher, "seat", "1", "reason", "出差");
    assertThat(money.toPayBack()).extracting(Payback::tradeNo).containsExactly(bill + "W2");
  }

  private static Payment payment(String transaction, String bill, String yuan) {
    return new Payment(
        "WECHAT",
        transaction + bill,
        bill + "W" + transaction,
        bill,
        new BigDecimal(yuan),
        new BigDecimal("30.00"),
        TestClock.START);
  }
}
