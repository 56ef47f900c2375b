package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// Nobody has to ask whether what was published is still so.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class RevisionRoundTest {
  private final RevisionRound round;
  private final Office office;
  private final JdbcClient jdbc;
  private final LateSelections late;
  private final TestClock clock;

  RevisionRoundTest(
      RevisionRound round,
      MockMvcTester browser,
      JdbcClient jdbc,
      ApplicationContext application,
      TestClock clock) {
    this.round = round;
    this.office = new Office(browser, jdbc);
    this.jdbc = jdbc;
    this.late = new LateSelections(application, jdbc);
    this.clock = clock;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @Test
  void what_is_learned_later_marks_what_was_published_and_tells_the_office() {
    int published = published();
    int draft = office.issue("template:progress", "IT1/1702", "2017-12-30");
    assertThat(round.go()).isZero();
    assertThat(board()).doesNotContain("后来得知的事实");

    clock.set("2021-08-25T09:00:00");
    late.learn(2);

    assertThat(round.go()).isPositive();
    assertThat(round.go()).isZero();
    assertThat(board()).contains("后来得知的事实", "/issues/" + published + "/revisions");
    assertThat(Office.text(office.get("/issues/" + published + "/history", Office.OFFICER)))
        .contains("有修订", "定时核对");
    assertThat(revisions(draft)).isZero();

    office.issue("correction:" + published, "IT1/1702", "2017-12-30");
    assertThat(board()).doesNotContain("后来得知的事实");
  }

  private String board() {
    return Office.text(office.get("/issues", Office.OFFICER));
  }

  private int revisions(int issue) {
    return jdbc.sql("select count(*) from bulletin.revision where issue_id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  private int published() {
    int issue = office.issue("template:progress", "IT1/1702", "2017-12-30");
    office.inReview(issue);
    office.answerAll(issue);
    assertThat(office.sign(issue, Office.COLLEAGUE)).hasStatus3xxRedirection();
    office.post("/issues/" + issue + "/publication", Office.OFFICER);
    return issue;
  }
}
