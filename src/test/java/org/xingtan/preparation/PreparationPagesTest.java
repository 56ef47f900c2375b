package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.programme.ProgrammeStory;
import org.xingtan.testing.Excerpt;
import org.xingtan.testing.Pages;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreparationPagesTest {
  private static final String RUN = "/periods/%s/programmes/IT2";

  private final MockMvcTester browser;
  private final Sheets sheets;
  private final TestClock clock;

  PreparationPagesTest(MockMvcTester browser, Sheets sheets, TestClock clock) {
    this.browser = browser;
    this.sheets = sheets;
    this.clock = clock;
  }

  @BeforeAll
  void tell() {
    PreparationStory.tell(sheets);
  }

  private MvcTestResult get(RequestPostProcessor who, String address) {
    return browser.get().uri(address).with(who).exchange();
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    var request = browser.post().uri(address).with(As.cityOffice()).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private String copy(String code) {
    assertThat(
            post(
                "/periods",
                Map.of(
                    "template", "2101",
                    "code", code,
                    "name", "新一期",
                    "begins_on", "2022-07-01",
                    "ends_on", "2022-12-31",
                    "programme", "IT2")))
        .hasStatus(302)
        .hasRedirectedUrl("/periods/" + code);
    return RUN.formatted(code);
  }

  private static String text(MvcTestResult answer) {
    return Excerpt.words(Pages.text(answer));
  }

  @Test
  void the_readiness_check_says_what_is_missing_and_where_it_is_mended() {
    copy("2211");

    MvcTestResult page = get(As.cityOffice(), "/periods/2211/readiness");

    assertThat(text(page))
        .contains(
            "1 个班或工作坊没有辅导教师或主持人，如 K1 数学一班", "还没有决定收费规则", "没有设选课上限", "1 门课程还没有学习内容，如 C1 信息化教学");
    assertThat(page)
        .bodyText()
        .contains("href=\"/periods/2211/programmes/IT2/fee\"")
        .contains("href=\"/periods/2211/programmes/IT2/limits\"");
  }

  @Test
  void a_period_that_is_not_ready_is_not_opened_and_one_whose_warnings_were_seen_is() {
    String run = copy("2212");
    assertThat(text(post("/periods/2212/opening", Map.of()))).contains("必须先修改");

    assertThat(post(run + "/fee", Map.of("basis", "FREE", "payer", "SCHOOL", "refund", "NEVER")))
        .hasStatus(302);
    sheets.load(
        "duties",
        "period|programme|role|teacher|section|from_day",
        "2212|IT2|TUTOR|" + PreparationStory.LIN + "|K1|2022-07-01");
    assertThat(text(post("/periods/2212/opening", Map.of()))).contains("需要留意");

    assertThat(post("/periods/2212/opening", Map.of("warnings_seen", "true"))).hasStatus(302);
    assertThat(text(get(As.cityOffice(), "/periods/2212"))).contains("开放", "应参训人数 1");
    assertThat(post("/periods/2212/opening", Map.of("warnings_seen", "true"))).hasStatus(422);
    assertThat(post("/periods/2212/closing", Map.of())).hasStatus(302);
    assertThat(text(post("/periods/2212/closing", Map.of()))).contains("2212 期已经结束，不能再次结束");
    assertThat(
            text(post(run + "/fee", Map.of("basis", "FREE", "payer", "AREA", "refund", "NEVER"))))
        .contains("2212 期已结束，内容已冻结");
    assertThat(post("/periods/2212/reopening", Map.of("reason", "更正收费"))).hasStatus(302);
  }

  @Test
  void what_cannot_be_read_is_shown_again_with_what_is_wrong() {
    String run = copy("2213");

    MvcTestResult answer =
        post(run + "/limits", Map.of("all.courses", "1e9", "ONLINE.courses", "3"));

    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains("“1e9”看不懂");
    assertThat(answer).bodyText().contains("value=\"3\"");
  }

  @Test
  void a_script_in_a_name_is_only_text() {
    post(
        "/periods",
        Map.of(
            "code", "2214",
            "name", "<script>alert(1)</script>",
            "begins_on", "2022-07-01",
            "ends_on", "2022-12-31",
            "programme", "IT2"));

    assertThat(get(As.cityOffice(), "/periods"))
        .bodyText()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void areas_that_differ_are_set_together_and_removed_one_by_one() {
    String run = copy("2215");
    var request =
        browser
            .post()
            .uri(run + "/windows/areas")
            .with(As.cityOffice())
            .with(csrf())
            .param("kind", "SELECTION")
            .param("area", "440106", "440103")
            .param("opens", "2022-07-02T09:00")
            .param("closes", "2022-07-20T18:00");
    assertThat(text(request.exchange())).contains("与全部区域不同，请写明原因");
    assertThat(request.param("reason", "错峰").exchange()).hasStatus(302);
    assertThat(text(get(As.cityOffice(), "/periods/2215")))
        .contains("天河区 同全部区域 2022-07-02 09:00 – 2022-07-20 18:00（错峰）");

    assertThat(post(run + "/windows/areas/deletion", Map.of("window", "SELECTION/440106")))
        .hasStatus(302);
    assertThat(text(get(As.cityOffice(), "/periods/2215"))).contains("荔湾区 同全部区域");
  }

  @Test
  void a_trial_is_shown_before_saving_with_names_and_sums() {
    MvcTestResult answer =
        post(
            RUN.formatted("2101") + "/what-if",
            Map.of(
                "reference_day", "2021-02-01",
                "population", "EMPLOYED_FULL_TIME",
                "participation", "STARTED",
                "completion", "ALL_PARTS"));

    assertThat(text(answer)).contains("还没有保存", "荔湾 0 1 +1", "合计 1 2 +1", "周知遥", "变为应参训（共 1 人）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/periods", "/periods/2101", "/programmes", "/programmes/IT2"})
  void areas_and_schools_read_and_find_no_way_to_change(String address) {
    for (RequestPostProcessor reader :
        new RequestPostProcessor[] {As.areaAdministrator(1), As.schoolAdministrator(1)}) {
      assertThat(get(reader, address))
          .hasStatus(200)
          .bodyText()
          .doesNotContain("/edit\"", "<form method=\"post\" action=\"/p");
    }
    assertThat(get(As.teacher(1), address)).hasStatus(403);
    assertThat(get(As.provider(1), address)).hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit", "readiness", "programmes/IT2/rules", "programmes/IT2/windows"})
  void only_the_city_office_sets_up(String page) {
    assertThat(get(As.areaAdministrator(1), "/periods/2101/" + page)).hasStatus(403);
    assertThat(get(As.cityOffice(), "/periods/2101/" + page)).hasStatus(200);
  }

  @Test
  void what_does_not_exist_is_not_found() {
    assertThat(get(As.cityOffice(), "/periods/9901")).hasStatus(404);
    assertThat(get(As.cityOffice(), RUN.formatted("2101") + "x/rules")).hasStatus(404);
    assertThat(get(As.cityOffice(), "/programmes/NONE")).hasStatus(404);
  }

  @Test
  void a_programme_is_made_with_its_parts_and_its_requirement() {
    assertThat(
            post(
                "/programmes",
                Map.of(
                    "code", "NEW1", "name", "新项目", "short_name", "新", "begins_on", "2022-01-01")))
        .hasStatus(302);
    assertThat(
            post(
                "/programmes/NEW1/parts",
                Map.of(
                    "new.code", "BASE",
                    "new.name", "基础",
                    "new.ordinal", "1",
                    "new.rule", "HOURS",
                    "new.minimum", "12")))
        .hasStatus(302);
    var requirement = Map.of("category", "TOTAL", "valid_from", "2022-01-01", "hours", "90");
    assertThat(post("/programmes/NEW1/requirements", requirement)).hasStatus(302);
    assertThat(text(post("/programmes/NEW1/requirements", requirement))).contains("不能与它重叠");
    assertThat(text(get(As.cityOffice(), "/programmes/NEW1")))
        .contains("基础 BASE 1 完成 12 学时", "总学时 90.0 2022-01-01");
    assertThat(
            text(
                post(
                    "/programmes",
                    Map.of(
                        "code",
                        "NEW1",
                        "name",
                        "x",
                        "short_name",
                        "x",
                        "begins_on",
                        "2022-01-01"))))
        .contains("代码 NEW1 已被使用");
  }

  @Test
  void a_programme_and_a_period_are_corrected_and_the_same_again_changes_nothing() {
    var programme = Map.of("name", "改名的项目", "short_name", "改", "begins_on", "2022-01-01");
    post(
        "/programmes",
        Map.of("code", "NEW2", "name", "旧名", "short_name", "旧", "begins_on", "2022-01-01"));
    assertThat(post("/programmes/NEW2", programme)).hasStatus(302);
    assertThat(post("/programmes/NEW2", programme)).hasStatus(302);
    assertThat(text(get(As.cityOffice(), "/programmes/NEW2"))).contains("改名的项目");

    String run = copy("2221");
    var period =
        Map.of(
            "name",
            "改名的一期",
            "begins_on",
            "2022-07-01",
            "ends_on",
            "2022-12-30",
            "programme",
            "IT2");
    assertThat(post("/periods/2221", period)).hasStatus(302);
    assertThat(post("/periods/2221", period)).hasStatus(302);
    assertThat(text(get(As.cityOffice(), "/periods/2221"))).contains("改名的一期", "2022-12-30");

    var fee = Map.of("basis", "FREE", "payer", "SCHOOL", "refund", "NEVER");
    assertThat(post(run + "/fee", fee)).hasStatus(302);
    assertThat(post(run + "/fee", fee)).hasStatus(302);
    assertThat(post(run + "/fee", Map.of("basis", ""))).hasStatus(302);
    assertThat(text(get(As.cityOffice(), "/periods/2221/readiness"))).contains("还没有决定收费规则");
  }

  @Test
  void the_readiness_check_sees_parts_that_nobody_could_complete() {
    String run = copy("2222");
    assertThat(post(run + "/limits", Map.of("ONLINE.courses", "3"))).hasStatus(302);
    sheets.load("programme_parts", ProgrammeStory.PARTS, "IT2|ONLINE|网络研修|1|COURSES|400");
    try {
      assertThat(text(get(As.cityOffice(), "/periods/2222/readiness")))
          .contains("“网络研修”的选课上限低于它的完成要求，谁也不可能完成。");
      assertThat(text(get(As.cityOffice(), "/periods/2101/readiness")))
          .contains("“网络研修”共 300 个名额，应参训人员需要 400 个。");
    } finally {
      sheets.load("programme_parts", ProgrammeStory.PARTS, "IT2|ONLINE|网络研修|1|COURSES|1");
    }
  }

  @Test
  void while_people_select_a_trial_holds_nobody_up_and_says_so() {
    clock.set("2021-07-10T10:00:00");

    MvcTestResult answer =
        post(
            RUN.formatted("2101") + "/what-if",
            Map.of(
                "reference_day", "2021-02-01",
                "population", "EMPLOYED_FULL_TIME",
                "participation", "STARTED",
                "completion", "ALL_PARTS"));

    assertThat(text(answer)).contains("这次只试算应参训人员", "合计 1 2 +1");
  }
}
