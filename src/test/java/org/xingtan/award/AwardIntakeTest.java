package org.xingtan.award;

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
class AwardIntakeTest {
  private static final String ENTRIES = "round|kind|entry|area|school|teacher|title|sent_up_on";
  private static final String QUOTAS = "round|kind|quota";

  private final JdbcClient jdbc;
  private final Sheets sheets;

  AwardIntakeTest(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void the_story_so_far() {
    jdbc.sql("delete from award.entry").update();
    jdbc.sql("delete from award.quota").update();
    RosterStory.tell(sheets);
    ProgrammeStory.tell(sheets);
    sheets.load("award_rounds", "round|programme|name|decided_on", "AWARD|IT1|示范推荐|2017-11-20");
  }

  @Test
  void rounds_quotas_and_entries_come_back_also_when_the_list_is_over_its_quota() {
    sheets.load("award_quotas", QUOTAS, "AWARD|ACHIEVEMENT|1");
    String[] rows = {
      "AWARD|ACHIEVEMENT|1|440106|S0001|4401000000001|小组合作学习|2017-11-20",
      "AWARD|ACHIEVEMENT|2|440106|||翻转课堂|2017-11-20",
      "AWARD|AREA|1|440103|||荔湾区|2017-11-20"
    };
    assertThat(sheets.load("award_entries", ENTRIES, rows).problems()).isEmpty();

    assertThat(sheets.exported("award_rounds")).containsExactly("AWARD|IT1|示范推荐|2017-11-20");
    assertThat(sheets.exported("award_quotas")).containsExactly("AWARD|ACHIEVEMENT|1");
    assertThat(sheets.exported("award_entries")).containsExactly(rows);
    assertThat(sheets.load("award_entries", ENTRIES, rows).changes())
        .isEqualTo(new Changes(0, 0, 3, 0, 3));
  }

  @Test
  void a_school_is_named_and_lies_in_the_area() {
    assertThat(
            sheets
                .load(
                    "award_entries",
                    ENTRIES,
                    "AWARD|SCHOOL|1|440106|S0002||银杏中学|2017-11-20",
                    "AWARD|SCHOOL|2|440106|||无名|2017-11-20")
                .places())
        .containsExactly("2 area award_area_mismatch", "3 school award_without_school");
  }

  @Test
  void a_quota_is_not_negative() {
    assertThat(sheets.load("award_quotas", QUOTAS, "AWARD|AREA|-1").places())
        .containsExactly("2 quota number_negative");
  }
}
