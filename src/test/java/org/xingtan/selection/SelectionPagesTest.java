package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.xingtan.selection.SelectionStory.own;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// The pages of the selection centre, asked as teachers and administrators of the right and of the wrong place ask them.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionPagesTest {
  private final Selections selections;
  private final Quotas quotas;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final MockMvcTester browser;
  private final TestClock clock;
  private SelectionStory story;
  private int tests;
  private int lin;
  private int chen;

  SelectionPagesTest(
      Selections selections,
      Quotas quotas,
      Sheets sheets,
      JdbcClient jdbc,
      MockMvcTester browser,
      TestClock clock) {
    this.selections = selections;
    this.quotas = quotas;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.browser = browser;
    this.clock = clock;
  }

  @BeforeAll
  void a_period_is_open() {
    story = new SelectionStory(sheets, jdbc).open(60, "PAID");
  }

  @BeforeEach
  void other_people() {
    story.withoutRules();
    tests++;
    lin = story.teacher(4 * tests + 1);
    chen = story.teacher(4 * tests + 2);
  }

  private int section(String code, int capacity, String price, String subject) {
    return story.section(code + tests, "GENERAL", capacity, "6", price, subject);
  }

  @Test
  void the_centre_says_what_is_missing_and_shows_what_fits_first() {
    int fitting = section("A", 2, "0", "MATHEMATICS");
    section("B", 0, "30.00", "MUSIC");
    String page = text("/selection", As.teacher(lin));
    assertThat(page)
        .contains("选课进行中，2021-08-31 18:00 截止", "公共课程", "20 学时", "课程A" + tests, "余 2 个名额", "免费");
    assertThat(page).doesNotContain("课程B" + tests);
    assertThat(text("/selection?fit=ALL&q=课程B" + tests, As.teacher(lin)))
        .contains("¥30.00", "名额不限", "不属于您的学科或学段");
    assertThat(
            text(
                "/selection?fee=PAID&seats=LEFT&hours=6&category=ELECTIVE&part=GENERAL&fit=ALL",
                As.teacher(lin)))
        .contains("课程B" + tests)
        .doesNotContain("课程A" + tests);
    assertThat(text("/selection?q=无此课程", As.teacher(lin))).contains("没有符合条件的课程");
    selections.select(own(lin, fitting));
    assertThat(text("/selection?q=课程A" + tests, As.teacher(lin)))
        .contains("已选上", "余 1 个名额", "14 学时");
    assertThat(text("/me", As.teacher(lin))).contains("我要完成的", "还差 20 学时", "去选课（还差 14 学时）");
    assertThat(browser.get().uri("/selection?fit=SOME").with(As.teacher(lin))).hasStatus(404);
    assertThat(browser.get().uri("/selection?run=NONE").with(As.teacher(lin))).hasStatus(404);
  }

  @Test
  void a_basket_adds_up_warns_and_is_answered_course_by_course() {
    int open = section("A", 5, "30.00", "");
    int full = section("B", 1, "0", "");
    int other = section("C", 5, "0", "MUSIC");
    selections.select(own(chen, full));
    story.limit("GENERAL", "warn_courses", "3");
    story.limit("", "warn_courses", "2");
    for (int section : new int[] {open, full, other, open}) {
      assertThat(post("/selection/basket", As.teacher(lin), "section", section)).hasStatus(302);
    }
    String basket = text("/selection/basket", As.teacher(lin));
    assertThat(basket)
        .contains(
            "选课单：3 门，18 学时，¥30.00",
            "公共课程已达 3 门（从第 3 门起提醒）",
            "本次培训合计已达 3 门",
            "选课单里有 1 门现在不能选",
            "现在不能选：该课程面向其他学科");
    String request = basket.replaceAll("(?s).*name=\"request\" value=\"([^\"]+)\".*", "$1");
    String answers = "/selection/confirmations/" + request;
    assertThat(post("/selection/confirmations", As.teacher(lin), "request", request))
        .redirectedUrl()
        .isEqualTo(answers);
    assertThat(post("/selection/confirmations", As.teacher(lin), "request", request))
        .redirectedUrl()
        .isEqualTo(answers);
    assertThat(text(answers, As.teacher(lin)))
        .contains("选上 1，候补 1，不能选 1", "候补第 1 位", "不能选，因为该课程面向其他学科");
    assertThat(story.taken(open)).isEqualTo(1);
    assertThat(text("/selection/basket", As.teacher(lin))).contains("选课单是空的");
    assertThat(text(answers, As.teacher(chen)))
        .as("nobody reads another's answers")
        .contains("选上 0，候补 0，不能选 0");
    assertThat(browser.get().uri("/selection/confirmations/1").with(As.teacher(lin)))
        .hasStatus(404);
  }

  @Test
  void what_is_taken_out_of_the_basket_is_not_selected() {
    int section = section("A", 5, "0", "");
    post("/selection/basket", As.teacher(lin), "section", section);
    post("/selection/basket/deletion", As.teacher(lin), "section", section);
    post("/selection/confirmations", As.teacher(lin), "request", UUID.randomUUID());
    assertThat(story.taken(section)).isZero();
  }

  @Test
  void one_gives_back_exchanges_leaves_and_reads_what_happened() {
    int first = section("A", 1, "0", "");
    int second = section("B", 3, "0", "");
    selections.select(own(lin, first));
    selections.select(own(chen, first));
    assertThat(text("/my-selections", As.teacher(chen))).contains("候补第 1 位", "没有消息");
    assertThat(
            text(
                "/my-selections/exchanges/new?section=%d&attempt=1".formatted(first),
                As.teacher(lin)))
        .contains("用《课程A" + tests + "》换", "课程B" + tests);
    assertThat(exchange(lin, first, second))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo("/my-selections?done=exchanged");
    assertThat(text("/my-selections?done=exchanged", As.teacher(lin)))
        .contains("已换课", "课程B" + tests, "可在 2021-08-31 18:00 之前");
    assertThat(text("/my-selections", As.teacher(chen)))
        .contains("候补成功：《课程A" + tests + "》已选上", ">新<");
    assertThat(text("/my-selections", As.teacher(chen))).doesNotContain(">新<");
    assertThat(exchange(lin, second, first)).hasStatus(422);
    assertThat(post("/my-selections/withdrawals", As.teacher(lin), "section", first, "attempt", 1))
        .hasStatus(302);
    assertThat(post("/my-selections/withdrawals", As.teacher(lin), "section", second, "attempt", 1))
        .redirectedUrl()
        .isEqualTo("/my-selections?done=withdrawn");
    assertThat(
            post("/my-selections/withdrawals", As.teacher(chen), "section", second, "attempt", 1))
        .as("what somebody else held")
        .hasStatus(422)
        .bodyText()
        .contains("没有这个选课");
    selections.select(own(lin, first));
    assertThat(post("/my-selections/departures", As.teacher(lin), "section", first)).hasStatus(302);
    assertThat(story.waiting(first)).isZero();
    assertThat(
            browser
                .get()
                .uri("/my-selections/exchanges/new?section=%d&attempt=1".formatted(first))
                .with(As.teacher(lin)))
        .hasStatus(404);
  }

  @Test
  void a_school_selects_for_its_people_after_looking_at_the_list() {
    int section = section("A", 1, "0", "");
    RequestPostProcessor school = As.schoolAdministrator(story.school("S0001"));
    String own = story.number(4 * tests + 1);
    String foreign = story.number(4 * tests + 2);
    assertThat(text("/selections/people", school))
        .contains("为本校教师选课", "课程A" + tests, own)
        .doesNotContain(foreign);
    var file =
        new MockMultipartFile(
            "file",
            "名单.csv",
            "text/csv",
            ("教师编号\n" + foreign + "\n").getBytes(StandardCharsets.UTF_8));
    MvcTestResult preview =
        browser
            .post()
            .uri("/selections/people/previews")
            .multipart()
            .file(file)
            .param("section", String.valueOf(section))
            .param("numbers", "林老师 " + own)
            .param("ticked", own)
            .with(csrf())
            .with(school)
            .exchange();
    assertThat(preview)
        .hasStatusOk()
        .bodyText()
        .contains("选上 1，候补 0，不能选 1", "不是本校的培训对象", "确认为 2 人选课");
    assertThat(story.taken(section)).isZero();
    UUID request = UUID.randomUUID();
    for (int sent = 0; sent < 2; sent++) {
      assertThat(
              post(
                  "/selections/people",
                  school,
                  "section",
                  section,
                  "numbers",
                  own + " " + foreign,
                  "request",
                  request))
          .hasStatusOk()
          .bodyText()
          .contains("选上 1，候补 0，不能选 1");
    }
    assertThat(story.taken(section)).isEqualTo(1);
    assertThat(text("/my-selections", As.teacher(lin))).contains("学校已为您选《课程A" + tests + "》");
    assertThat(post("/selections/people/previews", school, "section", section)).hasStatus(422);
    assertThat(post("/selections/people", school, "section", 0, "numbers", own, "request", request))
        .hasStatus(404);
    var broken =
        new MockMultipartFile("file", "名单.xlsx", "application/octet-stream", new byte[] {1, 2, 3});
    assertThat(
            browser
                .post()
                .uri("/selections/people/previews")
                .multipart()
                .file(broken)
                .param("section", String.valueOf(section))
                .with(csrf())
                .with(school)
                .exchange())
        .hasStatus(422);
  }

  @Test
  void a_school_agrees_or_rejects_and_no_other_school_does() {
    story.rule("school", "'REVIEWS'", "payment_hours", "24");
    int agreed = section("A", 1, "30.00", "");
    int rejected = section("B", 1, "0", "");
    selections.select(own(lin, agreed));
    selections.select(own(lin, rejected));
    selections.select(own(chen, rejected));
    RequestPostProcessor school = As.schoolAdministrator(story.school("S0001"));
    RequestPostProcessor other = As.schoolAdministrator(story.school("S0002"));
    assertThat(text("/my-selections", As.teacher(lin))).contains("待学校审核");
    assertThat(text("/selections/reviews", other)).contains("没有待审核的选课");
    decide(other, rejected, "REJECTED", "不合适");
    assertThat(story.taken(rejected)).as("another school decides nothing").isEqualTo(1);
    assertThat(text("/selections/reviews", school)).contains("课程A" + tests, "课程B" + tests);
    assertThat(decide(school, rejected, "REJECTED", " "))
        .hasStatus(422)
        .bodyText()
        .contains("不同意时请写明原因");
    decide(school, rejected, "REJECTED", "与校本研修冲突");
    decide(school, agreed, "APPROVED", "");
    decide(school, agreed, "REJECTED", "太迟");
    assertThat(text("/my-selections", As.teacher(lin)))
        .contains(
            "学校没有同意您选《课程B" + tests + "》。原因：与校本研修冲突",
            "学校已同意您选《课程A" + tests + "》",
            "待缴费，2021-08-21 10:00 前");
    assertThat(text("/my-selections", As.teacher(chen))).contains("候补成功");
  }

  @Test
  void offered_taken_waiting_and_refused_are_seen_within_the_scope() {
    int section = section("A", 2, "0", "");
    quotas.set(section, Quotas.Level.AREA, story.area("440106"), 1);
    int zhou = story.teacher(4 * tests + 3);
    selections.select(own(lin, section));
    selections.select(own(zhou, section));
    selections.select(own(lin, section));
    String address = "/selections/sections?q=课程A" + tests;
    assertThat(text(address, As.cityOffice())).contains("重复选课 1", "截至 2021-08-20 10:00");
    assertThat(text(address, As.areaAdministrator(story.area("440103")))).doesNotContain("重复选课");
    assertThat(text(address, As.schoolAdministrator(story.school("S0001")))).contains("重复选课 1");
    String queue = "/selections/sections/" + section + "/queue";
    assertThat(text(queue, As.areaAdministrator(story.area("440106"))))
        .contains(story.number(4 * tests + 3), "银杏小学");
    assertThat(text(queue, As.areaAdministrator(story.area("440103")))).contains("没有人候补");
    assertThat(text(queue, As.schoolAdministrator(story.school("S0001")))).contains("没有人候补");
    assertThat(browser.get().uri("/selections/sections/987654/queue").with(As.cityOffice()))
        .hasStatus(404);
    assertThat(browser.get().uri("/selections/sections?run=30000").with(As.cityOffice()))
        .hasStatus(404);
    assertThat(quotas.of(section))
        .containsExactly(new Quotas.Quota(Quotas.Level.AREA, story.area("440106"), 1, 1));
    quotas.remove(section, Quotas.Level.AREA, story.area("440106"));
    assertThat(quotas.of(section)).isEmpty();
  }

  @Test
  void a_closed_window_is_said_in_words() {
    section("A", 2, "0", "");
    clock.set("2021-09-02T10:00:00");
    assertThat(text("/selection", As.teacher(lin))).contains("选课已于 2021-08-31 18:00 结束");
    clock.set("2021-08-10T10:00:00");
    assertThat(text("/selection", As.teacher(lin))).contains("选课尚未开始，2021-08-15 09:00 开放");
    clock.set("2022-01-10T10:00:00");
    assertThat(text("/selection", As.teacher(lin))).contains("目前没有需要您选课的培训");
  }

  private MvcTestResult exchange(int teacher, int given, int wanted) {
    return post(
        "/my-selections/exchanges",
        As.teacher(teacher),
        "section",
        given,
        "attempt",
        1,
        "wanted",
        wanted,
        "request",
        UUID.randomUUID());
  }

  private MvcTestResult decide(
      RequestPostProcessor school, int section, String decision, String reason) {
    return post(
        "/selections/reviews",
        school,
        "teacher",
        lin,
        "section",
        section,
        "attempt",
        1,
        "decision",
        decision,
        "reason",
        reason);
  }

  private String text(String address, RequestPostProcessor person) {
    MvcTestResult result = browser.get().uri(address).with(person).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String address, RequestPostProcessor person, Object... fields) {
    var request = browser.post().uri(address).with(csrf()).with(person);
    for (int place = 0; place < fields.length; place += 2) {
      request = request.param(fields[place].toString(), fields[place + 1].toString());
    }
    return request.exchange();
  }
}
