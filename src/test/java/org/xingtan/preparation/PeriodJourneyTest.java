package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Scope;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// One period from its set-up to its table, by clicking: the office copies it, a provider's new course is read and published and offered in it,
/// a school activates a teacher, who selects on a phone; the school pays by list, the office books the money, and the table shows it.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeriodJourneyTest {
  private static final String COURSE = "课堂提问的艺术";
  private static final Pattern BILL = Pattern.compile("缴费单 (JF[0-9]+)");

  private final SignedInBrowser.People people;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final int port;

  PeriodJourneyTest(
      ApplicationContext application, Sheets sheets, JdbcClient jdbc, @LocalServerPort int port) {
    this.people = new SignedInBrowser.People(application, port);
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeAll
  void tell() {
    PreparationStory.tell(sheets);
  }

  @Test
  void a_period_is_copied_opened_selected_paid_and_counted() {
    Page office = desk(Caller.CITY_OFFICE, "市工程办", Scope.city());
    copyPeriod(office);
    publishCourse(office);
    offerCourse(office);
    openPeriod(office);

    Page school =
        desk(
            Caller.SCHOOL_ADMINISTRATOR,
            "杏林小学",
            Scope.school(number("select id from roster.school where key = 'S0001'")));
    Page teacher = activated(printSlip(school));
    select(teacher);
    assertThat(counted(office)).startsWith("1", "1", "100.00%", "0");

    book(office, confirmBill(school));

    assertThat(counted(office)).startsWith("1", "1", "100.00%", "1");
    Browser.picture(office, "period-journey-table");
    teacher.navigate("/my-selections");
    assertThat(teacher.locator("main").textContent()).contains(COURSE);
    Browser.picture(teacher, "period-journey-mine");
    List.of(office, school, teacher).forEach(page -> page.context().close());
  }

  private Page desk(Caller role, String scopeName, Scope scope) {
    return people.person("程思远", role, scopeName, scope).browser(port, 1280, "zh");
  }

  private int number(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private static void copyPeriod(Page office) {
    office.navigate("/periods/2101");
    link(office, "复制为新期次");
    fill(office, Map.of("code", "2103", "name", "2021年第三期"));
    fill(office, Map.of("begins_on", "2021-08-16", "ends_on", "2022-01-31"));
    press(office, "建立草稿");
    assertThat(office.locator("h1").textContent()).contains("2103", "草稿");
    Browser.picture(office, "period-journey-draft");
  }

  private void publishCourse(Page office) {
    Scope own = Scope.provider(number("select id from catalogue.provider where name = '云杉教育'"));
    Page provider = desk(Caller.PROVIDER, "云杉教育", own);
    provider.navigate("/hand-ins");
    link(provider, "申报课程");
    fill(provider, Map.of("title", COURSE, "introduction", "用问题推动思考。", "hours", "6"));
    fill(provider, Map.of("price", "120", "address", "https://example.org/questions"));
    provider.locator("#form").selectOption("PEER");
    press(provider, "保存草稿");
    press(provider, "提交评审");
    List<SignedInBrowser.Person> reviewers =
        List.of(
            people.person("沈一", Caller.COURSE_REVIEWER, "", Scope.none()),
            people.person("韩二", Caller.COURSE_REVIEWER, "", Scope.none()));
    office.navigate("/hand-ins");
    link(office, COURSE);
    office.getByLabel("沈一").check();
    office.getByLabel("韩二").check();
    press(office, "分配评审");
    reviewers.forEach(this::read);
    office.reload();
    office.getByLabel("课程代码").fill("H0102");
    press(office, "作出决定");
    assertThat(office.locator("main").textContent()).contains("已发布");
    provider.context().close();
  }

  /// Eighty of the hundred points.
  private void read(SignedInBrowser.Person reviewer) {
    Page page = reviewer.browser(port, 1280, "zh");
    page.navigate("/readings");
    link(page, COURSE);
    List<String> points = List.of("20", "20", "25", "15");
    for (int place = 0; place < points.size(); place++) {
      page.locator("input[name^='points.']").nth(place).fill(points.get(place));
    }
    press(page, "完成评审");
    page.context().close();
  }

  private static void offerCourse(Page office) {
    office.navigate("/courses/H0102");
    link(office, "在 2103 提升工程2.0 开课");
    fill(office, Map.of("code", "N1", "opens_on", "2021-08-20", "capacity", "2"));
    press(office, "新增开课");
    assertThat(office.locator("main").textContent()).contains(COURSE);
    Browser.picture(office, "period-journey-sections");
  }

  /// What the check before opening finds, mended where it leads to.
  private static void openPeriod(Page office) {
    office.navigate("/periods/2103/readiness");
    assertThat(office.locator("main").textContent()).contains("如 K1 数学一班", "还没有决定收费规则");
    office.navigate("/periods/2103/programmes/IT2/fee");
    office.locator("#basis").selectOption("COURSE");
    office.locator("#payer").selectOption("SCHOOL");
    press(office, "保存");
    office.navigate("/periods/2103/programmes/IT2/windows");
    office.locator("[name='PAYMENT.opens']").fill("2021-08-16T09:00");
    office.locator("[name='PAYMENT.closes']").fill("2021-09-20T18:00");
    press(office, "保存");
    office.navigate("/periods/2103/programmes/IT2/sections");
    link(office, "数学一班");
    office.locator("#teacher").fill(PreparationStory.LIN);
    press(office, "安排上岗");
    office.navigate("/periods/2103/readiness");
    Browser.picture(office, "period-journey-readiness");
    assertThat(office.locator("main").textContent()).contains("0 项必须先修改");
    office.navigate("/periods/2103");
    office.locator("#warnings_seen").check();
    press(office, "开放期次");
    assertThat(office.locator("h1").textContent()).contains("已开放");
  }

  private static String printSlip(Page school) {
    school.navigate("/slips");
    school.getByLabel("为 林秋实").check();
    press(school, "为勾选的人打印凭条");
    return school.locator(".slip code").textContent();
  }

  private Page activated(String slip) {
    Page phone = Browser.page(port, 390);
    phone.navigate("/sign-in?lang=zh");
    link(phone, "激活账号或重设密码");
    phone.locator("#name").fill(PreparationStory.LIN);
    phone.locator("#slip").fill(slip);
    phone.locator("#wanted").fill("kapok-in-April");
    phone.locator("#again").fill("kapok-in-April");
    press(phone, "设置密码");
    Browser.signIn(phone, PreparationStory.LIN, "kapok-in-April");
    return phone;
  }

  private static void select(Page phone) {
    link(phone, "选课");
    press(phone, "放入选课单 " + COURSE);
    phone.locator(".basket-bar", new Page.LocatorOptions().setHasText("1 门")).waitFor();
    link(phone, "查看选课单");
    press(phone, "确认选课");
    assertThat(phone.locator("main").textContent()).contains("选上 1");
    Browser.picture(phone, "period-journey-selected");
  }

  private static String confirmBill(Page school) {
    school.navigate("/dues");
    assertThat(school.locator("main").textContent()).contains("林秋实", COURSE, "120.00");
    school.locator("button[name=all]").click();
    String page = school.locator("main").textContent();
    Browser.picture(school, "period-journey-bill");
    return BILL.matcher(page)
        .results()
        .findFirst()
        .map((MatchResult match) -> match.group(1))
        .orElseThrow(() -> new AssertionError(page));
  }

  private static void book(Page office, String bill) {
    office.navigate("/transfers");
    office.locator("#reference").fill("2021082000017");
    office.locator("#received_on").fill("2021-08-20");
    office.locator("#yuan").fill("120.00");
    office.locator("#sender").fill("杏林小学");
    office.locator("#note").fill(bill);
    press(office, "登记到账");
    assertThat(office.locator("main").textContent()).contains("已缴清");
  }

  /// Of all areas: how many are due, have selected, at which rate, have paid.
  private static List<String> counted(Page office) {
    office.navigate("/tables/selection-by-area?period=2103&programme=IT2");
    return office.locator("tr.total td").allTextContents().stream().map(String::strip).toList();
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  /// Fields by their names, which is what labels of all forms of this kind point to.
  private static void fill(Page page, Map<String, String> fields) {
    fields.forEach((name, text) -> page.locator("main #" + name).fill(text));
  }
}
