package org.xingtan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.staffing.StaffingStory.CHEN;
import static org.xingtan.staffing.StaffingStory.LIN;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Scope;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// Keeping people with a browser: a transfer by clicking, and every page on a desk and on a phone.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LooksAt({
  "/duplicates",
  "/duplicates/merged",
  "/duplicates/{stays}/{goes}",
  "/head-counts/new",
  "/staff",
  "/staff/new",
  "/staff/requests",
  "/staff/requests/{request}",
  "/staff/returns",
  "/staff/review-rules",
  "/staff/{number}",
  "/staff/{number}/entries/{day}",
  "/staff/{number}/events/new",
  "/staff/{number}/particulars",
  "/staff/{number}/transfer"
})
class StaffingInTheBrowserTest {
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final SignedInBrowser.People people;
  private final int port;

  StaffingInTheBrowserTest(
      Sheets sheets, JdbcClient jdbc, ApplicationContext application, @LocalServerPort int port) {
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.people = new SignedInBrowser.People(application, port);
    this.port = port;
  }

  @BeforeAll
  void tell() {
    StaffingStory.tell(sheets, jdbc);
  }

  private Page school(String key, String called, int width, String language) {
    int school =
        jdbc.sql("select id from roster.school where key = :key")
            .param("key", key)
            .query(Integer.class)
            .single();
    return people
        .person(called, Caller.SCHOOL_ADMINISTRATOR, key, Scope.school(school))
        .browser(port, width, language);
  }

  private static void press(Page page, String button) {
    page.locator("main").getByRole(AriaRole.BUTTON).getByText(button).first().click();
  }

  @Test
  void a_school_offers_somebody_and_another_one_accepts() {
    Page from = school("S0001", "陈志强", 1280, "zh");
    from.navigate("/teachers/" + LIN);
    from.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("维护此人信息")).click();
    from.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("调出")).click();
    from.getByLabel("接收学校").fill("木棉小学");
    from.locator("#on_day").fill("2021-09-01");
    from.getByLabel("理由").fill("教师交流轮岗");
    press(from, "提出调出");
    assertThat(from.locator("main").textContent()).contains("林秋实", "等待接收学校接收");

    Page to = school("S0004", "许知秋", 390, "zh");
    to.navigate("/staff/requests");
    to.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("林秋实")).click();
    Browser.picture(to, "staffing-request-390-zh");
    Browser.assertAccessible(to);
    String request = to.url();
    to.setViewportSize(1280, 900);
    to.navigate(request + "?lang=en");
    Browser.assertAccessible(to);
    to.setViewportSize(390, 844);
    to.navigate(request + "?lang=zh");
    press(to, "接收");
    assertThat(to.locator("main").textContent()).contains("已接收");
    to.navigate("/staff/" + LIN);
    assertThat(to.locator(".timeline").first().textContent()).contains("2021-09-01", "调入", "木棉小学");
    from.context().close();
    to.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void every_page_is_usable_by_everybody(int width, String language) {
    Page page =
        people
            .person("程思远", Caller.CITY_OFFICE, "市工程办", Scope.city())
            .browser(port, width, language);
    String day = width == 390 ? "2021-04-01" : "2021-05-01";
    page.navigate("/staff/" + CHEN + "/events/new?kind=CHANGE");
    page.locator("#on_day").fill(day);
    page.locator("#staff_kind").selectOption(width == 390 ? "OTHER" : "FULL_TIME");
    page.locator("#subject").selectOption("MATHEMATICS");
    page.locator("#reason").fill("改教数学");
    page.locator("main .btn-primary").click();
    for (String address :
        new String[] {
          page.url().replaceFirst("^http://[^/]+", ""),
          "/staff",
          "/staff/" + CHEN,
          "/staff/new",
          "/staff/returns",
          "/staff/" + CHEN + "/particulars",
          "/staff/" + CHEN + "/events/new?kind=LEAVE",
          "/staff/" + CHEN + "/transfer",
          "/staff/" + CHEN + "/entries/2012-09-01",
          "/staff/requests?all=true",
          "/staff/review-rules",
          "/duplicates",
          "/duplicates/merged",
          "/duplicates/" + LIN + "/" + CHEN,
          "/head-counts/new",
          "/head-counts/new?name=2021年8月在职专任教师&on_day=2021-08-01&full_time_only=true&left_out=LATER"
        }) {
      page.navigate(address);
      String name = address.replaceAll("[^a-zA-Z0-9]+", "-");
      Browser.picture(page, "staffing" + name + "-" + width + "-" + language);
      Browser.assertAccessible(page);
    }
    page.navigate("/staff/new");
    page.locator("#name").fill("<script>");
    page.locator("#identity_number").fill("440524188001010015");
    page.locator("#school").fill("S0001");
    page.locator("#reason").fill("新招聘入职");
    page.locator("main .btn-primary").click();
    assertThat(page.getByRole(AriaRole.ALERT).isVisible()).isTrue();
    Browser.picture(page, "staffing-refused-" + width + "-" + language);
    Browser.assertAccessible(page);
    page.context().close();
  }
}
