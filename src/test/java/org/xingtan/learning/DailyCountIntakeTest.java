package org.xingtan.learning;

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
class DailyCountIntakeTest {
  private static final String COUNTS = "period|programme|part|measure|area|course|on_day|count";

  private final JdbcClient jdbc;
  private final Sheets sheets;

  DailyCountIntakeTest(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void the_story_so_far() {
    jdbc.sql("delete from learning.daily_count").update();
    RosterStory.tell(sheets);
    ProgrammeStory.tell(sheets);
  }

  @Test
  void counts_come_back_as_they_were_given_and_change_nothing() {
    String[] rows = {
      "1702|IT1|LEARNING|POST|||2017-09-20|12",
      "1702|IT1|LEARNING|POST|440106||2017-09-20|7",
      "1702|IT1|RESEARCH|SIGN_IN|||2017-12-31|0"
    };
    assertThat(sheets.load("daily_counts", COUNTS, rows).problems()).isEmpty();

    assertThat(sheets.exported("daily_counts")).containsExactly(rows);
    assertThat(sheets.load("daily_counts", COUNTS, rows).changes())
        .isEqualTo(new Changes(0, 0, 3, 0, 3));
    sheets.load("daily_counts", COUNTS, "1702|IT1|LEARNING|POST|||2017-09-20|13");
    assertThat(sheets.exported("daily_counts"))
        .hasSize(3)
        .contains("1702|IT1|LEARNING|POST|||2017-09-20|13");
    sheets.replace("daily_counts", COUNTS, rows[1]);
    assertThat(sheets.exported("daily_counts")).containsExactly(rows[1]);
  }

  @Test
  void a_day_lies_in_the_period_and_a_count_is_not_negative() {
    assertThat(
            sheets
                .load(
                    "daily_counts",
                    COUNTS,
                    "1702|IT1|LEARNING|POST|||2017-08-31|12",
                    "1702|IT1|LEARNING|POST|||2018-01-01|12",
                    "1702|IT1|LEARNING|POST|||2017-10-01|-1",
                    "1702|IT1|LEARNING|POST|||2017-10-01|1")
                .places())
        .containsExactly(
            "2 on_day day_outside_period",
            "3 on_day day_outside_period",
            "4 count number_negative",
            "5 on_day doubled");
  }
}
