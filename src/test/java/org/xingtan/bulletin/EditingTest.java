package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.As;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;

/// An issue is made, written and reviewed.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class EditingTest {
  private static final String RUN = "IT1/1702";
  private static final String DAY = "2017-11-27";

  private final JdbcClient jdbc;
  private final Office office;

  EditingTest(MockMvcTester browser, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.office = new Office(browser, jdbc);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @Test
  void the_progress_template_fills_an_issue_with_figures_tables_and_charts() {
    int issue = office.issue("template:progress", RUN, DAY);

    String page = Office.text(office.get("/issues/" + issue, Office.OFFICER));

    assertThat(page).contains("十、下一步工作", "表 5", "图 3").doesNotContain("〔无", "【表", "【f");
  }

  @Test
  void the_summary_template_reads_the_period_before_for_its_pilot_table() {
    int issue = office.issue("template:summary", "GENERAL/2101", "2021-08-19");

    String page = Office.text(office.get("/issues/" + issue, Office.OFFICER));

    assertThat(page).contains("课程通过率分布", "表 1");
  }

  @Test
  void a_template_for_another_programme_is_refused_with_what_to_do() {
    office.series();

    var answer =
        office.post(
            "/issues",
            Office.OFFICER,
            "series",
            "" + office.series(),
            "source",
            "template:progress",
            "run",
            "GENERAL/2101",
            "as-of",
            "2021-08-19");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Office.text(answer)).contains("不适合").contains("请换模板或期次");
  }

  @Test
  void a_template_of_the_offices_own_binds_the_same_figures_to_another_moment() {
    int issue = office.issue("template:progress", RUN, DAY);
    String[] form = {"issue", "" + issue, "name", "我们的模板", "explanation", "半月一期"};

    assertThat(office.post("/bulletin-templates", Office.OFFICER, form)).hasStatus3xxRedirection();
    var again = office.post("/bulletin-templates", Office.OFFICER, form);
    assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Office.text(again)).contains("“我们的模板”为空或已在使用", "林晓制作", "半月一期");
    String code =
        jdbc.sql("select code from bulletin.template where made_by is not null")
            .query((row, number) -> row.getString("code"))
            .single();

    assertThat(content(office.issue("template:" + code, RUN, "2017-12-30")))
        .isEqualTo(content(issue));
    office.post("/bulletin-templates/progress/deletion", Office.OFFICER);
    office.post("/bulletin-templates/" + code + "/deletion", Office.OFFICER);
    assertThat(Office.text(office.get("/issues/new", Office.OFFICER)))
        .contains("template:progress")
        .doesNotContain("我们的模板");
    assertThat(office.get("/bulletin-templates", As.areaAdministrator(1)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  /// All that an issue says and is bound to.
  private String content(int issue) {
    return jdbc.sql(
            """
            select (
                select string_agg(concat_ws('|', kind, level, text, reference, note, condition), chr(10) order by ordinal)
                from bulletin.block
                where issue_id = :issue)
              || (
                select string_agg(number || ' ' || reference, chr(10) order by number)
                from bulletin.bound_figure
                where issue_id = :issue)
            """)
        .param("issue", issue)
        .query((row, number) -> row.getString(1))
        .single();
  }

  @Test
  void the_same_form_sent_twice_makes_one_issue() {
    String[] form = {
      "series",
      "" + office.series(),
      "source",
      "nothing",
      "run",
      RUN,
      "as-of",
      DAY,
      "key",
      "one-form"
    };

    var first = office.post("/issues", Office.OFFICER, form);
    var second = office.post("/issues", Office.OFFICER, form);

    assertThat(second.getResponse().getRedirectedUrl())
        .isEqualTo(first.getResponse().getRedirectedUrl());
  }

  @Test
  void who_saves_what_another_changed_loses_nothing_and_overwrites_nothing() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "原来的一句");
    String address = "/issues/" + issue + "/blocks/" + block;

    office.post(address, Office.COLLEAGUE, "kind", "PARAGRAPH", "words", "同事的一句", "version", "1");
    var answer =
        office.post(address, Office.OFFICER, "kind", "PARAGRAPH", "words", "我的一句", "version", "1");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Office.text(answer)).contains("同事的一句", "我的一句", "何静");
    assertThat(Office.text(office.get("/issues/" + issue, Office.OFFICER)))
        .contains("同事的一句")
        .doesNotContain("我的一句");
  }

  @Test
  void saving_by_itself_says_when_or_shows_the_others_words() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "一");
    String draft = "/issues/" + issue + "/blocks/" + block + "/draft";

    var saved =
        office.post(draft, Office.OFFICER, "kind", "PARAGRAPH", "words", "二", "version", "1");
    var stale =
        office.post(draft, Office.COLLEAGUE, "kind", "PARAGRAPH", "words", "三", "version", "1");

    assertThat(Office.text(saved)).contains("已保存 10:00:00", "value=\"2\"");
    assertThat(Office.text(stale)).contains("林晓").contains("二").doesNotContain("value=");
  }

  @Test
  void text_pasted_from_a_text_processor_is_taken_as_plain_words_and_says_what_was_left_out() {
    int issue = office.issue("nothing", RUN, DAY);

    var answer =
        office.post(
            "/issues/" + issue + "/blocks",
            Office.OFFICER,
            "kind",
            "PARAGRAPH",
            "after",
            "0",
            "words",
            "<html><style>p{color:red}</style><script>alert(1)</script><p class=MsoNormal style='color:red'>各区<b>进展</b></p>"
                + "<img src=x onerror=alert(1)></html>");
    String page =
        Office.text(office.get(Office.leadsTo(answer).replaceFirst("#.*", ""), Office.OFFICER));

    assertThat(page).contains("各区进展", "脚本、图片、样式").doesNotContain("alert(1)", "MsoNormal");
  }

  @Test
  void a_bound_figure_shows_the_cell_it_names_and_a_wrong_reference_is_refused_with_a_reason() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "选课{{?}}人");
    String figures = "/issues/" + issue + "/blocks/" + block + "/figures";

    office.bind(issue, block, "cell period-key-figures/selected/value");
    var wrong = office.post(figures, Office.OFFICER, "reference", "cell nothing", "version", "2");

    assertThat(Office.text(office.get("/issues/" + issue, Office.OFFICER)))
        .containsPattern("选课<a class=\"bound\"[^>]*>\\d+</a>人");
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Office.text(wrong)).contains("形如");
  }

  @Test
  void a_suggestion_replaces_the_words_when_it_is_accepted_and_not_when_they_have_changed() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "甲");
    String remarks = "/issues/" + issue + "/remarks";
    office.post(remarks, Office.COLLEAGUE, "block", "" + block, "suggestion", "乙", "words", "更准确");
    office.post(remarks, Office.COLLEAGUE, "block", "" + block, "suggestion", "丙");

    office.post(
        remarks + "/" + remark(issue, 0) + "/decision", Office.OFFICER, "decision", "ACCEPTED");
    var late =
        office.post(
            remarks + "/" + remark(issue, 1) + "/decision", Office.OFFICER, "decision", "ACCEPTED");

    assertThat(late).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Office.text(office.get("/issues/" + issue + "/review", Office.OFFICER)))
        .contains(">乙<", "林晓 采纳");
  }

  @Test
  void an_area_writes_its_paragraph_and_sees_nothing_else() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "天河区小结");
    office.post(
        "/issues/" + issue + "/parts",
        Office.OFFICER,
        "who",
        "area:1",
        "block",
        "" + block,
        "request",
        "请写本区进展",
        "due",
        "2021-08-01");
    int part =
        jdbc.sql("select max(id) from bulletin.part").query((row, n) -> row.getInt(1)).single();
    String address = "/bulletin-parts/" + part;

    assertThat(office.get("/issues/" + issue, As.areaAdministrator(1)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(office.get(address, As.areaAdministrator(2))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(Office.text(office.get("/bulletin-parts", As.areaAdministrator(1))))
        .contains("请写本区进展", "已逾期");
    office.post(
        address, As.areaAdministrator(1), "version", "1", "words", "天河区完成情况良好", "then", "hand-in");
    office.post(
        "/issues/" + issue + "/parts/" + part + "/decision", Office.OFFICER, "decision", "take");

    assertThat(Office.text(office.get("/issues/" + issue, Office.OFFICER))).contains("天河区完成情况良好");
    assertThat(office.post(address, As.areaAdministrator(1), "version", "2", "words", "再改"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void strangers_teachers_and_schools_see_nothing_of_the_office() {
    int issue = office.issue("nothing", RUN, DAY);

    for (String address :
        new String[] {"/issues", "/issues/" + issue, "/issues/" + issue + "/history"}) {
      assertThat(office.get(address)).hasStatus3xxRedirection();
      assertThat(office.get(address, As.teacher(1))).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(office.get(address, As.schoolAdministrator(1))).hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  private int remark(int issue, int place) {
    return jdbc.sql(
            "select id from bulletin.remark where issue_id = :issue order by id offset :place limit 1")
        .param("issue", issue)
        .param("place", place)
        .query((row, number) -> row.getInt(1))
        .single();
  }
}
