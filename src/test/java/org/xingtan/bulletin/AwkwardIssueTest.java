package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;

/// What is missing, empty, endless or wrong is shown for what it is.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class AwkwardIssueTest {
  private static final String RUN = "IT1/1702";
  private static final String DAY = "2017-12-30";

  private final JdbcClient jdbc;
  private final Office office;
  private final LateSelections late;

  AwkwardIssueTest(MockMvcTester browser, JdbcClient jdbc, ApplicationContext application) {
    this.jdbc = jdbc;
    this.office = new Office(browser, jdbc);
    this.late = new LateSelections(application, jdbc);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  private String editor(int issue) {
    return Office.text(office.get("/issues/" + issue, Office.OFFICER));
  }

  private String checks(int issue) {
    return Office.text(office.get("/issues/" + issue + "/sign-off", Office.OFFICER));
  }

  @Test
  void a_figure_that_left_the_definitions_is_printed_as_missing_and_found_by_the_checks() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "选课{{?}}人。");
    office.bind(issue, block, "cell period-key-figures/selected/value");
    jdbc.sql(
            "update bulletin.bound_figure set reference = 'cell period-key-figures/gone/value' where issue_id = :issue")
        .param("issue", issue)
        .update();

    assertThat(editor(issue)).contains("〔无此行〕", "缺数");
    assertThat(checks(issue)).contains("缺数或引用有误", "gone");
    office.inReview(issue);
    assertThat(Office.text(office.sign(issue, Office.COLLEAGUE))).contains("没有改正或书面说明");
  }

  @Test
  void a_table_that_left_the_definitions_is_named_in_its_place_in_print_too() throws IOException {
    int issue = office.issue("nothing", RUN, DAY);
    office.add(issue, "TABLE", "reference", "table period-by-subject");
    jdbc.sql("update bulletin.block set reference = 'table gone-table' where issue_id = :issue")
        .param("issue", issue)
        .update();

    assertThat(editor(issue)).contains("【表 1");
    assertThat(checks(issue)).contains("缺数或引用有误");
    assertThat(print(issue)).contains("【表1");
  }

  @Test
  void a_period_in_which_the_programme_did_not_run_is_refused_with_what_to_do() {
    var answer =
        office.post(
            "/issues",
            Office.OFFICER,
            "series",
            "" + office.series(),
            "source",
            "nothing",
            "run",
            "IT2/1702",
            "as-of",
            DAY);

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Office.text(answer)).contains("项目 IT2 在 1702 期没有数据。请另选期次。");
  }

  @Test
  void a_day_before_everything_has_no_data_and_says_so() {
    int issue = office.issue("template:progress", RUN, "2016-01-01");

    assertThat(editor(issue)).contains("〔尚无数据〕");
    assertThat(checks(issue)).contains("还没有任何数据");
  }

  @Test
  void a_rate_over_nothing_is_a_dash_and_not_a_number() {
    int issue = office.issue("nothing", RUN, "2017-09-05");
    office.add(issue, "TABLE", "reference", "table period-by-subject by=school");

    assertThat(editor(issue)).contains(">–<").doesNotContain("NaN", "Infinity");
  }

  @Test
  void a_rate_over_nothing_in_a_sentence_is_a_dash_and_waits_for_an_answer() {
    int issue = office.issue("nothing", RUN, "2016-01-01");
    int block = office.add(issue, "PARAGRAPH", "words", "完成率为{{?}}。");
    office.bind(issue, block, "cell period-by-subject/CHINESE/completion_rate");

    assertThat(editor(issue)).containsPattern("完成率为<[^>]*>(–|〔[^〕]+〕)</").doesNotContain("NaN");
    assertThat(checks(issue)).contains("缺数或引用有误");
  }

  @Test
  void a_heading_of_200_characters_stays_whole_on_the_screen_in_the_contents_and_on_paper()
      throws IOException {
    int issue = office.issue("nothing", RUN, DAY);
    String heading = "甲乙丙丁戊己庚辛壬癸".repeat(20);
    office.add(issue, "CONTENTS");
    office.add(issue, "HEADING", "level", "1", "words", heading);

    assertThat(editor(issue)).contains("一、" + heading);
    assertThat(print(issue).split("一、" + heading, -1)).hasSize(3);
  }

  @Test
  void a_table_that_does_not_fit_the_period_is_named_in_its_place() {
    int issue = office.issue("nothing", RUN, DAY);
    office.add(issue, "TABLE", "reference", "table course-pass-bands");

    assertThat(editor(issue)).contains("【表 1");
    assertThat(checks(issue)).contains("缺数或引用有误");
  }

  @Test
  void a_condition_decides_by_true_values_and_nonsense_is_printed_and_found() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "选课{{?}}人。");
    office.bind(issue, block, "cell period-by-subject/TOTAL/selected");
    office.add(issue, "PARAGRAPH", "words", "有人选课。", "condition", "f1 > 0");
    office.add(issue, "PARAGRAPH", "words", "无人选课。", "condition", "f1 = 0");
    office.add(issue, "PARAGRAPH", "words", "看不懂。", "condition", "总是");

    String page = editor(issue);

    assertThat(page).contains(">有人选课。", "条件不成立", ">看不懂。").doesNotContain(">无人选课。");
    assertThat(checks(issue)).contains("刊印条件“总是”看不懂");
  }

  @Test
  void figures_of_two_moments_and_pointers_to_nothing_are_found() {
    int issue = office.issue("nothing", RUN, DAY);
    office.add(issue, "HEADING", "level", "1", "words", "情况");
    office.add(issue, "PARAGRAPH", "words", "见表 3。");
    office.add(issue, "TABLE", "reference", "table period-by-subject as-of=2017-11-01");

    assertThat(checks(issue)).contains("截至 2017-11-01", "文字提到“表 3”");
  }

  @Test
  void a_typed_number_and_a_superlative_without_ground_are_pointed_out() {
    int issue = office.issue("nothing", RUN, DAY);
    office.add(issue, "HEADING", "level", "1", "words", "情况");
    office.add(issue, "PARAGRAPH", "words", "本期完成1234人，天河区始终第一。");

    assertThat(checks(issue)).contains("手写数字", "最高级");
  }

  @Test
  void a_figure_is_found_by_words_with_its_value_and_bound_by_one_click() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "选课{{?}}人。");
    String at = "/issues/" + issue + "/blocks/" + block + "/figures";

    String page = Office.text(office.get(at + "?q=选课", Office.OFFICER));

    assertThat(page).containsPattern("name=\"reference\" value=\"cell [^\"]+\"");
  }

  @Test
  void a_revision_that_touches_fifty_values_marks_each_of_them() {
    int issue = office.issue("template:progress", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "选课人数：");
    for (int figure = 0; figure < 50; figure++) {
      office.bind(issue, block, "cell period-by-subject/TOTAL/selected");
    }
    office.inReview(issue);
    office.answerAll(issue);
    office.sign(issue, Office.COLLEAGUE);
    office.post("/issues/" + issue + "/publication", Office.OFFICER);

    late.learn(15);
    var looked =
        office.get(
            Office.leadsTo(office.post("/issues/" + issue + "/revisions", Office.OFFICER)),
            Office.OFFICER);

    int revised =
        jdbc.sql("select count(*) from bulletin.revision where issue_id = :issue")
            .param("issue", issue)
            .query((row, number) -> row.getInt(1))
            .single();
    assertThat(revised).isGreaterThanOrEqualTo(50);
    assertThat(looked).hasStatus(HttpStatus.OK);
    assertThat(Office.text(office.get(publicAddress(issue))).split("\\(R\\)", -1))
        .hasSizeGreaterThan(50);
    int correction = office.issue("correction:" + issue, RUN, DAY);
    assertThat(editor(correction)).contains("更正说明", "原刊", "更正为");
  }

  private String publicAddress(int issue) {
    return jdbc.sql(
            "select '/bulletins/it1/' || year || '/' || number_in_year from bulletin.issue where id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getString(1))
        .single();
  }

  private String print(int issue) throws IOException {
    byte[] pdf =
        office
            .get("/issues/" + issue + "/edition.pdf", Office.OFFICER)
            .getResponse()
            .getContentAsByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }
}
