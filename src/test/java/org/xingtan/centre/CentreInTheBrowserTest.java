package org.xingtan.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.ReferenceAccounts;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.selection.Choice;
import org.xingtan.selection.SelectionStory;
import org.xingtan.selection.Selections;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// A teacher selects on a phone; every page of the room is usable by everybody.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LooksAt({
  "/my-selections",
  "/my-selections/exchanges/new",
  "/selection",
  "/selection/basket",
  "/selection/confirmations/{request}",
  "/selections/people",
  "/selections/reviews",
  "/selections/sections",
  "/selections/sections/{section}/queue",
  "/selections/sections/{section}/quotas"
})
class CentreInTheBrowserTest {
  private static final UUID CONFIRMED = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

  private final Sheets sheets;
  private final ReferenceAccounts accounts;
  private final Selections selections;
  private final JdbcClient jdbc;
  private final int port;
  private int teacher;
  private int full;
  private int held;
  private int own;

  CentreInTheBrowserTest(
      Sheets sheets,
      ReferenceAccounts accounts,
      Selections selections,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.sheets = sheets;
    this.accounts = accounts;
    this.selections = selections;
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeAll
  void tell() {
    SelectionStory story = new SelectionStory(sheets, jdbc).open(30, "PAID");
    accounts.create();
    teacher = scope("teacher", "scope_teacher");
    full = story.section("满", "GENERAL", 1);
    held = story.section("甲", "GENERAL", 30);
    own = story.section("乙", "GENERAL", 30);
    selections.select(Choice.own(teacher, own, CONFIRMED));
    for (String code : List.of("技术支持的课堂导入", "学情分析与教学改进", "人工智能与教育")) {
      story.section(code, "GENERAL", 40, "8.5", "30.00", "");
    }
    story.section("面向音乐学科", "RESEARCH", 0, "6", "0", "MUSIC");
    story.section("面向数学学科", "RESEARCH", 0, "6", "0", "MATHEMATICS");
    story.rule("school", "'BOTH'");
    int other = story.teacher(1) == teacher ? story.teacher(3) : story.teacher(1);
    int third = story.teacher(5) == teacher ? story.teacher(7) : story.teacher(5);
    for (int person : List.of(other, third)) {
      selections.select(Choice.own(person, full, UUID.randomUUID()));
    }
    for (int number = 9; number < 30; number += 2) {
      selections.select(Choice.own(story.teacher(number), held, UUID.randomUUID()));
    }
  }

  @Test
  void a_teacher_selects_on_a_phone_and_is_answered_at_once() {
    Page page = signedIn("teacher", 390, "zh");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("选课").setExact(true))
        .first()
        .click();
    assertThat(page.locator("main").textContent()).contains("我必须选什么", "还差");
    page.getByLabel("课程、机构或代码").fill("课程");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("筛选").setExact(true)).click();
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("放入选课单 课程甲")).click();
    page.locator(".basket-bar", new Page.LocatorOptions().setHasText("1 门")).waitFor();
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("放入选课单 课程满")).click();
    page.locator(".basket-bar", new Page.LocatorOptions().setHasText("2 门")).waitFor();
    Browser.picture(page, "selection-centre-phone");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("查看选课单")).click();
    Browser.picture(page, "selection-basket-phone");
    assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("确认选课")).click();
    assertThat(page.locator("main").textContent()).contains("选上 1，候补 1，不能选 0", "候补第 2 位", "待学校审核");
    Browser.picture(page, "selection-answers-phone");
    assertAccessible(page);
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("我的选课")).first().click();
    page.locator(".offer", new Page.LocatorOptions().setHasText("课程甲")).locator("summary").click();
    Browser.picture(page, "selection-mine-phone");
    assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("退课 课程甲")).click();
    assertThat(page.locator("main").textContent()).contains("已退课，名额已让出。");
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void every_page_is_usable_by_everybody(int width, String language) {
    Map<String, List<String>> pages =
        Map.of(
            "teacher",
                List.of(
                    "/me",
                    "/selection?fit=ALL",
                    "/selection?q=无",
                    "/selection/basket",
                    "/selection/confirmations/" + CONFIRMED,
                    "/my-selections",
                    "/my-selections/exchanges/new?attempt=1&section=" + own),
            "school", List.of("/selections/people", "/selections/reviews"),
            "city",
                List.of(
                    "/selections/sections",
                    "/selections/sections/" + full + "/queue",
                    "/selections/sections/" + full + "/quotas"));
    pages.forEach((name, addresses) -> {
      Page page = signedIn(name, width, language);
      for (String address : addresses) {
        page.navigate(address);
        Browser.picture(
            page,
            "selection-" + address.replaceAll("[^a-zA-Z]+", "-") + "-" + width + "-" + language);
        assertAccessible(page);
      }
      page.context().close();
    });
  }

  /// On a screen so tall that the bar at the bottom covers nothing one could scroll to.
  private static void assertAccessible(Page page) {
    var screen = page.viewportSize();
    page.setViewportSize(
        screen.width, (int) page.evaluate("document.documentElement.scrollHeight + 80"));
    Browser.assertAccessible(page);
    page.setViewportSize(screen.width, screen.height);
  }

  private int scope(String account, String column) {
    return jdbc.sql(
            "select p.%s from identity.post p join identity.account a on a.id = p.account_id where a.sign_in_name = :name"
                .formatted(column))
        .param("name", account)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  private Page signedIn(String name, int width, String language) {
    return SignedInBrowser.readyAccount(name, port, width, language);
  }
}
