package org.xingtan.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Scope;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.rating.StudyStory;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// A course after it is published: offered, rated, proposed to retire; and every page of that is usable by everybody.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@LooksAt({
  "/course-board",
  "/courses/{code}/ratings",
  "/courses/{code}/retirement",
  "/duties",
  "/duties/{number}/{post}",
  "/my-courses",
  "/my-ratings",
  "/my-ratings/{code}",
  "/periods/{period}/programmes/{programme}/sections",
  "/periods/{period}/programmes/{programme}/sections/new",
  "/periods/{period}/programmes/{programme}/sections/{section}",
  "/ratings",
  "/ratings/{id}",
  "/retirements",
  "/retirements/{id}"
})
class CatalogueInTheBrowserTest {
  private static final String SECTIONS = "/periods/2102/programmes/IT2/sections";

  private final SignedInBrowser.People people;
  private final JdbcClient jdbc;
  private final Sheets sheets;
  private final int port;
  private SignedInBrowser.@Nullable Person lin;

  CatalogueInTheBrowserTest(
      ApplicationContext application, JdbcClient jdbc, Sheets sheets, @LocalServerPort int port) {
    people = new SignedInBrowser.People(application, port);
    this.jdbc = jdbc;
    this.sheets = sheets;
    this.port = port;
  }

  @BeforeAll
  void tell() {
    StudyStory.tell(sheets);
    StudyStory.load(
        sheets,
        "duties",
        "period|programme|role|teacher|subject|school|area|from_day",
        "2102|IT2|ASSISTANT|" + StudyStory.LIN + "|MATHEMATICS|S0001|440106|2021-08-01");
  }

  private Page office(int width, String language) {
    return people
        .person("程思远", Caller.CITY_OFFICE, "市工程办", Scope.city())
        .browser(port, width, language);
  }

  private Page provider(int width, String language) {
    Scope scope = Scope.provider(StudyStory.provider(jdbc, "云杉教育"));
    return people.person("卢云杉", Caller.PROVIDER, "云杉教育", scope).browser(port, width, language);
  }

  /// A teacher has one account.
  private Page teacher(int width, String language) {
    if (lin == null) {
      Scope scope = Scope.own(StudyStory.teacher(jdbc, StudyStory.LIN));
      lin = people.person("林秋实", Caller.TEACHER, "杏林小学", scope);
    }
    return lin.browser(port, width, language);
  }

  @Test
  @Order(1)
  void a_teacher_rates_on_a_phone_what_they_finished() {
    Page page = teacher(390, "zh");
    page.navigate("/my-ratings");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("课堂导入")).click();
    page.getByLabel("评分").selectOption("4");
    page.getByLabel("评语").fill("例子来自真实课堂，第二天就用上了。");
    press(page, "保存评价");
    assertThat(page.locator("main").textContent()).contains("4 分 有用", "第二天就用上了");
    page.navigate("/courses/C1");
    assertThat(page.locator("main").textContent()).contains("4.0（总分 4 ÷ 1 人");
    page.context().close();
  }

  @Test
  @Order(2)
  void the_city_office_offers_one_course_and_retires_another() {
    Page page = office(1280, "zh");
    page.navigate("/courses/C4");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("在 2102 提升工程2.0 开课")).click();
    page.getByLabel("开课代码").fill("N-01");
    page.getByLabel("名额").fill("40");
    page.getByLabel("开放选课日期").fill("2022-01-01");
    press(page, "新增开课");
    assertThat(page.locator("main").textContent()).contains("不能晚于本期最后一天");
    page.getByLabel("开放选课日期").fill("2021-08-21");
    press(page, "新增开课");
    assertThat(page.locator("main").textContent()).contains("N-01", "40");

    page.navigate("/course-board?sort=TREND");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("作业设计")).click();
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("提出下线")).click();
    page.getByLabel("下线日期").fill("2021-12-31");
    page.getByLabel("接替课程的代码").fill("C1");
    page.getByLabel("理由").fill("两期下来通过率大幅下降");
    press(page, "提出下线");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("下线建议").setExact(true))
        .last()
        .click();
    assertThat(page.locator("main").textContent()).contains("两期下来通过率大幅下降", "待决定");
    page.context().close();
  }

  private static void press(Page page, String label) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label)).click();
  }

  @ParameterizedTest
  @Order(3)
  @CsvSource({"1280, zh", "390, en"})
  void every_page_is_usable_by_everybody(int width, String language) {
    int proposal = jdbc.sql("select max(id) from upkeep.proposal").query(Integer.class).single();
    int rating = jdbc.sql("select max(id) from rating.rating").query(Integer.class).single();
    int section = jdbc.sql("select max(id) from enrolment.section").query(Integer.class).single();
    look(
        office(width, language),
        "/course-board",
        "/course-board?q=nothing",
        "/retirements",
        "/retirements/" + proposal,
        "/courses/C2/retirement",
        "/courses/C1",
        "/courses/C1/ratings",
        "/ratings",
        "/ratings/" + rating,
        SECTIONS,
        SECTIONS + "/new",
        SECTIONS + "/" + section,
        "/duties",
        "/duties?q=nothing",
        "/duties/" + StudyStory.LIN + "/1");
    look(provider(width, language), "/my-courses", "/courses/C1", "/retirements");
    look(teacher(width, language), "/my-ratings", "/my-ratings/C1", "/courses/C1");
  }

  private static void look(Page page, String... addresses) {
    int width = page.viewportSize().width;
    for (int number = 0; number < addresses.length; number++) {
      page.navigate(addresses[number]);
      String name = addresses[number].replaceAll("[^a-zA-Z0-9]+", "-");
      Browser.picture(page, "upkeep" + name + "-" + number + "-" + width);
      Browser.assertAccessible(page);
    }
    page.context().close();
  }
}
