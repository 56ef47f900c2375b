package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.As;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// A signed issue is read by everybody, and marked when facts learned later change a printed value.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class PublicationTest {
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final LateSelections late;
  private final Office office;

  PublicationTest(
      MockMvcTester browser, JdbcClient jdbc, TestClock clock, ApplicationContext application) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.late = new LateSelections(application, jdbc);
    this.office = new Office(browser, jdbc);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  private int signed() {
    int issue = office.issue("template:progress", "IT1/1702", "2017-12-30");
    office.inReview(issue);
    office.answerAll(issue);
    assertThat(office.sign(issue, Office.COLLEAGUE)).hasStatus3xxRedirection();
    return issue;
  }

  private String address(int issue) {
    return jdbc.sql(
            "select '/bulletins/it1/' || year || '/' || number_in_year from bulletin.issue where id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getString(1))
        .single();
  }

  @Test
  void a_guessed_address_of_what_is_not_published_is_not_found() {
    int draft = office.issue("nothing", "IT1/1702", "2017-12-30");
    int signed = signed();

    for (String address : List.of(address(draft), address(signed), "/bulletins/it1/2099/1")) {
      assertThat(office.get(address)).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(office.get(address + "/edition.xlsx")).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(office.get(address + "/figures/f1")).hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void a_published_issue_is_read_without_signing_in_and_without_names_of_persons() {
    int issue = signed();
    office.post("/issues/" + issue + "/publication", Office.OFFICER);

    String page = Office.text(office.get(address(issue)));

    assertThat(page)
        .contains("工作简报", "（共印120份）", "十、下一步工作", "figures/f2")
        .doesNotContain("教师1<", "林晓", "何静");
    assertThat(Office.text(office.get(address(issue) + "/figures/f2"))).contains("口径", "人");
    assertThat(Office.text(office.get("/bulletins"))).contains(address(issue));
    assertThat(Office.text(office.get("/bulletins/feed.atom"))).contains(address(issue), "<entry>");
    for (String file : List.of("pdf", "docx", "xlsx")) {
      assertThat(office.get(address(issue) + "/edition." + file)).hasStatusOk();
    }
    assertThat(Office.text(office.get("/issues/" + issue + "/distribution", Office.OFFICER)))
        .contains("待寄送", "市教师进修学院");
  }

  @Test
  void the_feed_can_be_read_whatever_signs_a_series_has_in_its_name() throws Exception {
    int issue = signed();
    office.post("/issues/" + issue + "/publication", Office.OFFICER);
    jdbc.sql("update bulletin.series set name = '“数字”简报 · <A&B>' where code = 'it1'").update();

    byte[] feed = office.get("/bulletins/feed.atom").getResponse().getContentAsByteArray();
    jdbc.sql("update bulletin.series set name = '工作简报' where code = 'it1'").update();

    var read = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    assertThat(read.parse(new ByteArrayInputStream(feed)).getDocumentElement().getTextContent())
        .contains("“数字”简报 · <A&B>");
  }

  @Test
  void a_marked_issue_has_no_public_edition() {
    int issue = office.issue("nothing", "IT1/1702", "2017-12-30");
    office.add(issue, "PARAGRAPH", "words", "内部情况。");
    office.post(
        "/issues/" + issue, Office.OFFICER, "secrecy", "秘密", "as-of", "2017-12-30", "version", "1");
    office.inReview(issue);
    office.answerAll(issue);
    office.sign(issue, Office.COLLEAGUE);
    office.post("/issues/" + issue + "/publication", Office.OFFICER);

    assertThat(office.get(address(issue))).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void facts_learned_later_mark_what_they_change_and_say_why_and_nothing_else() {
    int issue = signed();
    office.post("/issues/" + issue + "/publication", Office.OFFICER);
    assertThat(Office.text(look(issue))).contains("有 0 个数字变了");
    String before = content(issue);

    clock.set("2021-08-25T09:00:00");
    late.learn(1);
    String looked = Office.text(look(issue));
    String page = Office.text(office.get(address(issue)));

    assertThat(looked).contains("(R)", "计数由", "增加 1、减少 0");
    assertThat(page).contains("(R)", "补报的事实");
    assertThat(content(issue)).isEqualTo(before);
    assertThat(Office.text(look(issue))).contains("有 0 个数字变了");
    assertThat(Office.text(office.get("/issues/" + issue, Office.OFFICER))).contains("有修订");
  }

  @Test
  void two_issues_are_compared_line_by_line_and_cell_by_cell() {
    int one = office.issue("template:progress", "IT1/1702", "2017-10-15");
    int other = office.issue("issue:" + one, "IT1/1702", "2017-12-30");

    String page =
        Office.text(
            office.get("/issues/comparison?one=" + one + "&other=" + other, Office.OFFICER));

    assertThat(page)
        .contains("compared-less", "compared-more", "compared-same", "compared-differs");
    assertThat(office.get("/issues/comparison", As.areaAdministrator(1)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult look(int issue) {
    String next = Office.leadsTo(office.post("/issues/" + issue + "/revisions", Office.OFFICER));
    return office.get(next, Office.OFFICER);
  }

  private String content(int issue) {
    return jdbc.sql(
            "select content || content_hash from bulletin.signed_issue where issue_id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getString(1))
        .single();
  }
}
