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

/// What the office does around an issue: settings, order, figures bound otherwise, reminders, distribution.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class OfficeWaysTest {
  private static final String RUN = "IT1/1702";
  private static final String DAY = "2017-12-30";

  private final JdbcClient jdbc;
  private final Office office;

  OfficeWaysTest(MockMvcTester browser, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.office = new Office(browser, jdbc);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  private String page(String address) {
    return Office.text(office.get(address, Office.OFFICER));
  }

  @Test
  void blocks_are_moved_and_taken_out_and_the_history_keeps_both() {
    int issue = office.issue("nothing", RUN, DAY);
    office.add(issue, "PARAGRAPH", "words", "甲段");
    int second = office.add(issue, "PARAGRAPH", "words", "乙段");
    String at = "/issues/" + issue + "/blocks/" + second;

    office.post(at + "/move", Office.OFFICER, "to", "up");
    assertThat(page("/issues/" + issue)).containsSubsequence("乙段", "甲段");
    assertThat(office.post(at + "/deletion", Office.OFFICER, "version", "7"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    office.post(at + "/deletion", Office.OFFICER, "version", "1");

    assertThat(page("/issues/" + issue)).doesNotContain("乙段");
    assertThat(page("/issues/" + issue + "/history")).contains("移动", "删除", "乙段");
  }

  @Test
  void a_figure_is_bound_otherwise_and_the_new_value_is_acknowledged() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "计{{?}}人。");
    office.bind(issue, block, "cell period-by-subject/TOTAL/selected");
    office.post("/issues/" + issue + "/acknowledgement", Office.OFFICER);
    String seen = "select seen from bulletin.bound_figure where issue_id = " + issue;
    String before = jdbc.sql(seen).query((row, number) -> row.getString(1)).single();

    office.post(
        "/issues/" + issue + "/figures/1",
        Office.OFFICER,
        "reference",
        "cell period-by-subject/TOTAL/completed");
    office.post("/issues/" + issue + "/acknowledgement", Office.OFFICER);

    assertThat(before).isNotEmpty();
    assertThat(jdbc.sql(seen).query((row, number) -> row.getString(1)).single())
        .isNotEmpty()
        .isNotEqualTo(before);
    assertThat(page("/issues/" + issue + "/history")).contains("绑定数字");
  }

  @Test
  void settings_move_the_moment_and_a_number_that_is_taken_is_refused() {
    int one = office.issue("nothing", RUN, DAY);
    int other = office.issue("nothing", RUN, DAY);
    int taken =
        jdbc.sql("select total_number from bulletin.issue where id = :one")
            .param("one", one)
            .query((row, number) -> row.getInt(1))
            .single();

    var refused =
        office.post(
            "/issues/" + other, Office.OFFICER, "in-all", "" + taken, "as-of", DAY, "version", "1");
    var stale = office.post("/issues/" + other, Office.OFFICER, "as-of", DAY, "version", "9");
    var bad = office.post("/issues/" + other, Office.OFFICER, "as-of", "昨天", "version", "1");
    office.post(
        "/issues/" + other, Office.OFFICER, "as-of", "2017-11-01", "title", "增刊", "version", "1");

    assertThat(Office.text(refused)).contains("期号或总期号相同");
    assertThat(Office.text(stale)).contains("别人刚刚改过设置");
    assertThat(Office.text(bad)).contains("不是日期或时刻");
    assertThat(page("/issues/" + other)).contains("截至 2017-11-01", "增刊");
  }

  @Test
  void a_series_keeps_its_lists_and_nobody_overwrites_it_unseen() {
    int series = office.series();
    String at = "/bulletin-series/" + series;
    int version =
        jdbc.sql("select version from bulletin.series where id = :id")
            .param("id", series)
            .query((row, number) -> row.getInt(1))
            .single();
    String[] form = {
      "code",
      "it1",
      "name",
      "工作简报",
      "letter-head",
      "项目",
      "issuing-office",
      "办公室",
      "editing-office",
      "办公室",
      "programme",
      "IT1",
      "print-run",
      "90",
      "report",
      "省厅",
      "version",
      "" + version
    };

    assertThat(office.post(at, Office.OFFICER, form)).hasStatus3xxRedirection();
    assertThat(office.post(at, Office.OFFICER, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(page(at)).contains("省厅", "value=\"90\"");
    assertThat(Office.text(office.post("/bulletin-series", Office.OFFICER, "code", "it1")))
        .contains("都要填写");
  }

  @Test
  void who_has_not_handed_in_is_reminded_and_what_is_returned_is_written_again() {
    int issue = office.issue("nothing", RUN, DAY);
    int block = office.add(issue, "PARAGRAPH", "words", "各区小结");
    String parts = "/issues/" + issue + "/parts";
    office.post(
        parts,
        Office.OFFICER,
        "who",
        "area:2",
        "block",
        "" + block,
        "request",
        "请写",
        "due",
        "2021-08-22");
    int part =
        jdbc.sql("select max(id) from bulletin.part").query((row, n) -> row.getInt(1)).single();

    var reminded = office.post(parts + "/reminder", Office.OFFICER);
    office.post(
        "/bulletin-parts/" + part,
        As.areaAdministrator(2),
        "version",
        "1",
        "words",
        "初稿",
        "then",
        "hand-in");
    office.post(
        parts + "/" + part + "/decision", Office.OFFICER, "decision", "return", "note", "请补充");

    assertThat(Office.leadsTo(reminded)).endsWith("reminded=1");
    assertThat(Office.text(office.get("/bulletin-parts/" + part, As.areaAdministrator(2))))
        .contains("请补充", "初稿", "退回修改");
    assertThat(page("/issues")).contains("0/1");
    assertThat(page("/bulletin-parts")).contains("现在没有请您撰写的内容");
    assertThat(office.post(parts, Office.OFFICER, "who", "area:99", "block", "" + block))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void copies_are_followed_once_an_issue_is_out_and_not_before() {
    int issue = office.issue("nothing", RUN, DAY);
    office.add(issue, "PARAGRAPH", "words", "一句。");
    office.post(
        "/issues/" + issue + "/distribution",
        Office.OFFICER,
        "report",
        "省厅，2，office@example.org",
        "issue-to",
        "+报社");
    String[] sent = {
      "recipient", "" + recipient(issue), "way", "PAPER", "state", "SENT", "note", "单号一"
    };
    String at = "/issues/" + issue + "/dispatches";

    assertThat(office.post(at, Office.OFFICER, sent)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    office.inReview(issue);
    office.answerAll(issue);
    office.sign(issue, Office.COLLEAGUE);
    office.post("/issues/" + issue + "/publication", Office.OFFICER);
    office.post(at, Office.OFFICER, sent);
    office.post(at, Office.OFFICER, sent);

    String page = page("/issues/" + issue + "/distribution");
    assertThat(page).contains("已寄出", "单号一", "2 个单位，共 3 份", "office@example.org", "电子邮件还没有接通");
    assertThat(Office.text(office.post("/issues/" + issue + "/mailing", Office.OFFICER)))
        .contains("电子邮件还没有接通");
    assertThat(page.split("单号一", -1)).hasSize(2);
  }

  private int recipient(int issue) {
    return jdbc.sql("select min(id) from bulletin.recipient where issue_id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getInt(1))
        .single();
  }
}
