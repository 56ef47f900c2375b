package org.xingtan.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.intake.Changes;
import org.xingtan.programme.ProgrammeStory;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class SubmissionIntakeTest {
  private static final String SUBMISSIONS =
      "period|programme|teacher|ability|submitted_at|decided_at|level";
  private static final String LIN = "4401000000001";

  private final JdbcClient jdbc;
  private final Sheets sheets;

  SubmissionIntakeTest(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void the_story_so_far() {
    jdbc.sql("delete from certification.submission").update();
    RosterStory.tell(sheets);
    ProgrammeStory.tell(sheets);
    sheets.load(
        "abilities",
        "ability|name|environment|dimension",
        "A1|学情分析|MULTIMEDIA|LEARNER_ANALYSIS",
        "B1|测验与练习|BLENDED|LEARNER_ANALYSIS");
  }

  @Test
  void abilities_and_submissions_come_back_and_change_nothing() {
    String[] rows = {
      "1702|IT1|" + LIN + "|A1|2017-10-01T08:00:00|2017-10-01T08:00:00|FAIL",
      "1702|IT1|" + LIN + "|B1|2017-10-01T08:00:00||"
    };
    assertThat(sheets.load("ability_submissions", SUBMISSIONS, rows).problems()).isEmpty();

    assertThat(sheets.exported("abilities"))
        .first()
        .isEqualTo("A1|学情分析|MULTIMEDIA|LEARNER_ANALYSIS");
    assertThat(sheets.exported("ability_submissions")).containsExactly(rows);
    assertThat(sheets.load("ability_submissions", SUBMISSIONS, rows).changes())
        .isEqualTo(new Changes(0, 0, 2, 0, 2));
  }

  @Test
  void a_decision_is_whole_and_comes_after_the_submission() {
    assertThat(
            sheets
                .load(
                    "ability_submissions",
                    SUBMISSIONS,
                    "1702|IT1|" + LIN + "|A1|2017-10-01T08:00:00|2017-10-01T07:59:59|FAIL",
                    "1702|IT1|" + LIN + "|B1|2017-10-01T08:00:00|2017-10-02T08:00:00|")
                .places())
        .containsExactly("2 decided_at decided_before_submitted", "3 level decision_incomplete");
    assertThat(
            sheets
                .load(
                    "ability_submissions",
                    SUBMISSIONS,
                    "1702|IT1|" + LIN + "|A1|2017-08-31T23:59:59||",
                    "1702|IT1|" + LIN + "|B1|2017-10-01T08:00:00||PASS")
                .places())
        .containsExactly(
            "2 submitted_at submitted_before_period", "3 decided_at decision_incomplete");
  }
}
