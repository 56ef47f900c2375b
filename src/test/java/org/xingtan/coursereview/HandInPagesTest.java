package org.xingtan.coursereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandInPagesTest {
  private static final Map<String, String> COURSE =
      Map.of(
          "title", "课堂提问（二）",
          "introduction", "怎样提好问题",
          "category", "ELECTIVE",
          "form", "PEER",
          "hours", "3",
          "price", "0",
          "address", "https://example.org/second");

  private final ReviewStory story;

  HandInPagesTest(ApplicationContext application, MockMvcTester browser) {
    story = new ReviewStory(application, browser);
  }

  @BeforeAll
  void tell() {
    story.tell();
  }

  @Test
  void reasons_are_the_providers_once_it_is_decided_and_without_names() {
    int id = story.handedIn();
    story.read(id, 40);
    assertThat(story.get(story.own(), "/hand-ins/" + id)).bodyText().doesNotContain("内容单薄");
    assertThat(story.get(As.cityOffice(), "/hand-ins/" + id)).bodyText().contains("内容单薄", "沈评");

    story.handIns.decide(
        ReviewStory.OFFICE,
        story.handIn(id),
        new HandIns.Ruling(HandIns.Decision.RETURNED, "", null, "请补充案例"));
    assertThat(story.get(story.own(), "/hand-ins/" + id))
        .bodyText()
        .contains("内容单薄", "请补充案例", "评审教师 1")
        .doesNotContain("沈评", "程思远");
  }

  @Test
  void a_course_is_given_to_two_reviewers_who_do_not_sign_in_for_its_provider() {
    int id = story.handedIn();
    List<OutsidePosts.Holder> two = story.posts.courseReviewers();
    assertThat(story.handIns.assign(story.handIn(id), two.subList(0, 1)))
        .contains(new ReviewRefused.TooFewReviewers(2));
    assertThat(story.post(As.cityOffice(), "/hand-ins/" + id + "/readings", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("至少要分配 2 位");

    story.posts.createForProvider(
        ReviewStory.OFFICE, "yunshan.qin", "秦云", story.provider("云杉教育"), "云杉教育");
    OutsidePosts.Holder own = story.posts.ofProvider(story.provider("云杉教育")).getFirst();
    assertThat(story.handIns.assign(story.handIn(id), List.of(two.getFirst(), own)))
        .contains(new ReviewRefused.ReadsOwn("秦云"));
  }

  @Test
  void a_new_version_is_handed_in_from_its_course_and_gets_the_next_code() {
    String form = "/hand-ins/new?of=C1";
    assertThat(story.get(story.own(), "/courses/C1")).bodyText().contains(form);
    assertThat(story.get(story.own(), form)).bodyText().contains("value=\"导入\"");
    RequestPostProcessor other = As.provider(story.provider("红棉教育"));
    assertThat(story.get(other, form)).hasStatus(404);
    assertThat(story.post(other, "/hand-ins?of=C1", COURSE)).hasStatus(404);

    String made =
        String.valueOf(
            story.post(story.own(), "/hand-ins?of=C1", COURSE).getResponse().getRedirectedUrl());
    int id = Integer.parseInt(made.replace("/hand-ins/", ""));
    story.post(story.own(), made + "/handing-in", Map.of());
    story.read(id, 90);
    assertThat(story.get(As.cityOffice(), made)).bodyText().contains("value=\"C1-2\"");
    assertThat(
            story.post(
                As.cityOffice(),
                made + "/decision",
                Map.of("decision", "PUBLISHED", "code", "C1-2")))
        .hasStatus(302);
    assertThat(story.get(As.teacher(1), "/courses/C1")).bodyText().contains("/courses/C1-2");
  }

  @Test
  void a_draft_can_be_thrown_away_and_what_was_handed_in_cannot() {
    int id = story.made("");
    assertThat(story.post(story.own(), "/hand-ins/" + id + "/deletion", Map.of())).hasStatus(302);
    assertThat(story.get(story.own(), "/hand-ins/" + id)).hasStatus(404);

    int handedIn = story.handedIn();
    assertThat(story.post(story.own(), "/hand-ins/" + handedIn + "/deletion", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("评审中");
  }

  @Test
  void a_form_that_lacks_something_comes_back_with_what_was_typed() {
    assertThat(
            story.post(
                story.own(), "/hand-ins", Map.of("title", "半成品", "hours", "三", "form", "MICRO")))
        .hasStatus(422)
        .bodyText()
        .contains("“三”看不懂", "半成品");
    int id = story.made("");
    assertThat(story.get(story.own(), "/hand-ins/" + id + "/edit")).bodyText().contains("课堂提问");
    assertThat(story.post(story.own(), "/hand-ins/" + id, COURSE)).hasStatus(302);
    assertThat(story.get(story.own(), "/hand-ins/" + id)).bodyText().contains("同伴互助课程");
    assertThat(story.post(story.own(), "/hand-ins/" + id, Map.of("title", ""))).hasStatus(422);
  }

  @Test
  void an_address_that_is_a_script_never_becomes_a_link() {
    int id = story.made("javascript:alert(1)");
    assertThat(story.get(story.own(), "/hand-ins/" + id))
        .bodyText()
        .doesNotContain("href=\"javascript");
    assertThat(story.post(story.own(), "/hand-ins/" + id + "/handing-in", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("学习内容地址要以");
  }

  @Test
  void the_list_is_narrowed_by_state() {
    int draft = story.made("");
    int handedIn = story.handedIn();
    assertThat(story.get(story.own(), "/hand-ins?state=DRAFT"))
        .bodyText()
        .contains("/hand-ins/" + draft + "\"")
        .doesNotContain("/hand-ins/" + handedIn + "\"");
    assertThat(story.get(As.cityOffice(), "/hand-ins"))
        .bodyText()
        .contains("/hand-ins/" + handedIn + "\"")
        .doesNotContain("/hand-ins/" + draft + "\"");
  }

  @Test
  void a_reviewer_finds_what_is_assigned_scores_it_by_the_standard_and_sees_it_done() {
    int id = story.handedIn();
    var own = new OutsidePosts.Holder(1, 1, "lin", "林晓");
    story.handIns.assign(story.handIn(id), List.of(own, story.posts.courseReviewers().getFirst()));
    int reading =
        story.readings.ofHandIn(id).stream()
            .filter(one -> one.accountId() == 1)
            .findFirst()
            .orElseThrow()
            .id();
    String address = "/readings/" + reading;
    assertThat(story.get(As.courseReviewer(), "/readings")).bodyText().contains(address);
    assertThat(story.get(As.courseReviewer(), address))
        .bodyText()
        .contains("一课一点、时长合适", "href=\"https://example.org/lesson\"");

    var points = new java.util.HashMap<String, String>();
    for (Criterion one : story.standards.current("MICRO").criteria()) {
      points.put("points." + one.id(), Integer.toString(one.mostPoints() / 3));
    }
    assertThat(story.post(As.courseReviewer(), address, points))
        .hasStatus(422)
        .bodyText()
        .contains("不到一半");
    for (Criterion one : story.standards.current("MICRO").criteria()) {
      points.put("reason." + one.id(), "声音不清");
    }
    assertThat(story.post(As.courseReviewer(), address, points)).hasStatus(302);
    assertThat(story.get(As.courseReviewer(), address)).bodyText().contains("共 32 分", "声音不清");
    assertThat(story.get(As.colleague(), address)).hasStatus(403);
  }

  @Test
  void reviewers_are_let_in_and_out_by_the_city_office() {
    var fields = Map.of("sign_in_name", "reviewer-c", "person", "纪阅");
    assertThat(story.post(As.cityOffice(), "/course-reviewers", fields))
        .hasStatus(200)
        .bodyText()
        .contains("reviewer-c 的一次性密码是");
    assertThat(story.post(As.cityOffice(), "/course-reviewers", fields)).hasStatus(422);
    assertThat(
            story.post(
                As.cityOffice(), "/course-reviewers", Map.of("sign_in_name", "纪", "person", "")))
        .hasStatus(422);
    int post =
        story.posts.courseReviewers().stream()
            .filter(one -> one.name().equals("纪阅"))
            .findFirst()
            .orElseThrow()
            .postId();
    var chosen = Map.of("post", Integer.toString(post));
    assertThat(story.post(As.cityOffice(), "/course-reviewers/deletion", chosen)).hasStatus(302);
    assertThat(story.get(As.cityOffice(), "/course-reviewers"))
        .bodyText()
        .doesNotContain("reviewer-c");
    assertThat(story.post(As.cityOffice(), "/course-reviewers/deletion", chosen)).hasStatus(404);
  }

  @Test
  void whoever_writes_or_reads_courses_can_look_the_standards_up() {
    for (RequestPostProcessor who : List.of(story.own(), As.courseReviewer(), As.cityOffice())) {
      assertThat(story.get(who, "/course-standards")).bodyText().contains("引领式课程（平均 70 分合格）");
    }
    for (RequestPostProcessor who :
        List.of(As.teacher(1), As.administrator(Caller.AUDIT_ADMINISTRATOR))) {
      assertThat(story.get(who, "/course-standards")).hasStatus(403);
    }
  }
}
