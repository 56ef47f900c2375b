package org.xingtan.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.selection.SelectionStory.own;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xingtan.identity.As;
import org.xingtan.selection.OpenSelection;
import org.xingtan.selection.Selections;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;

/// What teachers see of the selection, asked as one of them and as another.
class CentrePagesTest extends OpenSelection {
  private final TestClock clock;

  CentrePagesTest(
      Selections selections,
      TestClock clock,
      MockMvcTester browser,
      Sheets sheets,
      JdbcClient jdbc) {
    super(selections, browser, sheets, jdbc);
    this.clock = clock;
  }

  @Test
  void the_centre_says_what_is_missing_and_shows_what_fits_first() {
    int fitting = story.course("A", 2, "0", "MATHEMATICS");
    story.course("B", 0, "30.00", "MUSIC");
    String page = pages.text("/selection", As.teacher(lin));
    assertThat(page)
        .contains("选课进行中，2021-08-31 18:00 截止", "公共课程", "20 学时", story.title("A"), "余 2 个名额", "免费");
    assertThat(page).doesNotContain(story.title("B"));
    assertThat(pages.text("/selection?fit=ALL&q=" + story.title("B"), As.teacher(lin)))
        .contains("¥30.00", "名额不限", "不属于您的学科或学段");
    assertThat(
            pages.text(
                "/selection?fee=PAID&seats=LEFT&hours=6&category=ELECTIVE&part=GENERAL&fit=ALL",
                As.teacher(lin)))
        .contains(story.title("B"))
        .doesNotContain(story.title("A"));
    assertThat(pages.text("/selection?q=无此课程", As.teacher(lin))).contains("没有符合条件的课程");
    selections.select(own(lin, fitting));
    assertThat(pages.text("/selection?q=" + story.title("A"), As.teacher(lin)))
        .contains("已选上", "余 1 个名额", "14 学时");
    assertThat(pages.text("/me", As.teacher(lin))).contains("我要完成的", "还差 20 学时", "去选课（还差 14 学时）");
    assertThat(pages.get("/selection?fit=SOME", As.teacher(lin))).hasStatus(404);
    assertThat(pages.get("/selection?run=NONE", As.teacher(lin))).hasStatus(404);
  }

  @Test
  void a_basket_adds_up_warns_and_is_answered_course_by_course() {
    int open = story.course("A", 5, "30.00", "");
    int full = story.course("B", 1, "0", "");
    int other = story.course("C", 5, "0", "MUSIC");
    selections.select(own(chen, full));
    story.limit("GENERAL", "warn_courses", "3");
    story.limit("", "warn_courses", "2");
    for (int section : new int[] {open, full, other, open}) {
      assertThat(pages.post("/selection/basket", As.teacher(lin), "section", section))
          .hasStatus(302);
    }
    String basket = pages.text("/selection/basket", As.teacher(lin));
    assertThat(basket)
        .contains(
            "选课单：3 门，18 学时，¥30.00",
            "公共课程已达 3 门（从第 3 门起提醒）",
            "本次培训合计已达 3 门",
            "选课单里有 1 门现在不能选",
            "现在不能选：该课程面向其他学科");
    String request = basket.replaceAll("(?s).*name=\"request\" value=\"([^\"]+)\".*", "$1");
    String answers = "/selection/confirmations/" + request;
    assertThat(pages.post("/selection/confirmations", As.teacher(lin), "request", request))
        .redirectedUrl()
        .isEqualTo(answers);
    assertThat(pages.post("/selection/confirmations", As.teacher(lin), "request", request))
        .redirectedUrl()
        .isEqualTo(answers);
    assertThat(pages.text(answers, As.teacher(lin)))
        .contains("选上 1，候补 1，不能选 1", "候补第 1 位", "不能选，因为该课程面向其他学科");
    assertThat(story.taken(open)).isEqualTo(1);
    assertThat(pages.text("/selection/basket", As.teacher(lin))).contains("选课单是空的");
    assertThat(pages.text(answers, As.teacher(chen)))
        .as("nobody reads another's answers")
        .contains("选上 0，候补 0，不能选 0");
    assertThat(pages.get("/selection/confirmations/1", As.teacher(lin))).hasStatus(404);
  }

  @Test
  void what_is_taken_out_of_the_basket_is_not_selected() {
    int section = story.course("A", 5, "0", "");
    pages.post("/selection/basket", As.teacher(lin), "section", section);
    pages.post("/selection/basket/deletion", As.teacher(lin), "section", section);
    pages.post("/selection/confirmations", As.teacher(lin), "request", UUID.randomUUID());
    assertThat(story.taken(section)).isZero();
  }

  @Test
  void one_gives_back_exchanges_leaves_and_reads_what_happened() {
    int first = story.course("A", 1, "0", "");
    int second = story.course("B", 3, "0", "");
    selections.select(own(lin, first));
    selections.select(own(chen, first));
    assertThat(pages.text("/my-selections", As.teacher(chen))).contains("候补第 1 位", "没有消息");
    assertThat(
            pages.text(
                "/my-selections/exchanges/new?section=%d&attempt=1".formatted(first),
                As.teacher(lin)))
        .contains("用《" + story.title("A") + "》换", story.title("B"));
    assertThat(exchange(lin, first, second))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo("/my-selections?done=exchanged");
    assertThat(pages.text("/my-selections?done=exchanged", As.teacher(lin)))
        .contains("已换课", story.title("B"), "可在 2021-08-31 18:00 之前");
    assertThat(pages.text("/my-selections", As.teacher(chen)))
        .contains("候补成功：《" + story.title("A") + "》已选上", ">新<");
    assertThat(pages.text("/my-selections", As.teacher(chen))).doesNotContain(">新<");
    assertThat(exchange(lin, second, first)).hasStatus(422);
    assertThat(
            pages.post(
                "/my-selections/withdrawals", As.teacher(lin), "section", first, "attempt", 1))
        .hasStatus(302);
    assertThat(
            pages.post(
                "/my-selections/withdrawals", As.teacher(lin), "section", second, "attempt", 1))
        .redirectedUrl()
        .isEqualTo("/my-selections?done=withdrawn");
    assertThat(
            pages.post(
                "/my-selections/withdrawals", As.teacher(chen), "section", second, "attempt", 1))
        .as("what somebody else held")
        .hasStatus(422)
        .bodyText()
        .contains("没有这个选课");
    selections.select(own(lin, first));
    assertThat(pages.post("/my-selections/departures", As.teacher(lin), "section", first))
        .hasStatus(302);
    assertThat(story.waiting(first)).isZero();
    assertThat(
            pages.get(
                "/my-selections/exchanges/new?section=%d&attempt=1".formatted(first),
                As.teacher(lin)))
        .hasStatus(404);
  }

  @Test
  void a_closed_window_is_said_in_words() {
    story.course("A", 2, "0", "");
    clock.set("2021-09-02T10:00:00");
    assertThat(pages.text("/selection", As.teacher(lin))).contains("选课已于 2021-08-31 18:00 结束");
    clock.set("2021-08-10T10:00:00");
    assertThat(pages.text("/selection", As.teacher(lin))).contains("选课尚未开始，2021-08-15 09:00 开放");
    clock.set("2022-01-10T10:00:00");
    assertThat(pages.text("/selection", As.teacher(lin))).contains("目前没有需要您选课的培训");
  }

  private MvcTestResult exchange(int teacher, int given, int wanted) {
    return pages.post(
        "/my-selections/exchanges",
        As.teacher(teacher),
        "section",
        given,
        "attempt",
        1,
        "wanted",
        wanted,
        "request",
        UUID.randomUUID());
  }
}
