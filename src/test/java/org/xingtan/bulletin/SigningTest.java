package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xingtan.identity.As;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;

/// An issue is checked, signed by another person, and from then on stays as it is.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class SigningTest {
  private final JdbcClient jdbc;
  private final Office office;

  SigningTest(MockMvcTester browser, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.office = new Office(browser, jdbc);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  /// One heading, one paragraph with a figure, one table: nothing that the checks object to without an answer.
  private int written() {
    int issue = office.issue("nothing", "IT1/1702", "2017-12-30");
    office.add(issue, "HEADING", "level", "1", "words", "本期情况");
    int block = office.add(issue, "PARAGRAPH", "words", "选课{{?}}人。");
    office.bind(issue, block, "cell period-by-subject/TOTAL/selected");
    office.add(issue, "TABLE", "reference", "table period-by-subject");
    return issue;
  }

  @Test
  void who_made_an_issue_or_wrote_in_it_does_not_sign() {
    int issue = office.inReview(written());

    MvcTestResult answer = office.sign(issue, Office.OFFICER);

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Office.text(answer)).contains("须由别人签发");
  }

  @Test
  void a_draft_is_not_signed_before_review() {
    int issue = written();

    assertThat(Office.text(office.sign(issue, Office.COLLEAGUE))).contains("不能签发。先送审");
  }

  @Test
  void what_the_checks_find_is_answered_before_sign_off() {
    int issue = written();
    office.add(issue, "HEADING", "level", "3", "words", "二、空的标题");
    office.inReview(issue);

    MvcTestResult early = office.sign(issue, Office.COLLEAGUE);
    String page = Office.text(office.get("/issues/" + issue + "/sign-off", Office.OFFICER));
    office.answerAll(issue);

    assertThat(Office.text(early)).contains("没有改正或书面说明");
    assertThat(page).contains("手写了编号", "标题下没有内容", "从 1 级跳到 3 级");
    assertThat(office.sign(issue, Office.COLLEAGUE)).hasStatus3xxRedirection();
    assertThat(Office.text(office.get("/issues/" + issue + "/sign-off", Office.OFFICER)))
        .contains("标题下没有内容", "情况属实，照发。（林晓）")
        .doesNotContain("name=\"finding\"");
  }

  @Test
  void a_signer_signs_what_they_have_read() {
    int issue = office.inReview(written());
    office.answerAll(issue);
    String read = office.hash(issue);
    int block = office.add(issue, "PARAGRAPH", "words", "后加的一句。");

    MvcTestResult answer =
        office.post("/issues/" + issue + "/signature", Office.COLLEAGUE, "read", read);

    assertThat(block).isPositive();
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Office.text(answer)).contains("您看过以后内容变了");
  }

  @Test
  void of_two_who_sign_at_once_one_wins_and_the_other_is_told_who() throws Exception {
    int issue = office.inReview(written());
    office.answerAll(issue);
    String read = office.hash(issue);
    List<MvcTestResult> answers =
        atOnce(
            List.of(Office.COLLEAGUE, As.deputy()).stream()
                .<Callable<MvcTestResult>>map(
                    who -> () -> office.post("/issues/" + issue + "/signature", who, "read", read))
                .toList());

    assertThat(answers)
        .extracting(answer -> answer.getResponse().getStatus())
        .containsExactlyInAnyOrder(302, 422);
    boolean first = answers.getFirst().getResponse().getStatus() == 302;
    assertThat(Office.text(first ? answers.getLast() : answers.getFirst()))
        .contains((first ? "何静" : "陆远") + " 已于");
    assertThat(
            jdbc.sql("select name from bulletin.signed_issue where issue_id = :issue")
                .param("issue", issue)
                .query((row, number) -> row.getString("name"))
                .list())
        .containsExactly(first ? "何静" : "陆远");
  }

  private static List<MvcTestResult> atOnce(List<Callable<MvcTestResult>> all)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      return threads.invokeAll(all).stream()
          .map(answer -> {
            try {
              return answer.get();
            } catch (InterruptedException | ExecutionException failed) {
              throw new IllegalStateException(failed);
            }
          })
          .toList();
    }
  }

  @Test
  void no_route_changes_a_signed_issue() {
    int issue = written();
    int block = office.add(issue, "PARAGRAPH", "words", "一句。");
    office.post(
        "/issues/" + issue + "/remarks", Office.COLLEAGUE, "block", "" + block, "words", "好");
    int remark =
        jdbc.sql("select max(id) from bulletin.remark").query((row, n) -> row.getInt(1)).single();
    office.post(
        "/issues/" + issue + "/remarks/" + remark + "/decision",
        Office.OFFICER,
        "decision",
        "DONE");
    office.inReview(issue);
    office.answerAll(issue);
    assertThat(office.sign(issue, Office.COLLEAGUE)).hasStatus3xxRedirection();
    String before = everything(issue);
    String at = "/issues/" + issue;

    office.post(at, Office.OFFICER, "title", "另一个标题", "version", "1", "as-of", "2017-11-01");
    office.post(at + "/blocks", Office.OFFICER, "kind", "PARAGRAPH", "words", "加", "after", "0");
    office.post(
        at + "/blocks/" + block, Office.OFFICER, "kind", "PARAGRAPH", "words", "改", "version", "1");
    office.post(
        at + "/blocks/" + block + "/draft",
        Office.OFFICER,
        "kind",
        "PARAGRAPH",
        "words",
        "改",
        "version",
        "1");
    office.post(at + "/blocks/" + block + "/deletion", Office.OFFICER, "version", "1");
    office.post(at + "/blocks/" + block + "/move", Office.OFFICER, "to", "up");
    office.post(
        at + "/blocks/" + block + "/figures",
        Office.OFFICER,
        "reference",
        "cell period-by-subject/TOTAL/completed",
        "version",
        "1");
    office.post(
        at + "/figures/1", Office.OFFICER, "reference", "cell period-by-subject/TOTAL/completed");
    office.post(at + "/acknowledgement", Office.OFFICER);
    office.post(at + "/remarks", Office.OFFICER, "block", "" + block, "suggestion", "改");
    office.post(at + "/remarks/" + remark + "/decision", Office.OFFICER, "decision", "ACCEPTED");
    office.post(
        at + "/answers", Office.OFFICER, "finding", "0123456789abcdef01234567", "words", "补");
    office.post(at + "/distribution", Office.OFFICER, "report", "别处");
    office.post(at + "/parts", Office.OFFICER, "who", "area:1", "block", "" + block);
    office.post(at + "/state-change", Office.OFFICER, "to", "DRAFT");
    office.post(at + "/signature", Office.COLLEAGUE, "read", "x");

    assertThat(everything(issue)).isEqualTo(before);
  }

  @Test
  void no_statement_changes_a_signed_issue_either() {
    int issue = office.inReview(written());
    office.answerAll(issue);
    assertThat(office.sign(issue, Office.COLLEAGUE)).hasStatus3xxRedirection();

    for (String statement :
        List.of(
            "update bulletin.block set text = 'x' where issue_id = :issue",
            "delete from bulletin.block where issue_id = :issue",
            "insert into bulletin.block (issue_id, ordinal, kind, text, reference, note, condition, changed_at, changed_by, changed_name) values (:issue, 9, 'PARAGRAPH', '', '', '', '', '2021-01-01', 1, '')",
            "update bulletin.bound_figure set reference = 'x' where issue_id = :issue",
            "delete from bulletin.bound_figure where issue_id = :issue",
            "update bulletin.signed_issue set content = '' where issue_id = :issue",
            "delete from bulletin.signed_value where issue_id = :issue",
            "update bulletin.signed_value set shown = '1' where issue_id = :issue",
            "insert into bulletin.signed_value (issue_id, place, label, reference, shown, counts, people, definition) values (:issue, 'f99', '', '', '', '', '', '')",
            "update bulletin.signed_finding set answer = '' where issue_id = :issue",
            "delete from bulletin.signed_finding where issue_id = :issue or true",
            "insert into bulletin.signed_finding (issue_id, ordinal, rule, place, sentence, answer, name) values (:issue, 999, '', '', '', '', '')",
            "update bulletin.issue set as_of = '2016-01-01' where id = :issue",
            "update bulletin.issue set state = 'DRAFT' where id = :issue",
            "delete from bulletin.issue where id = :issue",
            "delete from bulletin.change where issue_id = :issue",
            "delete from bulletin.answer where issue_id = :issue or true",
            "delete from bulletin.recipient where issue_id = :issue")) {
      assertThatThrownBy(() -> jdbc.sql(statement).param("issue", issue).update())
          .as(statement)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
    assertThatThrownBy(() -> jdbc.sql("truncate bulletin.block").update()).isNotNull();
  }

  /// All rows an issue is made of.
  private String everything(int issue) {
    return jdbc.sql(
            """
            select (select jsonb_agg(to_jsonb(one) order by one.id) from bulletin.issue one where one.id = :issue)::text
              || (select jsonb_agg(to_jsonb(one) order by one.id) from bulletin.block one where one.issue_id = :issue)::text
              || (select jsonb_agg(to_jsonb(one) order by one.number) from bulletin.bound_figure one where one.issue_id = :issue)::text
              || (select jsonb_agg(to_jsonb(one) order by one.id) from bulletin.remark one where one.issue_id = :issue)::text
              || (select jsonb_agg(to_jsonb(one) order by one.finding) from bulletin.answer one where one.issue_id = :issue)::text
              || (select jsonb_agg(to_jsonb(one) order by one.id) from bulletin.recipient one where one.issue_id = :issue)::text
              || coalesce((select jsonb_agg(to_jsonb(one) order by one.id) from bulletin.part one where one.issue_id = :issue)::text, '')
              || (select jsonb_agg(to_jsonb(one) order by one.place) from bulletin.signed_value one where one.issue_id = :issue)::text
            """)
        .param("issue", issue)
        .query((row, number) -> row.getString(1))
        .single();
  }
}
