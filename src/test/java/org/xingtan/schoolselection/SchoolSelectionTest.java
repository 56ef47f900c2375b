package org.xingtan.schoolselection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.xingtan.selection.SelectionStory.own;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.selection.OpenSelection;
import org.xingtan.selection.Selections;
import org.xingtan.testing.Sheets;

/// A school selects for its people and reviews what they selected; another school does not.
class SchoolSelectionTest extends OpenSelection {
  SchoolSelectionTest(
      Selections selections, MockMvcTester browser, Sheets sheets, JdbcClient jdbc) {
    super(selections, browser, sheets, jdbc);
  }

  @Test
  void a_school_selects_for_its_people_after_looking_at_the_list() {
    int section = story.course("A", 1, "0", "");
    RequestPostProcessor school = As.schoolAdministrator(story.school("S0001"));
    String own = story.numberOf(lin);
    String foreign = story.numberOf(chen);
    assertThat(pages.text("/selections/people", school))
        .contains("为本校教师选课", story.title("A"), own)
        .doesNotContain(foreign);
    var file =
        new MockMultipartFile(
            "file",
            "名单.csv",
            "text/csv",
            ("教师编号\n" + foreign + "\n").getBytes(StandardCharsets.UTF_8));
    MvcTestResult preview =
        pages
            .browser()
            .post()
            .uri("/selections/people/previews")
            .multipart()
            .file(file)
            .param("section", String.valueOf(section))
            .param("numbers", "林老师 " + own)
            .param("ticked", own)
            .with(csrf())
            .with(school)
            .exchange();
    assertThat(preview)
        .hasStatusOk()
        .bodyText()
        .contains("选上 1，候补 0，不能选 1", "不是本校的培训对象", "确认为 2 人选课");
    assertThat(story.taken(section)).isZero();
    UUID request = UUID.randomUUID();
    for (int sent = 0; sent < 2; sent++) {
      assertThat(
              pages.post(
                  "/selections/people",
                  school,
                  "section",
                  section,
                  "numbers",
                  own + " " + foreign,
                  "request",
                  request))
          .hasStatusOk()
          .bodyText()
          .contains("选上 1，候补 0，不能选 1");
    }
    assertThat(story.taken(section)).isEqualTo(1);
    assertThat(pages.text("/my-selections", As.teacher(lin)))
        .contains("学校已为您选《" + story.title("A") + "》");
    assertThat(pages.post("/selections/people/previews", school, "section", section))
        .hasStatus(422);
    assertThat(
            pages.post(
                "/selections/people", school, "section", 0, "numbers", own, "request", request))
        .hasStatus(404);
    var broken =
        new MockMultipartFile("file", "名单.xlsx", "application/octet-stream", new byte[] {1, 2, 3});
    assertThat(
            pages
                .browser()
                .post()
                .uri("/selections/people/previews")
                .multipart()
                .file(broken)
                .param("section", String.valueOf(section))
                .with(csrf())
                .with(school)
                .exchange())
        .hasStatus(422);
  }

  @Test
  void a_school_agrees_or_rejects_and_no_other_school_does() {
    story.rule("school", "'REVIEWS'");
    story.payWithin(24);
    int agreed = story.course("A", 1, "30.00", "");
    int rejected = story.course("B", 1, "0", "");
    selections.select(own(lin, agreed));
    selections.select(own(lin, rejected));
    selections.select(own(chen, rejected));
    RequestPostProcessor school = As.schoolAdministrator(story.school("S0001"));
    RequestPostProcessor other = As.schoolAdministrator(story.school("S0002"));
    assertThat(pages.text("/my-selections", As.teacher(lin))).contains("待学校审核");
    assertThat(pages.text("/selections/reviews", other)).contains("没有待审核的选课");
    decide(other, rejected, "REJECTED", "不合适");
    assertThat(story.taken(rejected)).as("another school decides nothing").isEqualTo(1);
    assertThat(pages.text("/selections/reviews", school))
        .contains(story.title("A"), story.title("B"));
    assertThat(decide(school, rejected, "REJECTED", " "))
        .hasStatus(422)
        .bodyText()
        .contains("不同意时请写明原因");
    decide(school, rejected, "REJECTED", "与校本研修冲突");
    decide(school, agreed, "APPROVED", "");
    decide(school, agreed, "REJECTED", "太迟");
    assertThat(pages.text("/my-selections", As.teacher(lin)))
        .contains(
            "学校没有同意您选《" + story.title("B") + "》。原因：与校本研修冲突",
            "学校已同意您选《" + story.title("A") + "》",
            "待缴费，2021-08-21 10:00 前");
    assertThat(pages.text("/my-selections", As.teacher(chen))).contains("候补成功");
  }

  private MvcTestResult decide(
      RequestPostProcessor school, int section, String decision, String reason) {
    return pages.post(
        "/selections/reviews",
        school,
        "teacher",
        lin,
        "section",
        section,
        "attempt",
        1,
        "decision",
        decision,
        "reason",
        reason);
  }
}
