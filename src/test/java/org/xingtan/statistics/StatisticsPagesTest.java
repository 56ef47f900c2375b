package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.Pages;
import org.xingtan.testing.XingtanTest;
import tools.jackson.databind.json.JsonMapper;

@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class StatisticsPagesTest {
  private static final String TABLE = "/tables/programme-by-area?period=1702&as-of=2017-11-27";
  private static final String CELL =
      "/tables/programme-by-area/cells/440106/participants?period=1702&as-of=2017-11-27";

  private final MockMvcTester browser;
  private final JdbcClient jdbc;

  StatisticsPagesTest(MockMvcTester browser, JdbcClient jdbc) {
    this.browser = browser;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @Test
  void the_city_office_finds_every_table_with_the_periods_it_fits() {
    assertThat(get("/tables", As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("各区参训与结业情况", "1702期（提升工程）", "2101期（提升工程2.0）", "图1");
  }

  @Test
  void a_table_says_its_number_its_title_and_its_day() {
    assertThat(get(TABLE, As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("表1 提升工程各区参训与结业情况", "截至2017年11月27日", "合计", "市直属学校")
        .contains("参训率＝项目开始以来参加过任一期的人÷冻结名册（2017-01-10）上的专任教师。");
  }

  @Test
  void a_table_in_english_has_no_chinese_but_names() {
    assertThat(get(TABLE + "&lang=en", As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("Table 1", "as of 2017-11-27", "Participation", "Total", "By subject");
  }

  @Test
  void a_day_before_everything_is_a_table_of_zeros_that_says_so() {
    assertThat(get("/tables/programme-by-area?period=1702&as-of=2010-01-01", As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("截至2010年1月1日没有任何数据", ">–<");
  }

  @Test
  void what_does_not_exist_is_said_and_what_there_is_instead() {
    assertThat(get("/tables/programme-by-area?period=1903", As.cityOffice()))
        .hasStatus(422)
        .bodyText()
        .contains("没有期次“1903”。已有的期次：2101、1702、1701。");
    assertThat(get("/tables/it2-by-area?period=1702", As.cityOffice()))
        .hasStatus(422)
        .bodyText()
        .contains("不适用于期次 1702。适用的期次：2101。");
    assertThat(get("/tables/programme-by-area?period=1702&as-of=2017-02-30", As.cityOffice()))
        .hasStatus(422)
        .bodyText()
        .contains("“2017-02-30”不是日期或时刻");
    assertThat(get("/tables/programme-by-area?period=1702&by=colour", As.cityOffice()))
        .hasStatus(422)
        .bodyText()
        .contains("不能按“colour”分组");
    assertThat(get("/tables/programme-by-area?period=1702&area=440199", As.cityOffice()))
        .hasStatus(422)
        .bodyText()
        .contains("没有代码为“440199”的区");
    assertThat(get("/tables/no-such-table", As.cityOffice())).hasStatus(404);
    assertThat(get(CELL.replace("440106", "440199"), As.cityOffice())).hasStatus(404);
  }

  @Test
  void a_period_with_two_programmes_keeps_the_one_that_was_chosen() {
    assertThat(get("/tables/period-by-subject?period=2101:IT2&area=440106", As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("提升工程2.0 2101期", "<option value=\"2101:IT2\" selected>", "programme=IT2");
    assertThat(get("/tables/period-by-subject?period=2101", As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("<option value=\"2101:GENERAL\" selected>");
  }

  @Test
  void a_cell_shows_its_two_counts_its_rule_and_its_names_and_the_view_is_kept() {
    assertThat(get(CELL.replace("participants?", "participation_rate?"), As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("分子（项目开始以来参加过任一期的人）", "分母（", "第 1 版，自 2015-01-01 起", "教师编号", "在分子不在分母");
    assertThat(
            jdbc.sql(
                    "select count(*) from identity.audit where event = 'NAMES_VIEWED' and object like '%440106%'")
                .query((row, number) -> row.getLong(1))
                .single())
        .isPositive();
  }

  @Test
  void what_is_shown_on_resting_has_no_names() {
    assertThat(get(CELL.replace("participants?", "participants/brief?"), As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("口径")
        .doesNotContain("教师编号", "<html");
  }

  @Test
  void an_area_administrator_sees_the_own_area_only() {
    assertThat(get(TABLE, As.areaAdministrator(1)))
        .hasStatusOk()
        .bodyText()
        .contains("天河区")
        .doesNotContain("花都区", "未分配到区");
    assertThat(get(CELL.replace("440106", "440114"), As.areaAdministrator(1))).hasStatus(404);
    assertThat(get(TABLE + "&area=440114", As.areaAdministrator(1))).hasStatus(422);
    assertThat(get(TABLE, As.teacher(1))).hasStatus(403);
  }

  @Test
  void tables_and_names_leave_as_files_and_leave_a_trace() {
    assertThat(get(TABLE.replace("?", "/export.csv?"), As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .startsWith(
            "\uFEFFrow,label,full_time_teachers,participants,participation_rate,participation_rate_numerator,participation_rate_denominator")
        .contains("TOTAL,合计,");
    assertThat(get(CELL.replace("participants?", "participants/export.csv?"), As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .startsWith("\uFEFF教师编号,姓名,学校,区,学科,时间\r\n440100000");
    assertThat(
            jdbc.sql("select count(*) from identity.audit where event = 'EXPORT'")
                .query((row, number) -> row.getLong(1))
                .single())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void json_carries_definitions_versions_moment_and_both_counts() throws Exception {
    MvcTestResult result = get(TABLE.replace("?", "/export.json?"), As.cityOffice());
    Map<?, ?> json =
        JsonMapper.shared().readValue(result.getResponse().getContentAsByteArray(), Map.class);
    assertThat(json.get("as_of")).isEqualTo("2017-11-27");
    assertThat(json.toString())
        .contains("numerator={measure=PARTICIPATED, context=IT1", "version=1", "denominator=");
  }

  @Test
  void the_sheet_has_merged_headings() throws Exception {
    MvcTestResult result = get(TABLE.replace("?", "/export.xlsx?"), As.cityOffice());
    assertThat(result).hasStatusOk();
    assertThat(SheetText.of(result.getResponse().getContentAsByteArray()))
        .contains("表1 提升工程各区参训与结业情况", "截至2017年11月27日", "mergeCell ref=\"C3:D3\"", "合计", "注1");
  }

  @Test
  void all_definitions_can_be_read() {
    assertThat(get("/indicators", As.areaAdministrator(1)))
        .hasStatusOk()
        .bodyText()
        .contains("微能力认证通过率", "认证通过人数除以应参训人数");
  }

  @Test
  void pieces_are_listed_by_day_and_person_times_one_by_one() {
    String figures = "/tables/period-key-figures/cells/";
    assertThat(
            get(figures + "research_homework/value?period=1702&as-of=2017-11-27", As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("2017-");
    String csv =
        Pages.text(
            get(
                figures + "course_selections/value/export.csv?period=2101:GENERAL",
                As.cityOffice()));
    assertThat(get("/tables/period-key-figures/export.csv?period=2101:GENERAL", As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("选课人次,人次," + (csv.lines().count() - 1));
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return browser.get().uri(address).with(who).exchange();
  }
}
