package org.xingtan.coursereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseReviewTest {
  private final ReviewStory story;

  CourseReviewTest(ApplicationContext application, MockMvcTester browser) {
    story = new ReviewStory(application, browser);
  }

  @BeforeAll
  void tell() {
    story.tell();
  }

  @Test
  void every_form_of_course_has_a_standard_of_its_own_with_a_hundred_points() {
    for (String form : List.of("LEAD", "SELF", "MICRO", "PEER")) {
      Standard standard = story.standards.current(form);
      assertThat(standard.criteria().stream().mapToInt(Criterion::mostPoints).sum()).isEqualTo(100);
      assertThat(standard.passPoints()).isBetween(1, 100);
    }
  }

  @Test
  void a_draft_is_nobody_elses_and_another_providers_hand_in_does_not_exist() {
    int id = story.made("");
    assertThat(story.get(story.own(), "/hand-ins/" + id)).hasStatus(200);
    assertThat(story.get(As.cityOffice(), "/hand-ins/" + id)).hasStatus(404);
    RequestPostProcessor other = As.provider(story.provider("红棉教育"));
    assertThat(story.get(other, "/hand-ins/" + id)).hasStatus(404);
    assertThat(story.post(other, "/hand-ins/" + id + "/handing-in", Map.of())).hasStatus(404);
    assertThat(story.get(As.teacher(1), "/hand-ins/" + id)).hasStatus(403);
    assertThat(story.get(As.areaAdministrator(1), "/hand-ins")).hasStatus(403);
  }

  @Test
  void what_has_no_content_is_not_handed_in_and_what_was_handed_in_stays() {
    int id = story.made("");
    assertThat(story.post(story.own(), "/hand-ins/" + id + "/handing-in", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("提交前请填写学习内容地址");

    int other = story.handedIn();
    assertThat(story.handIns.update(story.handIn(other), story.handIn(other).content()))
        .contains(new ReviewRefused.NotNow("HANDED_IN"));
    assertThat(story.handIns.handIn(ReviewStory.OFFICE, story.handIn(other)))
        .contains(new ReviewRefused.NotNow("HANDED_IN"));
  }

  @Test
  void a_reading_gives_points_to_everything_with_reasons_below_half_and_is_finished_once() {
    int id = story.handedIn();
    story.handIns.assign(story.handIn(id), story.posts.courseReviewers());
    Reading reading = story.readings.ofHandIn(id).getFirst();

    assertThat(story.handIns.read(reading, story.scores(id, 150, ""), ""))
        .containsInstanceOf(ReviewRefused.PointsUnsound.class);
    assertThat(story.handIns.read(reading, story.scores(id, 40, ""), ""))
        .containsInstanceOf(ReviewRefused.ReasonMissing.class);
    assertThat(story.handIns.read(reading, story.scores(id, 80, ""), "好")).isEmpty();
    assertThat(story.handIns.read(reading, story.scores(id, 10, "x"), ""))
        .contains(new ReviewRefused.AlreadyRead());
    assertThat(story.get(As.courseReviewer(), "/readings/" + reading.id())).hasStatus(404);
  }

  @Test
  void nothing_is_decided_before_two_have_read_it() {
    int id = story.handedIn();
    assertThat(
            story.handIns.decide(
                ReviewStory.OFFICE,
                story.handIn(id),
                new HandIns.Ruling(HandIns.Decision.PUBLISHED, "H1", null, "")))
        .contains(new ReviewRefused.TooFewReadings(0));
  }

  @Test
  void a_course_that_is_fit_is_published_under_its_code_once() {
    int id = story.handedIn();
    story.read(id, 80);
    String decision = "/hand-ins/" + id + "/decision";

    assertThat(story.post(As.cityOffice(), decision, Map.of("decision", "PUBLISHED", "code", "C1")))
        .hasStatus(422)
        .bodyText()
        .contains("课程代码 C1 已被使用");
    assertThat(story.post(As.cityOffice(), decision, Map.of("decision", "PUBLISHED", "code", "H2")))
        .hasStatus(302);
    assertThat(story.post(As.cityOffice(), decision, Map.of("decision", "PUBLISHED", "code", "H3")))
        .hasStatus(422)
        .bodyText()
        .contains("现在的状态是“已发布”");
    assertThat(story.get(story.own(), "/courses/H2")).hasStatus(200).bodyText().contains("课堂提问");
    assertThat(story.get(story.own(), "/hand-ins/" + id))
        .bodyText()
        .contains("已发布")
        .doesNotContain("沈评");
  }

  @Test
  void a_no_and_a_yes_against_the_mean_need_a_reason() {
    int id = story.handedIn();
    story.read(id, 40);
    assertThat(
            story.handIns.decide(
                ReviewStory.OFFICE,
                story.handIn(id),
                new HandIns.Ruling(HandIns.Decision.PUBLISHED, "H4", null, "")))
        .contains(new ReviewRefused.DecisionWithoutReason());
    assertThat(
            story.handIns.decide(
                ReviewStory.OFFICE,
                story.handIn(id),
                new HandIns.Ruling(HandIns.Decision.RETURNED, "", null, "")))
        .contains(new ReviewRefused.DecisionWithoutReason());
    assertThat(
            story.handIns.decide(
                ReviewStory.OFFICE,
                story.handIn(id),
                new HandIns.Ruling(HandIns.Decision.RETURNED, "", null, "请补充案例")))
        .isEmpty();
    assertThat(story.get(story.own(), "/hand-ins/" + id)).bodyText().contains("请补充案例");
  }

  @Test
  void a_returned_course_is_mended_and_read_anew() {
    int id = story.handedIn();
    story.read(id, 40);
    story.handIns.decide(
        ReviewStory.OFFICE,
        story.handIn(id),
        new HandIns.Ruling(HandIns.Decision.RETURNED, "", null, "请补充案例"));
    assertThat(story.handIns.update(story.handIn(id), story.handIn(id).content())).isEmpty();
    assertThat(story.handIns.handIn(ReviewStory.OFFICE, story.handIn(id))).isEmpty();

    assertThat(story.handIn(id).round()).isEqualTo(2);
    assertThat(
            story.handIns.decide(
                ReviewStory.OFFICE,
                story.handIn(id),
                new HandIns.Ruling(HandIns.Decision.PUBLISHED, "H5", null, "")))
        .contains(new ReviewRefused.TooFewReadings(0));
    story.read(id, 90);
    assertThat(
            story.handIns.decide(
                ReviewStory.OFFICE,
                story.handIn(id),
                new HandIns.Ruling(HandIns.Decision.REJECTED, "", null, "版权不清")))
        .isEmpty();
  }

  private Map<String, String> standard(String first, String pass, String reason) {
    return Map.of(
        "name.0", "版权清楚",
        "points.0", first,
        "name.1", "内容准确",
        "english.1", "Content is right",
        "points.1", "60",
        "pass", pass,
        "reason", reason);
  }

  @Test
  void the_office_makes_a_new_version_of_a_standard_and_what_is_being_read_keeps_the_old_one() {
    int before = story.handedIn();
    story.handIns.assign(story.handIn(before), story.posts.courseReviewers());
    String address = "/course-standards/MICRO";
    assertThat(story.post(As.cityOffice(), address, standard("30", "65", "新规")))
        .hasStatus(422)
        .bodyText()
        .contains("现在是 90", "value=\"版权清楚\"");
    assertThat(story.post(As.cityOffice(), address, standard("40", "101", "新规"))).hasStatus(422);
    assertThat(story.post(As.cityOffice(), address, standard("40", "65", ""))).hasStatus(422);
    assertThat(story.post(As.cityOffice(), address, standard("0", "65", "新规"))).hasStatus(422);
    assertThat(story.post(As.cityOffice(), address, standard("x", "65", "新规"))).hasStatus(422);
    assertThat(story.post(As.cityOffice(), address, Map.of("pass", "60", "reason", "新规")))
        .hasStatus(422);
    assertThat(story.post(As.cityOffice(), address, standard("40", "65", "新规"))).hasStatus(302);
    assertThat(story.post(As.cityOffice(), address, standard("40", "65", "新规"))).hasStatus(302);
    assertThat(story.standards.versions("MICRO")).as("sent twice").hasSize(2);
    assertThat(story.get(story.own(), address))
        .bodyText()
        .contains("第 2 版", "新规", "一课一点、时长合适")
        .doesNotContain("发布新版本");
    assertThat(story.post(story.own(), address, standard("40", "65", "自改"))).hasStatus(403);
    assertThat(story.get(story.own(), "/course-standards/NONE")).hasStatus(404);
    assertThat(story.scores(before, 80, "")).as("assigned before").hasSize(4);
    int after = story.handedIn();
    story.handIns.assign(story.handIn(after), story.posts.courseReviewers());
    assertThat(story.scores(after, 80, "")).hasSize(2);
    story.read(before, 80);
    assertThat(story.get(As.cityOffice(), "/hand-ins/" + before)).bodyText().contains("平均 60 分合格");
  }

  @Test
  void reviewers_and_providers_find_a_notice_until_they_put_it_away() {
    int id = story.handedIn();
    story.read(id, 40);
    int reviewer = story.posts.courseReviewers().getFirst().accountId();
    RequestPostProcessor asReviewer = As.courseReviewer(reviewer);
    assertThat(story.get(asReviewer, "/readings")).bodyText().contains("请您评审《课堂提问》");
    assertThat(story.post(asReviewer, "/review-notices/reading", Map.of()))
        .hasRedirectedUrl("/readings");
    assertThat(story.get(asReviewer, "/readings")).bodyText().doesNotContain("请您评审");
    story.handIns.decide(
        ReviewStory.OFFICE,
        story.handIn(id),
        new HandIns.Ruling(HandIns.Decision.REJECTED, "", null, "内容太少"));
    assertThat(story.get(story.own(), "/hand-ins")).bodyText().contains("《课堂提问》未通过", "内容太少");
    assertThat(story.get(As.provider(story.provider("红棉教育")), "/hand-ins"))
        .bodyText()
        .doesNotContain("《课堂提问》未通过");
    story.post(story.own(), "/review-notices/reading", Map.of());
    assertThat(story.get(story.own(), "/hand-ins")).bodyText().doesNotContain("新通知");
  }

  @Test
  void a_new_version_retires_the_one_before_on_the_day_the_office_says() {
    int id = story.newVersion("C1");
    story.read(id, 80);
    assertThat(story.get(As.cityOffice(), "/hand-ins/" + id))
        .bodyText()
        .contains("原版本 C1 的下线日期", "value=\"2022-01-01\"", "value=\"C1-2\"");
    Map<String, String> decision = Map.of("decision", "PUBLISHED", "code", "C1-2");
    Map<String, String> today = new HashMap<>(decision);
    today.put("retire_on", "2021-08-20");
    assertThat(story.post(As.cityOffice(), "/hand-ins/" + id + "/decision", today))
        .hasStatus(422)
        .bodyText()
        .contains("要晚于今天");
    today.put("retire_on", "2022-01-01");
    assertThat(story.post(As.cityOffice(), "/hand-ins/" + id + "/decision", today)).hasStatus(302);
    assertThat(story.get(As.cityOffice(), "/courses/C1")).bodyText().contains("2022-01-01", "C1-2");
  }

  @Test
  void a_script_in_a_title_is_only_text() {
    story.post(
        story.own(),
        "/hand-ins",
        Map.of(
            "title", "<script>alert(1)</script>",
            "introduction", "x",
            "category", "ELECTIVE",
            "form", "MICRO",
            "hours", "2",
            "price", "0"));
    assertThat(story.get(story.own(), "/hand-ins"))
        .bodyText()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }
}
