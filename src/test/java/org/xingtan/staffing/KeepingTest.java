package org.xingtan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.staffing.StaffingStory.CHEN;
import static org.xingtan.staffing.StaffingStory.LIN;
import static org.xingtan.staffing.StaffingStory.ZHOU;
import static org.xingtan.staffing.StaffingStory.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xingtan.identity.As;
import org.xingtan.staffing.StaffingStory.Desk;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// People who are kept by hand: dated changes, corrections, and what must not change.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingTest {
  private final Desk desk;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private boolean told;

  KeepingTest(MockMvcTester browser, JdbcClient jdbc, Sheets sheets) {
    this.desk = new Desk(browser, jdbc);
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  /// Each test begins with the three as the story tells them.
  @BeforeEach
  void tell() {
    if (!told) {
      StaffingStory.tell(sheets, jdbc);
      told = true;
    }
    assertThat(
            sheets
                .replace(
                    "employment",
                    "teacher|on_day|event|school|staff_kind|subject|stage",
                    LIN + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
                    CHEN + "|2012-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
                    ZHOU + "|2011-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
                    ZHOU + "|2018-09-01|TRANSFER|S0002|FULL_TIME|MATHEMATICS|JUNIOR")
                .problems())
        .isEmpty();
  }

  private MvcTestResult event(String number, String kind, Map<String, String> fields) {
    String address = "/staff/" + number + "/events";
    return desk.fill(As.cityOffice(), address + "/new?kind=" + kind, address, fields);
  }

  private static Map<String, String> ending(String day) {
    return Map.of("on_day", day, "reason", "调往外省");
  }

  @Test
  void who_leaves_is_no_longer_due_and_the_history_stays() {
    int before = desk.due();

    assertThat(event(LIN, "LEAVE", ending("2021-02-01")))
        .hasStatus(302)
        .hasRedirectedUrl("/staff/" + LIN + "?told=2021-02-01");

    assertThat(desk.history(LIN))
        .isEqualTo("2010-09-01 JOIN S0001 FULL_TIME MATHEMATICS PRIMARY; 2021-02-01 LEAVE");
    assertThat(desk.due()).isEqualTo(before - 1);
    assertThat(desk.counts(LIN, "2101")).isEmpty();
    assertThat(text(desk.get(As.cityOffice(), "/staff/" + LIN)))
        .contains("至 2021-01-31 止", "离职 自 2021-02-01 起", "理由 调往外省 · 林晓（市工程办）");
    assertThat(
            desk.count(
                "select count(*) from identity.audit where event = 'PERSON_CHANGED' and object = ?",
                LIN))
        .isPositive();
  }

  @Test
  void a_change_told_late_leaves_what_is_closed_or_frozen_as_it_was() {
    assertThat(
            event(
                LIN,
                "CHANGE",
                Map.of(
                    "on_day", "2019-09-01",
                    "staff_kind", "OTHER",
                    "subject", "MUSIC",
                    "stage", "PRIMARY",
                    "reason", "转任校医室")))
        .hasStatus(302);

    assertThat(desk.counts(LIN, "2002")).isEqualTo("S0001 FULL_TIME due");
    assertThat(desk.counts(LIN, "2101")).isEmpty();
    assertThat(
            desk.one(
                "select staff_kind::text from roster.head_count_member m join roster.teacher t on t.id = m.teacher_id where t.number = ?",
                LIN))
        .isEqualTo("FULL_TIME");
    assertThat(text(desk.get(As.cityOffice(), "/staff/" + LIN + "?told=2019-09-01")))
        .contains("不随之改变：2020年第二期 提升工程、2020年名册");
  }

  @Test
  void who_retired_returns_to_another_school() {
    event(LIN, "RETIRE", ending("2021-05-01"));
    assertThat(text(desk.get(desk.school("S0001"), "/staff/" + LIN))).contains("返聘");

    MvcTestResult returned =
        desk.send(
            desk.school("S0004"),
            "/staff/returns",
            Map.of(
                "number", LIN,
                "name", "林秋实",
                "on_day", "2021-08-01",
                "staff_kind", "OTHER",
                "subject", "",
                "stage", "",
                "reason", "返聘指导青年教师"));

    assertThat(returned).hasStatus(302);
    assertThat(desk.history(LIN)).endsWith("2021-05-01 RETIRE; 2021-08-01 RETURN S0004 OTHER");
    assertThat(desk.get(desk.school("S0001"), "/staff/" + LIN)).hasStatus(404);
    assertThat(text(desk.get(desk.school("S0004"), "/staff/" + LIN)))
        .contains("其他单位的任职经历不在此显示", "返聘")
        .doesNotContain("2010-09-01");
  }

  @Test
  void who_is_employed_or_named_wrongly_is_not_taken_in() {
    Map<String, String> form =
        Map.of("number", CHEN, "on_day", "2021-08-01", "staff_kind", "OTHER", "reason", "返聘");
    for (String name : new String[] {"陈望舒", "陈某"}) {
      MvcTestResult answer =
          desk.send(desk.school("S0004"), "/staff/returns", Desk.with(form, Map.of("name", name)));
      assertThat(answer).hasStatus(422);
      assertThat(text(answer)).contains("没有这个编号和姓名的已离职人员");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGE, 2009-09-01, 没有入职",
    "LEAVE, 2010-09-01, 同一天不能再有",
    "LEAVE, 2021-13-01, 看不懂",
    "LEAVE, 1200-01-01, 日期应在",
    "LEAVE, 2031-01-01, 日期应在",
    "RETURN, 2021-08-01, 仍在职"
  })
  void an_impossible_history_is_refused_with_what_to_do(String kind, String day, String said) {
    String before = desk.history(LIN);
    MvcTestResult answer =
        event(
            LIN,
            kind,
            Map.of(
                "on_day",
                day,
                "school",
                "S0001",
                "staff_kind",
                "OTHER",
                "stage",
                "",
                "reason",
                "试试"));

    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains(said);
    assertThat(desk.history(LIN)).isEqualTo(before);
  }

  @Test
  void nobody_returns_to_a_school_that_was_closed() {
    event(LIN, "LEAVE", ending("2021-05-01"));

    MvcTestResult answer =
        event(
            LIN,
            "RETURN",
            Map.of(
                "on_day", "2021-08-01", "school", "S0003", "staff_kind", "OTHER", "reason", "返聘"));

    assertThat(text(answer)).contains("学校“老槐小学”已于 2016-09-01 撤销");
    assertThat(desk.history(LIN)).endsWith("LEAVE");
  }

  @Test
  void an_entry_told_wrongly_is_corrected_and_one_that_never_was_is_taken_back() {
    String entry = "/staff/" + ZHOU + "/entries/2018-09-01";
    MvcTestResult corrected =
        desk.fill(
            As.cityOffice(),
            entry,
            entry,
            Map.of(
                "on_day", "2019-03-01",
                "staff_kind", "FULL_TIME",
                "subject", "MUSIC",
                "stage", "JUNIOR",
                "reason", "调令日期录错"));
    assertThat(corrected).hasStatus(302).hasRedirectedUrl("/staff/" + ZHOU + "?told=2018-09-01");
    assertThat(desk.history(ZHOU)).endsWith("2019-03-01 TRANSFER S0002 FULL_TIME MUSIC JUNIOR");

    String moved = "/staff/" + ZHOU + "/entries/2019-03-01";
    assertThat(desk.fill(As.cityOffice(), moved, moved + "/deletion", Map.of("reason", "没有调动")))
        .hasStatus(302);
    assertThat(desk.history(ZHOU)).isEqualTo("2011-09-01 JOIN S0001 FULL_TIME MATHEMATICS PRIMARY");
    assertThat(desk.counts(ZHOU, "2101")).isEqualTo("S0001 FULL_TIME due");
    String only = "/staff/" + ZHOU + "/entries/2011-09-01";
    assertThat(text(desk.fill(As.cityOffice(), only, only + "/deletion", Map.of("reason", "没有入职"))))
        .contains("唯一的任职记录");
    assertThat(text(desk.get(As.cityOffice(), "/staff/" + ZHOU)))
        .contains("撤销任职记录", "更正任职记录", "调令日期录错", "数学", "音乐");
  }

  @Test
  void a_form_that_is_sent_twice_changes_once_and_a_second_administrator_is_told() {
    Map<String, String> shown =
        Desk.hidden(desk.get(As.cityOffice(), "/staff/" + CHEN + "/events/new?kind=LEAVE"));
    Map<String, String> form = Desk.with(shown, ending("2021-06-01"));
    String address = "/staff/" + CHEN + "/events";
    int before = desk.count("select count(*) from staffing.change");

    assertThat(desk.send(As.cityOffice(), address, form)).hasStatus(302);
    assertThat(desk.send(As.cityOffice(), address, form)).hasStatus(302);
    assertThat(desk.count("select count(*) from staffing.change")).isEqualTo(before + 1);

    Map<String, String> other =
        Desk.with(form, Map.of("form", "5a1f1e0a-0000-4000-8000-000000000000", "kind", "RETIRE"));
    MvcTestResult second = desk.send(As.colleague(), address, other);
    assertThat(second).hasStatus(422);
    assertThat(text(second)).contains("在您填写期间，林晓 已改动此人");
  }

  @Test
  void of_two_administrators_at_once_one_is_told() throws Exception {
    String address = "/staff/" + CHEN + "/events";
    Map<String, String> shown = Desk.hidden(desk.get(As.cityOffice(), address + "/new?kind=LEAVE"));
    Callable<Integer> first =
        () -> status(desk.send(As.cityOffice(), address, Desk.with(shown, ending("2021-06-01"))));
    Map<String, String> another = Map.of("form", "5a1f1e0a-0000-4000-8000-000000000001");
    Callable<Integer> second =
        () ->
            status(
                desk.send(
                    As.colleague(),
                    address,
                    Desk.with(Desk.with(shown, ending("2021-06-02")), another)));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(first, second));
      assertThat(answers.stream().map(answer -> answer.resultNow()))
          .containsExactlyInAnyOrder(302, 422);
    }
  }

  private static int status(MvcTestResult answer) {
    return answer.getResponse().getStatus();
  }

  @Test
  void who_was_never_employed_or_in_no_school_has_a_page_too() {
    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        "4401000000088|未到岗|F|PASSPORT|P88|",
        "4401000000089|无校籍|F|PASSPORT|P89|");
    jdbc.sql(
            """
            insert into roster.employment (teacher_id, from_day, staff_kind, started_by)
            select id, date '2015-09-01', 'OTHER', 'JOIN'
            from roster.teacher
            where number = '4401000000089'
            """)
        .update();

    assertThat(desk.get(As.cityOffice(), "/staff/4401000000088"))
        .hasStatusOk()
        .bodyText()
        .contains("未到岗");
    assertThat(desk.get(As.cityOffice(), "/staff/4401000000089"))
        .hasStatusOk()
        .bodyText()
        .contains("无校籍");
  }

  @Test
  void a_change_needs_a_reason() {
    MvcTestResult answer = event(LIN, "LEAVE", Map.of("on_day", "2021-06-01", "reason", " "));
    assertThat(text(answer)).contains("请写明理由");
    assertThat(desk.history(LIN)).doesNotContain("LEAVE");
  }

  @Test
  void a_change_of_work_that_changes_nothing_is_refused() {
    Map<String, String> same =
        Map.of(
            "on_day", "2021-06-01",
            "staff_kind", "FULL_TIME",
            "subject", "MATHEMATICS",
            "stage", "PRIMARY",
            "reason", "再次确认");
    assertThat(text(event(LIN, "CHANGE", same))).contains("没有任何改动");
    assertThat(desk.history(LIN)).doesNotContain("CHANGE");
  }
}
