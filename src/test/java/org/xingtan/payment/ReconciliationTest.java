package org.xingtan.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.PaymentGateway;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.treasury.MoneyStory;

/// Bills of the providers, as they write them, against our ledger: what was planted is found.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTest {
  private static final RequestPostProcessor OFFICE = As.cityOffice();
  private static final Charset CHINESE = Charset.forName("GB18030");

  private final ApplicationContext application;
  private final TestClock clock;
  private final int port;
  private MoneyStory story;
  private int teachers;

  ReconciliationTest(ApplicationContext application, TestClock clock, @LocalServerPort int port) {
    this.application = application;
    this.clock = clock;
    this.port = port;
  }

  /// A line as it stands in the provider's bill.
  private record There(boolean refund, String number, String trade, String yuan, String state) {}

  @BeforeAll
  void a_period_opens() {
    story = new MoneyStory(application, 30).fees("COURSE", "", "PERSON");
  }

  /// Somebody pays 30 yuan; returns our number of the trade.
  private String paid(String provider) {
    int number = ++teachers;
    int course = story.course("30.00");
    story.select(course, number);
    RequestPostProcessor teacher = As.teacher(story.town.teacher(number));
    String bill = story.confirmAll("/my-payments", teacher);
    String trade =
        MoneyStory.address(story.post("/payments/" + provider + "/" + bill, teacher))
            .replace("/payments/", "");
    PaymentGateway.pay(trade, 3000);
    PaymentGateway.tell(provider, trade, port, false);
    return trade;
  }

  private String refunded(String trade) {
    String bill = trade.substring(0, 15);
    assertThat(story.post("/bills/" + bill + "/refunds", OFFICE, "seat", "1", "reason", "停课"))
        .hasStatus(302);
    application.getBean(Takings.class).sweep();
    return PaymentGateway.refunds(trade).keySet().iterator().next();
  }

  private static String number(String provider, String trade) {
    return (provider.equals("WECHAT") ? "42" : "22") + trade;
  }

  @ParameterizedTest
  @ValueSource(strings = {"WECHAT", "ALIPAY"})
  void every_planted_difference_is_found_and_explained(String provider) throws IOException {
    String same = paid(provider);
    String other = paid(provider);
    String gone = paid(provider);
    String refund = refunded(same);
    List<There> lines = new ArrayList<>();
    lines.add(new There(false, number(provider, same), same, "30.00", ""));
    lines.add(new There(false, number(provider, other), other, "29.00", ""));
    lines.add(new There(false, number(provider, "JF9"), "JF9", "12.00", ""));
    lines.add(new There(true, refund, same, "30.00", "FAIL"));
    PaymentGateway.statement(provider.equals("WECHAT") ? wechat(lines) : alipay(lines));
    clock.set("2021-08-21T10:00:00");
    fetch(provider);
    assertThat(days(provider)).as("not written yet").isZero();
    clock.set("2021-08-21T10:31:00");
    fetch(provider);
    fetch(provider);
    assertThat(days(provider)).as("once a day").isEqualTo(1);
    int id =
        story.number(
            "select max(id) from payment.reconciliation where provider = '" + provider + "'");
    String page = story.text("/reconciliations/" + id, OFFICE);
    assertThat(page)
        .contains("平台有此付款，本系统没有", "JF9", "此付款两边金额不同", "29.00", "本系统有此付款，平台没有", gone, "多为跨零点")
        .doesNotContain(number(provider, same));
    if (provider.equals("WECHAT")) {
      assertThat(page).contains("此退款平台显示未成功", "请按银行转账退款");
    }
    assertThat(story.text("/reconciliations", OFFICE)).contains("2021-08-20", "处差异", "自动获取");
  }

  private void fetch(String provider) {
    application
        .getBean(Reconciling.class)
        .daily(application.getBean(Providers.class).named(provider).orElseThrow());
  }

  private int days(String provider) {
    return story.number(
        "select count(*) from payment.reconciliation where provider = '" + provider + "'");
  }

  @Test
  void an_uploaded_bill_is_compared_again_and_what_is_no_bill_is_refused() throws IOException {
    clock.advance(Duration.ofDays(3));
    byte[] empty = wechat(List.of());
    MvcTestResult answer = upload("WECHAT", "2021-08-10", empty);
    assertThat(answer).hasStatus(302);
    assertThat(story.text(MoneyStory.address(answer), OFFICE)).contains("没有差异", "一致");
    assertThat(MoneyStory.body(upload("WECHAT", "", empty))).contains("请选择支付平台、账单日和文件");
    assertThat(MoneyStory.body(upload("ALIPAY", "2021-08-10", empty))).contains("不是该平台的账单");
    assertThat(
            MoneyStory.body(
                upload("WECHAT", "2021-08-10", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))))
        .contains("不是该平台的账单");
    assertThat(story.status("/reconciliations/999", OFFICE)).isEqualTo(404);
    assertThat(story.status("/reconciliations", As.teacher(story.town.teacher(30)))).isEqualTo(403);
  }

  private MvcTestResult upload(String provider, String day, byte[] content) {
    return application
        .getBean(MockMvcTester.class)
        .post()
        .uri("/reconciliations")
        .multipart()
        .file(new MockMultipartFile("file", "bill.csv", "text/csv", content))
        .param("provider", provider)
        .param("day", day)
        .with(csrf())
        .with(OFFICE)
        .exchange();
  }

  /// As WeChat Pay writes it, with a summary below.
  private static byte[] wechat(List<There> lines) {
    StringBuilder text =
        new StringBuilder(
            "\uFEFF交易时间,公众账号ID,商户号,微信订单号,商户订单号,交易类型,交易状态,应结订单金额,微信退款单号,商户退款单号,退款金额,退款状态,商品名称\r\n");
    for (There line : lines) {
      text.append(
          line.refund()
              ? "`2021-08-20 12:00:00,`wx1,`1900000001,`42%s,`%s,`NATIVE,`REFUND,`0.00,`50,`%s,`%s,`%s,`培训费\r\n"
                  .formatted(line.trade(), line.trade(), line.number(), line.yuan(), line.state())
              : "`2021-08-20 10:34:56,`wx1,`1900000001,`%s,`%s,`NATIVE,`SUCCESS,`%s,`0,`0,`0.00,`,`培训费\r\n"
                  .formatted(line.number(), line.trade(), line.yuan()));
    }
    return (text + "总交易单数,应结订单总金额,退款总金额\r\n`4,`71.00,`30.00\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /// As Alipay writes it: an archive of two texts, with remarks and tabs.
  private static byte[] alipay(List<There> lines) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "#支付宝业务明细查询\r\n#-----业务明细列表-----\r\n支付宝交易号,商户订单号,业务类型,商品名称,订单金额（元）,退款批次号/请求号\r\n");
    for (There line : lines) {
      text.append(
          line.refund()
              ? "22%s\t,%s\t,退款,培训费,-%s,%s\t\r\n"
                  .formatted(line.trade(), line.trade(), line.yuan(), line.number())
              : "%s\t,%s\t,交易,培训费,%s,\t\r\n".formatted(line.number(), line.trade(), line.yuan()));
    }
    text.append("#-----业务明细列表结束-----\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(out, CHINESE)) {
      archive.putNextEntry(new ZipEntry("20210820_业务明细(汇总).csv"));
      archive.write("#汇总\r\n".getBytes(CHINESE));
      archive.putNextEntry(new ZipEntry("2088_20210820_业务明细.csv"));
      archive.write(text.toString().getBytes(CHINESE));
    }
    return out.toByteArray();
  }
}
