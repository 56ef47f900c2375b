package org.xingtan.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.selection.Selections;
import org.xingtan.selection.Sweeps;
import org.xingtan.testing.PaymentGateway;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.treasury.MoneyStory;

/// People pay by WeChat Pay and Alipay, at a gateway that speaks the real protocols and signs with keys of its own.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentTest {
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36";

  private final ApplicationContext application;
  private final TestClock clock;
  private final int port;
  private MoneyStory story;
  private int tests;
  private int course;
  private RequestPostProcessor teacher;
  private String bill;
  private String trade;

  PaymentTest(ApplicationContext application, TestClock clock, @LocalServerPort int port) {
    this.application = application;
    this.clock = clock;
    this.port = port;
  }

  @BeforeAll
  void a_period_opens() {
    story = new MoneyStory(application, 60).fees("COURSE", "", "PERSON");
    teacher = As.cityOffice();
    bill = "";
    trade = "";
  }

  /// What is left open would be asked about by every later sweep.
  @AfterEach
  void the_gateway_is_well_and_nothing_is_left_open() {
    PaymentGateway.breakDown(false);
    story
        .jdbc
        .sql(
            """
            insert into payment.attempt_end (attempt_id, at, ended_as)
            select id, opened_at, 'EXPIRED' from payment.attempt
            on conflict do nothing
            """)
        .update();
  }

  /// What a payer goes by: the page of a provider for a desk, or that for a phone.
  enum Way {
    WECHAT("NATIVE"),
    WECHAT_PHONE("MWEB"),
    ALIPAY("alipay.trade.page.pay"),
    ALIPAY_PHONE("alipay.trade.wap.pay");

    final String page;

    Way(String page) {
      this.page = page;
    }

    String provider() {
      return name().replace("_PHONE", "");
    }

    RequestPostProcessor browser(RequestPostProcessor person) {
      return name().endsWith("PHONE") ? from(PHONE, person) : person;
    }
  }

  private static RequestPostProcessor from(String browser, RequestPostProcessor person) {
    return request -> {
      request.addHeader("User-Agent", browser);
      return person.postProcessRequest(request);
    };
  }

  /// Another teacher selects, confirms and goes to a provider.
  private void opens(Way way) {
    course = story.course("30.00");
    int number = ++tests;
    story.select(course, number);
    teacher = way.browser(As.teacher(story.town.teacher(number)));
    bill = story.confirmAll("/my-payments", teacher);
    trade = address(way).replace("/payments/", "");
    if (way.provider().equals("ALIPAY")) {
      assertThat(PaymentGateway.visit(link())).isEqualTo(200);
    }
    assertThat(PaymentGateway.asked(trade)).isEqualTo(3000);
    assertThat(PaymentGateway.way(trade)).isEqualTo(way.page);
  }

  /// The button that leads to the provider.
  private String link() {
    return story
        .text("/payments/" + trade, teacher)
        .replaceFirst("(?s).*href=\"(http[^\"]+(?:gateway\\.do|checkmweb)[^\"]+)\".*", "$1")
        .replace("&amp;", "&");
  }

  private String address(Way way) {
    MvcTestResult answer = story.post("/payments/" + way.provider() + "/" + bill, teacher);
    assertThat(answer).hasStatus(302);
    return MoneyStory.address(answer);
  }

  private String tell(Way way) {
    return PaymentGateway.tell(way.provider(), trade, port, false);
  }

  private void sweep() {
    clock.advance(Duration.ofMinutes(1));
    application.getBean(Takings.class).sweep();
  }

  @ParameterizedTest
  @EnumSource
  void a_notice_pays_the_seat_and_the_same_notice_again_changes_nothing(Way way) {
    opens(way);
    assertThat(story.text("/bills/" + bill, teacher)).contains("微信支付 ¥30.00", "支付宝支付 ¥30.00");
    assertThat(address(way)).as("pressed twice").isEqualTo("/payments/" + trade);
    PaymentGateway.pay(trade, 3000);
    assertThat(tell(way)).isIn("204 ", "200 success");
    assertThat(story.paid(course)).isEqualTo(1);
    assertThat(tell(way)).isIn("204 ", "200 success");
    assertThat(story.paid(course)).isEqualTo(1);
    assertThat(story.text("/payments/" + trade, teacher)).contains("已收到您的缴费");
    assertThat(story.text("/bills/" + bill, teacher))
        .contains("已缴清", "在线缴费")
        .doesNotContain("/payments/WECHAT/");
    assertThat(
            story.number(
                "select count(*) from treasury.online_payment where trade_no = '" + trade + "'"))
        .isEqualTo(1);
    assertThat(outcomes()).isEqualTo("TAKEN,REPEATED");
    assertThat(story.post("/payments/" + way.provider() + "/" + bill, teacher))
        .as("nothing is owed")
        .hasStatus(404);
  }

  @ParameterizedTest
  @EnumSource
  void a_forged_notice_is_refused(Way way) {
    opens(way);
    PaymentGateway.pay(trade, 3000);
    assertThat(PaymentGateway.tell(way.provider(), trade, port, true)).isIn("401 ", "200 failure");
    assertThat(story.paid(course)).isZero();
    assertThat(
            story.number(
                "select count(*) from payment.notice where outcome = 'FORGED' and provider = '"
                    + way.provider()
                    + "'"))
        .isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void where_no_notice_comes_the_provider_is_asked(Way way) {
    opens(way);
    sweep();
    assertThat(story.paid(course)).as("not paid yet").isZero();
    PaymentGateway.pay(trade, 3000);
    sweep();
    assertThat(story.paid(course)).isEqualTo(1);
    tell(way);
    assertThat(outcomes()).as("the notice that comes after all").isEqualTo("TAKEN,REPEATED");
  }

  @ParameterizedTest
  @EnumSource
  void a_wrong_amount_is_paid_back_and_pays_nothing(Way way) {
    opens(way);
    PaymentGateway.pay(trade, 2999);
    tell(way);
    assertThat(story.paid(course)).isZero();
    assertThat(outcomes()).isEqualTo("WRONG_AMOUNT");
    sweep();
    sweep();
    assertThat(PaymentGateway.refunds(trade)).hasSize(1).containsValue(2999L);
    assertThat(story.text("/bills/" + bill, teacher)).contains("待缴费", "在线款项待退", "款项已退回");
    assertThat(story.text("/paybacks?all=true", As.cityOffice())).contains("金额与应缴不符", "已退");
  }

  @ParameterizedTest
  @EnumSource
  void money_that_comes_after_the_deadline_goes_back(Way way) {
    opens(way);
    clock.advance(Duration.ofHours(49));
    Sweeps.run(application);
    assertThat(story.held(course)).as("freed").isZero();
    PaymentGateway.pay(trade, 3000);
    tell(way);
    assertThat(story.paid(course)).isZero();
    sweep();
    assertThat(PaymentGateway.refunds(trade)).containsValue(3000L);
    assertThat(
            story.amount(
                "select coalesce(sum(yuan), 0) from treasury.entry where account in ('PAYABLE', 'WECHAT', 'ALIPAY') and booking_id in (select id from treasury.booking where bill_id = (select id from treasury.bill where number = '"
                    + bill
                    + "'))"))
        .isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @EnumSource
  void money_for_a_seat_given_back_or_a_cancelled_bill_goes_back(Way way) {
    opens(way);
    application.getBean(Selections.class).withdraw(story.town.teacher(tests), course, 1);
    PaymentGateway.pay(trade, 3000);
    tell(way);
    sweep();
    assertThat(PaymentGateway.refunds(trade)).containsValue(3000L);
    opens(way);
    story.post("/bills/" + bill + "/cancellation", teacher, "reason", "不学了");
    PaymentGateway.pay(trade, 3000);
    tell(way);
    assertThat(outcomes()).isEqualTo("CANCELLED_BILL");
    sweep();
    assertThat(PaymentGateway.refunds(trade)).containsValue(3000L);
  }

  @ParameterizedTest
  @EnumSource
  void a_trade_nobody_opened_is_noted_and_left_alone(Way way) {
    opens(way);
    trade = "OTHER" + trade;
    PaymentGateway.pay(trade, 3000);
    assertThat(tell(way)).isIn("204 ", "200 success");
    assertThat(outcomes()).isEqualTo("UNKNOWN");
    assertThat(story.paid(course)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void a_refund_gives_the_seat_back_at_once_and_the_money_the_way_it_came(Way way) {
    opens(way);
    PaymentGateway.pay(trade, 3000);
    tell(way);
    assertThat(story.text("/bills/" + bill + "/refunds/new?seat=1", teacher))
        .contains("退回 ¥30.00", "款项按原路退回");
    assertThat(story.post("/bills/" + bill + "/refunds", teacher, "seat", "1", "reason", ""))
        .hasStatus(422);
    PaymentGateway.breakDown(true);
    assertThat(story.post("/bills/" + bill + "/refunds", teacher, "seat", "1", "reason", "出差"))
        .hasStatus(302);
    assertThat(story.post("/bills/" + bill + "/refunds", teacher, "seat", "1", "reason", "出差"))
        .as("twice")
        .hasStatus(302);
    assertThat(story.held(course)).isZero();
    sweep();
    assertThat(story.text("/paybacks", As.cityOffice())).contains("上次未成功", "出差");
    PaymentGateway.breakDown(false);
    sweep();
    sweep();
    assertThat(PaymentGateway.refunds(trade)).hasSize(1).containsValue(3000L);
    assertThat(story.text("/bills/" + bill, teacher)).contains("已退费", "退费", "款项已退回");
  }

  @Test
  void who_pays_twice_by_two_ways_gets_one_payment_back() {
    opens(Way.WECHAT);
    String first = trade;
    trade = address(Way.ALIPAY).replace("/payments/", "");
    PaymentGateway.pay(first, 3000);
    PaymentGateway.pay(trade, 3000);
    PaymentGateway.tell("WECHAT", first, port, false);
    tell(Way.ALIPAY);
    sweep();
    assertThat(story.paid(course)).isEqualTo(1);
    assertThat(PaymentGateway.refunds(first)).isEmpty();
    assertThat(PaymentGateway.refunds(trade)).containsValue(3000L);
  }

  @ParameterizedTest
  @EnumSource(names = {"WECHAT_PHONE", "ALIPAY", "ALIPAY_PHONE"})
  void who_comes_back_from_the_provider_is_believed_only_as_far_as_the_provider_says(Way way) {
    opens(way);
    URI back = PaymentGateway.back(trade, link());
    assertThat(back).hasScheme("https").hasHost("xingtan.example").hasPath("/payments/" + trade);
    String returned =
        back.getPath() + "?trade_status=TRADE_SUCCESS&" + String.valueOf(back.getRawQuery());
    assertThat(story.text(returned, teacher)).doesNotContain("已收到您的缴费");
    assertThat(story.paid(course)).as("came back without paying").isZero();
    PaymentGateway.pay(trade, 3000);
    assertThat(story.text(returned, teacher)).contains("已收到您的缴费");
    assertThat(story.paid(course)).isEqualTo(1);
    tell(way);
    assertThat(outcomes()).isEqualTo("TAKEN,REPEATED");
  }

  @Test
  void a_phone_gets_a_button_that_is_made_anew_after_some_minutes_and_a_desk_a_picture() {
    opens(Way.WECHAT);
    assertThat(story.text("/payments/" + trade, teacher)).contains("请用微信扫描", "qr-code");
    opens(Way.WECHAT_PHONE);
    assertThat(story.text("/payments/" + trade, teacher))
        .contains("点下面的按钮到微信付款", "checkmweb?prepay_id=1&amp;redirect_url=https%3A%2F%2F")
        .doesNotContain("qr-code");
    assertThat(
            story.text(
                "/payments/" + trade,
                from(PHONE + " MicroMessenger/8.0", As.teacher(story.town.teacher(tests)))))
        .contains("在浏览器打开")
        .doesNotContain("checkmweb");
    clock.advance(Duration.ofMinutes(6));
    assertThat(story.text("/payments/" + trade, teacher))
        .contains("这次付款的时间已过")
        .doesNotContain("checkmweb");
    assertThat(address(Way.WECHAT_PHONE)).isNotEqualTo("/payments/" + trade);
    PaymentGateway.pay(trade, 3000);
    tell(Way.WECHAT_PHONE);
    assertThat(story.paid(course)).as("the first page, paid late").isEqualTo(1);
  }

  @Test
  void a_provider_that_cannot_be_reached_changes_nothing() {
    PaymentGateway.breakDown(true);
    course = story.course("31.00");
    story.select(course, ++tests);
    teacher = As.teacher(story.town.teacher(tests));
    bill = story.confirmAll("/my-payments", teacher);
    assertThat(story.post("/payments/WECHAT/" + bill, teacher)).hasStatus(502);
  }

  @Test
  void nobody_pays_or_looks_at_what_is_anothers() {
    opens(Way.WECHAT);
    RequestPostProcessor other = As.teacher(story.town.teacher(60));
    assertThat(story.post("/payments/WECHAT/" + bill, other)).hasStatus(404);
    assertThat(story.status("/payments/" + trade, other)).isEqualTo(404);
    assertThat(story.post("/payments/CASH/" + bill, teacher)).hasStatus(404);
    assertThat(story.status("/bills/" + bill + "/refunds/new?seat=1", other)).isEqualTo(404);
    assertThat(story.status("/paybacks", teacher)).isEqualTo(403);
  }

  @Test
  void without_settings_no_provider_is_there() {
    var none =
        new PaymentSettings(
            "",
            new PaymentSettings.WechatSettings("", "", "", "", "", "", "", ""),
            new PaymentSettings.AlipaySettings("", "", "", ""));
    assertThat(new Providers(none).all()).isEmpty();
    assertThat(new PaymentConfiguration().wechatWay(none).offered()).isFalse();
    assertThat(new PaymentConfiguration().alipayWay(none).offered()).isFalse();
  }

  private String outcomes() {
    return story
        .jdbc
        .sql(
            "select coalesce(string_agg(outcome, ',' order by id), '') from payment.notice where trade_no = :trade")
        .param("trade", trade)
        .query((row, number) -> row.getString(1))
        .single();
  }
}
