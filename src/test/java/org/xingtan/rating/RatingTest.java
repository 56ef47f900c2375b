package org.xingtan.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatingTest {
  private final MockMvcTester browser;
  private final RatingStore store;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  RatingTest(MockMvcTester browser, RatingStore store, JdbcClient jdbc, Sheets sheets) {
    this.browser = browser;
    this.store = store;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeAll
  void tell() {
    StudyStory.tell(sheets);
  }

  @BeforeEach
  void forget() {
    jdbc.sql("delete from rating.moderation").update();
    jdbc.sql("delete from rating.rating").update();
  }

  private RequestPostProcessor teacher(String number) {
    return As.teacher(StudyStory.teacher(jdbc, number));
  }

  private MvcTestResult get(RequestPostProcessor who, String address) {
    return browser.get().uri(address).with(who).exchange();
  }

  private MvcTestResult rate(String number, String course, String points, String comment) {
    return browser
        .post()
        .uri("/my-ratings/" + course)
        .with(teacher(number))
        .with(csrf())
        .param("points", points)
        .param("comment", comment)
        .exchange();
  }

  private MvcTestResult moderate(int id, String step, String reason) {
    return browser
        .post()
        .uri("/ratings/" + id + "/moderation?step=" + step)
        .with(As.cityOffice())
        .with(csrf())
        .param("reason", reason)
        .exchange();
  }

  private int onlyComment() {
    return store.comments(new RatingStore.Filter("C1", null), 0, 2).getFirst().id();
  }

  @Test
  void only_who_has_finished_a_course_rates_it() {
    assertThat(rate(StudyStory.CHEN, "C2", "5", "")).hasStatus(404);
    assertThat(rate(StudyStory.LIN, "C3", "5", "")).hasStatus(404);
    assertThat(get(teacher(StudyStory.LIN), "/my-ratings"))
        .bodyText()
        .contains("/my-ratings/C1", "未评价", "2021-08-30")
        .doesNotContain("/my-ratings/C3");
    assertThat(get(As.cityOffice(), "/my-ratings")).hasStatus(403);
  }

  @Test
  void a_rating_is_one_a_person_and_changeable_until_its_last_day() {
    assertThat(get(teacher(StudyStory.LIN), "/my-ratings/C1")).hasStatus(200);
    assertThat(rate(StudyStory.LIN, "C1", "2", "")).hasStatus(302);
    assertThat(rate(StudyStory.LIN, "C1", "4", "很实用")).hasStatus(302);
    assertThat(store.standing(course("C1")).distribution()).containsExactly(0, 0, 0, 1, 0);

    assertThat(rate(StudyStory.LIN, "C2", "4", ""))
        .hasStatus(422)
        .bodyText()
        .contains("2021-01-30");
    assertThat(get(teacher(StudyStory.LIN), "/my-ratings/C2"))
        .bodyText()
        .contains("2021-01-30 截止")
        .doesNotContain("name=\"points\"");
  }

  @Test
  void a_course_whose_last_day_has_passed_is_shown_as_over_and_not_offered() {
    assertThat(get(teacher(StudyStory.LIN), "/my-ratings"))
        .bodyText()
        .contains("/my-ratings/C1", "评价已经截止", "截止于", "2021-01-30")
        .doesNotContain("/my-ratings/C2");
    assertThat(get(teacher(StudyStory.LIN), "/courses/C2"))
        .bodyText()
        .doesNotContain("/my-ratings/C2");
  }

  @Test
  void points_are_one_to_five_and_a_comment_has_an_end() {
    for (String points : new String[] {"", "0", "6", "4.5", "x"}) {
      assertThat(rate(StudyStory.LIN, "C1", points, ""))
          .hasStatus(422)
          .bodyText()
          .contains("1 至 5");
    }
    assertThat(rate(StudyStory.LIN, "C1", "5", "好".repeat(501)))
        .hasStatus(422)
        .bodyText()
        .contains("最多 500 字");
    assertThat(store.standing(course("C1")).persons()).isZero();
  }

  @Test
  void the_mean_is_shown_with_its_sum_its_persons_and_the_distribution() {
    assertThat(get(As.cityOffice(), "/courses/C1")).bodyText().contains("还没有人评价");
    rate(StudyStory.LIN, "C1", "5", "");
    rate(StudyStory.ZHOU, "C1", "4", "例子多");
    assertThat(get(As.schoolAdministrator(1), "/courses/C1"))
        .bodyText()
        .contains("4.5（总分 9 ÷ 2 人，满分 5 分）", "学完 3 人，其中 2 人评价", "例子多")
        .doesNotContain("周知遥");
    assertThat(get(teacher(StudyStory.LIN), "/courses/C1")).bodyText().contains("/my-ratings/C1");
    assertThat(get(teacher(StudyStory.CHEN), "/courses/C2"))
        .bodyText()
        .doesNotContain("/my-ratings/C2");
  }

  @Test
  void a_completion_that_is_taken_back_takes_its_rating_with_it() {
    rate(StudyStory.ZHOU, "C1", "1", "");
    int zhou = StudyStory.teacher(jdbc, StudyStory.ZHOU);
    jdbc.sql(
            """
            update enrolment.enrolment
            set withdrawn_at = completed_at
            where teacher_id = :teacher
              and completed_at is not null
            """)
        .param("teacher", zhou)
        .update();
    assertThat(store.standing(course("C1")).persons()).isZero();
    jdbc.sql("update enrolment.enrolment set withdrawn_at = null where teacher_id = :teacher")
        .param("teacher", zhou)
        .update();
    assertThat(store.standing(course("C1")).persons()).isEqualTo(1);
  }

  @Test
  void a_script_in_a_comment_is_only_text() {
    rate(StudyStory.LIN, "C1", "5", "<script>alert(1)</script>");
    for (String address : new String[] {"/courses/C1", "/courses/C1/ratings", "/ratings"}) {
      assertThat(get(As.cityOffice(), address))
          .bodyText()
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert");
    }
  }

  @Test
  void a_hidden_comment_is_shown_to_nobody_while_its_points_count() {
    rate(StudyStory.LIN, "C1", "2", "骂人的话");
    int id = onlyComment();
    assertThat(moderate(id, "HIDDEN", "")).hasStatus(422).bodyText().contains("请写明原因");
    assertThat(moderate(id, "HIDDEN", "用语不当")).hasStatus(302);
    assertThat(moderate(id, "HIDDEN", "再来一次")).hasStatus(302);

    assertThat(get(As.cityOffice(), "/courses/C1"))
        .bodyText()
        .contains("2.0（总分 2 ÷ 1 人")
        .doesNotContain("骂人的话");
    assertThat(get(As.cityOffice(), "/ratings?state=HIDDEN")).bodyText().contains("用语不当");
    assertThat(get(As.cityOffice(), "/ratings?state=SHOWN")).bodyText().doesNotContain("骂人的话");
    assertThat(get(teacher(StudyStory.LIN), "/my-ratings")).bodyText().contains("已隐藏：用语不当");
    rate(StudyStory.LIN, "C1", "3", "换了话");
    assertThat(get(As.cityOffice(), "/courses/C1")).bodyText().doesNotContain("换了话");

    assertThat(moderate(id, "SHOWN", "已改正")).hasStatus(302);
    assertThat(get(As.cityOffice(), "/courses/C1")).bodyText().contains("换了话");
    assertThat(get(As.cityOffice(), "/ratings/" + id)).bodyText().contains("显示中");
  }

  @Test
  void comments_are_moderated_by_the_city_office_alone() {
    assertThat(get(As.areaAdministrator(1), "/ratings")).hasStatus(403);
    assertThat(get(As.provider(1), "/ratings/1")).hasStatus(403);
    assertThat(get(As.cityOffice(), "/ratings/999999")).hasStatus(404);
    RequestPostProcessor other = As.provider(StudyStory.provider(jdbc, "红棉教育"));
    assertThat(get(other, "/courses/C1/ratings")).hasStatus(404);
    assertThat(get(other, "/courses/C2/ratings")).hasStatus(200);
  }

  private int course(String code) {
    return jdbc.sql("select id from catalogue.course where code = :code")
        .param("code", code)
        .query(Integer.class)
        .single();
  }
}
