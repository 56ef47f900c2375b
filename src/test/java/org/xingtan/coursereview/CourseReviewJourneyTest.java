package org.xingtan.coursereview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.Scope;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// A provider hands a course in, two reviewers read it, the city office publishes it; and every page on the way is usable by everybody.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LooksAt({
  "/course-reviewers",
  "/course-standards",
  "/course-standards/{form}",
  "/courses",
  "/courses/{code}",
  "/courses/{code}/edit",
  "/hand-ins",
  "/hand-ins/new",
  "/hand-ins/{id}",
  "/hand-ins/{id}/edit",
  "/providers",
  "/providers/new",
  "/providers/{id}",
  "/readings",
  "/readings/{id}"
})
class CourseReviewJourneyTest {
  private final ReviewStory story;
  private final SignedInBrowser.People people;
  private final int port;
  private SignedInBrowser.Person provider;
  private SignedInBrowser.Person first;
  private SignedInBrowser.Person second;
  private SignedInBrowser.Person office;

  CourseReviewJourneyTest(
      ApplicationContext application, MockMvcTester browser, @LocalServerPort int port) {
    story = new ReviewStory(application, browser);
    people = new SignedInBrowser.People(application, port);
    this.port = port;
    provider = people.somebody(Caller.COURSE_REVIEWER);
    first = provider;
    second = provider;
    office = provider;
  }

  @BeforeAll
  void tell() {
    story.tell();
    provider =
        people.person("卢云杉", Caller.PROVIDER, "云杉教育", Scope.provider(story.provider("云杉教育")));
    first = people.person("沈一", Caller.COURSE_REVIEWER, "", Scope.none());
    second = people.person("韩二", Caller.COURSE_REVIEWER, "", Scope.none());
    office = people.person("程思远", Caller.CITY_OFFICE, "市工程办", Scope.city());
  }

  @Test
  void a_provider_hands_in_a_course_it_is_read_twice_and_published_and_stands_in_the_catalogue() {
    Page desk = provider.browser(port, 1280, "zh");
    handIn(desk);
    Page city = office.browser(port, 1280, "zh");
    open(city, "/hand-ins", "课堂提问的艺术");
    city.getByLabel("沈一").check();
    city.getByLabel("韩二").check();
    press(city, "分配评审");
    read(first, "20", "20", "25", "15");
    read(second, "14", "16", "15", "15");

    city.reload();
    assertThat(city.locator("main").textContent()).contains("沈一", "韩二", "80", "60", "例子太少");
    Browser.picture(city, "coursereview-office-1280-zh");
    Browser.assertAccessible(city);
    city.getByLabel("课程代码").fill("H0102");
    press(city, "作出决定");
    city.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看课程")).click();
    assertThat(city.locator("main").textContent()).contains("课堂提问的艺术", "H0102", "云杉教育");
    open(desk, "/hand-ins", "课堂提问的艺术");
    assertThat(desk.locator("main").textContent()).contains("已发布", "例子太少").doesNotContain("沈一");
    Browser.picture(desk, "coursereview-provider-1280-zh");
    desk.navigate("/courses?q=提问");
    assertThat(desk.locator("main").textContent()).contains("H0102");
    List.of(desk, city).forEach(page -> page.context().close());
  }

  private static void handIn(Page desk) {
    desk.navigate("/hand-ins");
    desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("申报课程")).click();
    Map.of("课程名称", "课堂提问的艺术", "课程介绍", "用问题推动思考。\n两周，每周一课。", "学时", "6", "价格（元）", "0")
        .forEach((label, text) ->
            desk.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text));
    desk.getByLabel("课程类型").selectOption("PEER");
    desk.getByLabel("学习内容地址").fill("https://example.org/questions");
    press(desk, "保存草稿");
    press(desk, "提交评审");
    assertThat(desk.locator("main").textContent()).contains("评审中");
  }

  private void read(SignedInBrowser.Person reviewer, String... points) {
    Page page = reviewer.browser(port, 390, "zh");
    open(page, "/readings", "课堂提问的艺术");
    for (int place = 0; place < points.length; place++) {
      page.locator("input[name^='points.']").nth(place).fill(points[place]);
    }
    page.locator("input[name^='reason.']").first().fill("例子太少");
    Browser.picture(page, "coursereview-reading-390-zh");
    Browser.assertAccessible(page);
    press(page, "完成评审");
    page.context().close();
  }

  private static void open(Page page, String list, String title) {
    page.navigate(list);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)).first().click();
  }

  private static void press(Page page, String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).click();
  }

  @ParameterizedTest
  @CsvSource({"1280, en", "390, zh"})
  void every_page_is_usable_by_everybody(int width, String language) {
    int draft = story.made("");
    int handedIn = story.handedIn();
    story.read(handedIn, 40);
    look(
        provider,
        width,
        language,
        "/hand-ins",
        "/hand-ins/new",
        "/hand-ins/new?of=C1",
        "/hand-ins/" + draft,
        "/hand-ins/" + draft + "/edit",
        "/hand-ins?state=REJECTED",
        "/courses",
        "/courses/C1");
    look(
        office,
        width,
        language,
        "/hand-ins/" + handedIn,
        "/course-reviewers",
        "/course-standards",
        "/course-standards/MICRO",
        "/courses",
        "/courses/C2",
        "/courses/C2/edit",
        "/providers",
        "/providers/new",
        "/providers/" + story.provider("红棉教育"));
    look(people.somebody(Caller.COURSE_REVIEWER), width, language, "/readings");
    look(first, width, language, "/readings", "/readings/" + assignedToFirst());
  }

  private int assignedToFirst() {
    int id = story.handedIn();
    assertThat(story.handIns.assign(story.handIn(id), story.posts.courseReviewers())).isEmpty();
    return story.readings.ofHandIn(id).stream()
        .filter(reading -> reading.accountId() == first.account())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void look(
      SignedInBrowser.Person person, int width, String language, String... addresses) {
    Page page = person.browser(port, width, language);
    for (String address : addresses) {
      page.navigate(address);
      String name = address.replaceAll("[^a-zA-Z]+", "-").replaceAll("-$", "");
      Browser.picture(page, "catalogue" + name + "-" + width + "-" + language);
      Browser.assertAccessible(page);
    }
    page.context().close();
  }
}
