package org.xingtan.catalogue;

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
class CourseIntakeTest {
  private static final String COURSES =
      "course|title|category|subject|stages|credit_hours|provider|price_yuan|offered_from|retired_on";

  private final JdbcClient jdbc;
  private final Sheets sheets;

  CourseIntakeTest(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void the_story_so_far() {
    jdbc.sql("delete from catalogue.course").update();
    RosterStory.tell(sheets);
    ProgrammeStory.tell(sheets);
  }

  @Test
  void courses_come_back_as_they_were_given_and_change_nothing() {
    String[] rows = {
      "C1|导入|SUBJECT_REQUIRED|MATHEMATICS|PRIMARY;JUNIOR|6.0|开放大学|30.00|2017-01-01|2018-01-01",
      "C2|师德|PUBLIC_REQUIRED|||3.5|开放大学|0.00|2017-01-01|"
    };
    assertThat(sheets.load("courses", COURSES, rows).changes())
        .isEqualTo(new Changes(2, 0, 0, 0, 0));

    assertThat(sheets.exported("courses")).containsExactly(rows);
    assertThat(sheets.load("courses", COURSES, rows).changes())
        .isEqualTo(new Changes(0, 0, 2, 0, 2));
    assertThat(sheets.load("courses", COURSES, rows[0].replace("导入", "引入")).changes())
        .isEqualTo(new Changes(0, 1, 0, 1, 2));
  }

  @Test
  void a_course_is_not_withdrawn_before_it_is_offered_and_costs_nothing_below_zero() {
    assertThat(
            sheets
                .load(
                    "courses",
                    COURSES,
                    "C1|导入|ELECTIVE|||6|甲|30|2017-01-01|2017-01-01",
                    "C2|导入|ELECTIVE|||-1|甲|30|2017-01-01|",
                    "C3|导入|ELECTIVE|||1|甲|-0.5|2017-01-01|",
                    "C4|导入|ELECTIVE|||1.25|甲|1|2017-01-01|",
                    "C1|导入|ELECTIVE|||1|甲|1|2017-01-01|")
                .places())
        .containsExactly(
            "2 retired_on course_retired_before_offered",
            "3 credit_hours number_negative",
            "4 price_yuan number_negative",
            "5 credit_hours number_unfit",
            "6 course doubled");
  }
}
