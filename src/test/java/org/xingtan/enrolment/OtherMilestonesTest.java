package org.xingtan.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.enrolment.Training.CHEN;
import static org.xingtan.enrolment.Training.LIN;
import static org.xingtan.enrolment.Training.ZHOU;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class OtherMilestonesTest {
  private final Sheets sheets;
  private final Training training;

  OtherMilestonesTest(Sheets sheets, JdbcClient jdbc) {
    this.sheets = sheets;
    this.training =
        new Training(sheets, jdbc)
            .parts("LEARNING|COURSES|1", "ABLE|SUBMISSIONS|2")
            .run("1701", "STARTED");
  }

  @Test
  void everybody_on_a_frozen_list_counts_from_its_day() {
    sheets.load("head_counts", "head_count|name|on_day|rule", training.code + "|名册|2017-01-10|在册");
    sheets.load(
        "head_count_members",
        "head_count|teacher|school|subject|stage|staff_kind",
        training.code + "|" + LIN + "|S0001|MATHEMATICS|PRIMARY|FULL_TIME",
        training.code + "|" + ZHOU + "|S0002|MUSIC|JUNIOR|FULL_TIME");
    Training list = training;
    assertThat(list.countOf("HEADCOUNT/" + list.code, "COUNTED", "01-09")).isZero();
    assertThat(list.countOf("HEADCOUNT/" + list.code, "COUNTED", "01-10")).isEqualTo(2);
  }

  @Test
  void an_assessment_expects_its_list_and_counts_who_completed() {
    sheets.load(
        "assessments",
        "assessment|programme|name|frozen_on",
        "DA-" + training.code + "|" + training.code + "|发展测评|2017-09-30");
    sheets.load(
        "assessment_candidates",
        "assessment|teacher|completed_at|score|level",
        "DA-" + training.code + "|" + LIN + "|2017-10-20 10:00:00+08|90|EXCELLENT",
        "DA-" + training.code + "|" + CHEN + "|||");
    String context = "ASSESSMENT/DA-" + training.code;
    assertThat(training.countOf(context, "DUE", "09-29")).isZero();
    assertThat(training.countOf(context, "DUE", "09-30")).isEqualTo(2);
    assertThat(training.countOf(context, "COMPLETED", "10-19")).isZero();
    assertThat(training.countOf(context, "COMPLETED", "10-20")).isEqualTo(1);
  }

  @Test
  void a_person_on_two_posts_is_one_tutor_or_host() {
    training.section("1701", "LEARNING", "C2", "WORKSHOP", "");
    sheets.load(
        "duties",
        "period|programme|role|teacher|section|subject|area|school|from_day|until_day",
        duty("TUTOR", "C1", "2017-03-10", "2017-04-30"),
        duty("HOST", "C2", "2017-04-01", ""));
    assertThat(training.count("/1701", "TUTOR", "04-01")).isEqualTo(1);
    assertThat(training.count("/1701", "HOST", "04-01")).isEqualTo(1);
    assertThat(training.count("/1701", "TUTOR_OR_HOST", "04-01")).isEqualTo(1);
    assertThat(training.count("/1701", "TUTOR", "04-30")).isEqualTo(1);
    assertThat(training.count("/1701", "TUTOR", "05-01")).isZero();
    assertThat(training.count("/1701", "TUTOR_OR_HOST", "05-01")).isEqualTo(1);
    assertThat(training.names("/1701", "HOST", "05-01")).containsExactly("陈望舒 荔湾 S0002 -");
  }

  @Test
  void a_part_of_submissions_is_completed_with_the_certified_ones() {
    sheets.load(
        "abilities",
        "ability|name|environment|dimension",
        "A1|学情分析|MULTIMEDIA|LEARNER_ANALYSIS",
        "A2|资源获取|MULTIMEDIA|INSTRUCTIONAL_DESIGN",
        "A3|演示文稿|MULTIMEDIA|INSTRUCTIONAL_DESIGN");
    sheets.load(
        "ability_submissions",
        "period|programme|teacher|ability|submitted_at|decided_at|level",
        submission("A1", "04-01", "04-20", "PASS"),
        submission("A2", "04-02", "04-21", "FAIL"));
    assertThat(training.count("/1701/ABLE", "SUBMITTED", "04-02")).isEqualTo(1);
    assertThat(training.count("/1701/ABLE", "CERTIFIED", "12-31")).isZero();
    sheets.load(
        "ability_submissions",
        "period|programme|teacher|ability|submitted_at|decided_at|level",
        submission("A3", "04-03", "04-22", "EXCELLENT"));
    assertThat(training.count("/1701/ABLE", "CERTIFIED", "04-21")).isZero();
    assertThat(training.count("/1701/ABLE", "CERTIFIED", "04-22")).isEqualTo(1);
    assertThat(training.count("/1701/ABLE", "COMPLETED", "04-22")).isEqualTo(1);
  }

  @Test
  void pieces_follow_their_daily_counts() {
    String header = "period|programme|part|measure|area|course|on_day|count";
    String row = "1701|" + training.code + "|LEARNING|HOMEWORK|440106|C1|2017-04-01|";
    sheets.load("daily_counts", header, row + "40");
    assertThat(training.count("/1701/LEARNING", "HOMEWORK", "04-01")).isEqualTo(40);
    sheets.load("daily_counts", header, row + "35");
    assertThat(training.count("/1701/LEARNING", "HOMEWORK", "04-01")).isEqualTo(35);
    assertThat(training.count("/1701/LEARNING", "HOMEWORK", "COURSE", "04-01")).isEqualTo(35);
  }

  private String duty(String role, String course, String from, String until) {
    return "1701|%s|%s|%s|%s||||%s|%s"
        .formatted(
            training.code, role, CHEN, training.sectionCode("LEARNING", course), from, until);
  }

  private String submission(String ability, String submitted, String decided, String level) {
    return "1701|%s|%s|%s|2017-%s 10:00:00+08|2017-%s 10:00:00+08|%s"
        .formatted(training.code, LIN, ability, submitted, decided, level);
  }
}
