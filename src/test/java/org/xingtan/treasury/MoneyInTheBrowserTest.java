package org.xingtan.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xingtan.identity.As;
import org.xingtan.identity.ReferenceAccounts;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.XingtanTest;

/// Every page about money is usable by everybody, on a desk and on a phone, in both languages.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LooksAt({
  "/bills",
  "/bills/{number}",
  "/bills/{number}/refunds/new",
  "/bills/{number}/sheet",
  "/dues",
  "/my-payments",
  "/paybacks",
  "/payments/{tradeNo}",
  "/receipts",
  "/receipts/{number}",
  "/reconciliations",
  "/reconciliations/{reconciliation}",
  "/transfers",
  "/transfers/lists/new",
  "/transfers/lists/{list}"
})
class MoneyInTheBrowserTest {
  private final ApplicationContext application;
  private final int port;
  private String bill;
  private String own;
  private String trade;
  private String receipt;
  private String refund;

  MoneyInTheBrowserTest(ApplicationContext application, @LocalServerPort int port) {
    this.application = application;
    this.port = port;
  }

  @BeforeAll
  void money_moves() {
    MoneyStory story = new MoneyStory(application, 30).fees("COURSE", "", "SCHOOL");
    application.getBean(ReferenceAccounts.class).create();
    int teacher = post(story, "teacher", "scope_teacher");
    int school = post(story, "school", "scope_school");
    int first = story.course("120.00");
    int second = story.course("1080.50");
    List<Integer> people =
        story
            .jdbc
            .sql("select id from roster.v_teacher where school_id = :school order by id")
            .param("school", school)
            .query((row, number) -> row.getInt(1))
            .list();
    people.forEach(person -> story.selectBy(first, person));
    var administrator = As.schoolAdministrator(school);
    bill = story.confirmAll(story.dues(), administrator);
    story.transfer(As.cityOffice(), "2021082000017", "300.00", "培训费 " + bill);
    story.transfer(As.cityOffice(), "2021082000018", "66.00", "暑期培训");
    people.forEach(person -> story.selectBy(second, person));
    story.fees("COURSE", "", "PERSON");
    story.selectBy(story.course("35.00"), teacher);
    own = story.confirmAll("/my-payments", As.teacher(teacher));
    story.selectBy(story.course("60.00"), teacher);
    moreMoneyMoves(story, teacher);
    story.fees("COURSE", "", "SCHOOL");
  }

  private void moreMoneyMoves(MoneyStory story, int teacher) {
    trade = MoneyStory.address(story.post("/payments/WECHAT/" + own, As.teacher(teacher)));
    story.selectBy(story.course("40.00"), teacher);
    String paid = story.confirmAll("/my-payments", As.teacher(teacher));
    story.transfer(As.cityOffice(), "2021082000019", "100.00", paid);
    receipt = MoneyStory.address(story.post("/bills/" + paid + "/receipt", As.teacher(teacher)));
    story.post("/bills/" + paid + "/refunds", As.teacher(teacher), "seat", "1", "reason", "因病不能参加");
    refund = "/bills/" + bill + "/refunds/new?seat=1";
    story
        .jdbc
        .sql(
            """
            with day as (
              insert into payment.reconciliation (provider, day, at, source, lines, there_yuan, here_yuan, differences, actor)
              values ('WECHAT', date '2021-08-19', timestamptz '2021-08-20 10:30+08', 'FETCHED', 12, 330.00, 300.00, 1, 'Xingtan')
              returning id
            )
            insert into payment.difference (reconciliation_id, ordinal, kind, refund, number, trade_no, there_yuan)
            select id, 1, 'MISSING_HERE', false, '4200001234202108191234567890', 'JF2108190000013W1', 30.00
            from day
            """)
        .update();
  }

  private static int post(MoneyStory story, String account, String column) {
    return story.number(
        "select p.%s from identity.post p join identity.account a on a.id = p.account_id where a.sign_in_name = '%s'"
            .formatted(column, account));
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void every_page_is_usable_by_everybody(int width, String language) {
    Map<String, List<String>> pages =
        Map.of(
            "teacher", List.of("/my-payments", "/bills/" + own, trade, "/receipts", receipt),
            "school",
                List.of("/dues", "/bills", "/bills/" + bill, "/bills/" + bill + "/sheet", refund),
            "city",
                List.of(
                    "/bills?state=UNPAID",
                    "/bills/" + bill,
                    "/transfers",
                    "/transfers?q=none",
                    "/transfers/lists/new",
                    "/paybacks",
                    "/receipts",
                    "/reconciliations",
                    "/reconciliations/1"));
    pages.forEach((name, addresses) -> {
      Page page = signedIn(name, width, language);
      for (String address : addresses) {
        page.navigate(address);
        String what =
            address.replace(bill, "bill").replace(own, "own").replaceAll("[^a-zA-Z]+", "-");
        Browser.picture(page, "money-" + name + what + "-" + width + "-" + language);
        assertAccessible(page);
      }
      page.context().close();
    });
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void a_list_of_transfers_is_looked_at_before_it_is_booked(int width, String language) {
    Page page = signedIn("city", width, language);
    page.navigate("/transfers/lists/new");
    String lines =
        "银行流水号,到账日期,金额,汇款人,附言\n%s1,2021-08-19,80.00,杏林小学,培训费%s\n%s2,2021-08-32,1.080,杏林小学,\n"
            .formatted(width, bill, width);
    page.setInputFiles(
        "input[type=file]",
        new FilePayload("银行流水.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form button").click();
    assertThat(page.locator("main").textContent()).contains("杏林小学");
    Browser.picture(page, "money-list-" + width + "-" + language);
    assertAccessible(page);
    page.context().close();
  }

  /// On a screen so tall that the bar at the bottom covers nothing one could scroll to.
  private static void assertAccessible(Page page) {
    var screen = page.viewportSize();
    page.setViewportSize(
        screen.width, (int) page.evaluate("document.documentElement.scrollHeight + 80"));
    Browser.assertAccessible(page);
    page.setViewportSize(screen.width, screen.height);
  }

  private Page signedIn(String name, int width, String language) {
    Page page = Browser.page(port, width);
    page.navigate("/sign-in?lang=" + language);
    page.locator("#name").fill(name);
    page.locator("#password").fill("xingtan-" + name);
    page.locator("main button").first().click();
    assertThat(page.locator(".person-menu").count()).as("%s is signed in", name).isEqualTo(1);
    return page;
  }
}
