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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.staffing.StaffingStory.Desk;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// Transfers from offer to end, and what is reviewed.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestTest {
  private static final Map<String, String> AS_MUSIC =
      Map.of("staff_kind", "FULL_TIME", "subject", "MUSIC", "stage", "PRIMARY");

  private final Desk desk;
  private final Sheets sheets;
  private final JdbcClient jdbc;

  RequestTest(MockMvcTester browser, JdbcClient jdbc, Sheets sheets) {
    this.desk = new Desk(browser, jdbc);
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void tell() {
    StaffingStory.tell(sheets, jdbc);
  }

  private MvcTestResult offer(RequestPostProcessor who, String number, String to, String day) {
    String address = "/staff/" + number + "/transfer";
    Map<String, String> fields = Map.of("school", to, "on_day", day, "reason", "教师交流轮岗");
    return desk.fill(who, address, address, Desk.with(AS_MUSIC, fields));
  }

  private String latest() {
    return "/staff/requests/" + desk.one("select max(id)::text from staffing.request");
  }

  private MvcTestResult decide(RequestPostProcessor who, String how, Map<String, String> fields) {
    return desk.fill(who, latest(), latest() + "/" + how, fields);
  }

  @Test
  void a_transfer_holds_once_the_receiving_school_accepts_it() {
    assertThat(offer(desk.school("S0001"), LIN, "S0004", "2021-02-01")).hasStatus(302);
    assertThat(desk.history(LIN)).doesNotContain("TRANSFER");
    assertThat(text(offer(desk.school("S0001"), LIN, "S0004", "2021-02-01")))
        .contains("已有一项调动在办理中");
    assertThat(text(desk.get(desk.school("S0004"), "/staff/requests")))
        .contains("林秋实", "杏林小学", "木棉小学", "等待接收学校接收");
    assertThat(text(desk.get(desk.school("S0002"), "/staff/requests"))).doesNotContain("林秋实");
    assertThat(desk.get(desk.school("S0002"), latest())).hasStatus(404);
    assertThat(decide(desk.school("S0001"), "acceptance", AS_MUSIC)).hasStatus(403);

    assertThat(decide(desk.school("S0004"), "acceptance", AS_MUSIC)).hasStatus(302);

    assertThat(desk.history(LIN)).endsWith("2021-02-01 TRANSFER S0004 FULL_TIME MUSIC PRIMARY");
    assertThat(desk.counts(LIN, "2101")).isEqualTo("S0004 FULL_TIME due");
    assertThat(desk.counts(LIN, "2002")).isEqualTo("S0001 FULL_TIME due");
    assertThat(text(decide(desk.school("S0004"), "refusal", Map.of("reason", "后悔"))))
        .contains("林晓 已经办理过这一项");
    assertThat(text(desk.get(desk.school("S0001"), "/staff?kind=TRANSFER")))
        .contains("林秋实", "教师交流轮岗");
    assertThat(text(desk.get(desk.school("S0001"), "/staff/requests?all=true"))).contains("已接收");
  }

  @Test
  void an_offer_is_refused_with_a_reason_or_withdrawn() {
    offer(desk.area("440103"), CHEN, "S0005", "2021-02-01");
    assertThat(text(decide(desk.school("S0005"), "refusal", Map.of("reason", ""))))
        .contains("请写明理由");
    assertThat(decide(desk.school("S0005"), "withdrawal", Map.of("reason", "不是我提的")))
        .hasStatus(403);
    assertThat(decide(desk.school("S0005"), "refusal", Map.of("reason", "已满编"))).hasStatus(302);
    assertThat(text(desk.get(desk.school("S0002"), latest()))).contains("不接收", "已满编");

    offer(desk.school("S0002"), CHEN, "S0005", "2021-02-01");
    Map<String, String> form = Desk.hidden(desk.get(desk.school("S0002"), latest()));
    Map<String, String> withdrawal = Desk.with(form, Map.of("reason", "本人不愿"));
    for (int twice = 0; twice < 2; twice++) {
      assertThat(desk.send(desk.school("S0002"), latest() + "/withdrawal", withdrawal))
          .hasStatus(302);
    }
    assertThat(desk.history(CHEN)).doesNotContain("TRANSFER");
    assertThat(desk.count("select count(*) from staffing.request_step where reason = '本人不愿'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "S0003, 2021-02-01, 学校“老槐小学”已于 2016-09-01 撤销",
    "S0005, 2000-02-01, 没有入职",
    "S0005, 2012-09-01, 同一天不能再有",
    "S0002, 2021-02-01, 此人已在这所学校",
    "无此学校, 2021-02-01, 找不到学校",
    "S0005, 2021-02-31, 看不懂"
  })
  void an_impossible_offer_is_refused_at_once(String to, String day, String said) {
    int before = desk.count("select count(*) from staffing.request");
    MvcTestResult answer = offer(desk.school("S0002"), CHEN, to, day);
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains(said);
    assertThat(desk.count("select count(*) from staffing.request")).isEqualTo(before);
  }

  @Test
  void who_moved_meanwhile_is_not_transferred_and_of_two_who_decide_one_is_told() throws Exception {
    offer(desk.school("S0002"), ZHOU, "S0005", "2021-06-01");
    String address = "/staff/" + ZHOU + "/events";
    Map<String, String> leaving = Map.of("on_day", "2021-05-01", "reason", "离职");
    assertThat(desk.fill(As.cityOffice(), address + "/new?kind=LEAVE", address, leaving))
        .hasStatus(302);
    assertThat(text(decide(desk.school("S0005"), "acceptance", AS_MUSIC))).contains("此人已不在提出调出的学校");

    Callable<Integer> refusal = () -> ending(desk.school("S0005"), "refusal");
    Callable<Integer> withdrawal = () -> ending(desk.school("S0002"), "withdrawal");
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(refusal, withdrawal));
      assertThat(answers.stream().map(answer -> answer.resultNow()))
          .containsExactlyInAnyOrder(302, 422);
    }
  }

  private int ending(RequestPostProcessor who, String how) {
    return desk.send(who, latest() + "/" + how, Map.of("reason", "不再需要")).getResponse().getStatus();
  }

  private MvcTestResult rule(RequestPostProcessor who, String kind, String yes, String day) {
    return desk.fill(
        who,
        "/staff/review-rules",
        "/staff/review-rules",
        Map.of("kind", kind, "reviewed", yes, "on_day", day, "reason", "规范编制管理"));
  }

  private static Map<String, String> person(String name, String passport) {
    return Map.of(
        "name", name,
        "sex", "F",
        "identity_kind", "PASSPORT",
        "identity_number", passport,
        "mobile", "13900139000",
        "on_day", "2015-09-01",
        "staff_kind", "FULL_TIME",
        "school", "S0001",
        "reason", "新招聘入职");
  }

  @Test
  void what_the_rule_says_is_reviewed_by_the_receiving_area() {
    assertThat(text(rule(As.cityOffice(), "ADDITION", "YES", "2021-08-19"))).contains("日期应在");
    assertThat(text(rule(As.cityOffice(), "", "YES", "2021-08-20"))).contains("还有未填的项目");
    assertThat(rule(As.cityOffice(), "ADDITION", "YES", "2021-08-20")).hasStatus(302);
    assertThat(text(desk.get(desk.area("440106"), "/staff/review-rules")))
        .contains("新增人员 全市 要审核 2021-08-20 规范编制管理");
    assertThat(desk.get(desk.school("S0001"), "/staff/review-rules")).hasStatus(403);

    RequestPostProcessor school = desk.school("S0001");
    Map<String, String> withoutMobile = Map.of("mobile", "");
    assertThat(
            desk.fill(
                school,
                "/staff/new",
                "/staff",
                StaffingStory.Desk.with(person("莫听雨", "E55555"), withoutMobile)))
        .hasStatus(302);
    assertThat(desk.count("select count(*) from roster.teacher where name = '莫听雨'")).isZero();
    assertThat(text(desk.get(school, latest()))).contains("新增：莫听雨", "等待审核");
    assertThat(decide(school, "approval", Map.of())).hasStatus(403);
    assertThat(decide(school, "rejection", Map.of("reason", "自批"))).hasStatus(403);
    assertThat(desk.get(desk.area("440103"), latest())).hasStatus(404);

    assertThat(decide(desk.area("440106"), "approval", Map.of())).hasStatus(302);
    String number = desk.one("select number from roster.teacher where name = '莫听雨'");
    assertThat(desk.counts(number, "2101")).isEqualTo("S0001 FULL_TIME due");

    desk.fill(school, "/staff/new", "/staff", person("柏舟", "E56789"));
    assertThat(decide(desk.area("440106"), "approval", Map.of())).hasStatus(302);
    String other = desk.one("select number from roster.teacher where name = '柏舟'");
    assertThat(text(desk.get(school, "/teachers/" + other))).contains("柏舟", "139****9000");

    assertThat(rule(desk.area("440106"), "ADDITION", "NO", "2021-08-20")).hasStatus(302);
    desk.fill(school, "/staff/new", "/staff", person("易安", "E66666"));
    assertThat(desk.count("select count(*) from roster.teacher where name = '易安'")).isEqualTo(1);
  }

  @Test
  void a_transfer_between_areas_is_reviewed_where_the_rule_says_so() {
    desk.fill(As.cityOffice(), "/staff/new", "/staff", person("裴远山", "E77777"));
    String number = desk.one("select number from roster.teacher where name = '裴远山'");
    assertThat(rule(desk.area("440103"), "TRANSFER_BETWEEN_AREAS", "YES", "2021-08-20"))
        .hasStatus(302);
    offer(desk.school("S0001"), number, "银杏中学", "2021-02-01");
    assertThat(decide(desk.school("S0002"), "acceptance", AS_MUSIC)).hasStatus(302);
    assertThat(desk.history(number)).doesNotContain("TRANSFER");
    assertThat(decide(desk.area("440106"), "approval", Map.of())).hasStatus(403);
    assertThat(decide(desk.area("440103"), "rejection", Map.of("reason", "缺材料"))).hasStatus(302);
    assertThat(desk.history(number)).doesNotContain("TRANSFER");

    offer(desk.school("S0001"), number, "银杏中学", "2021-02-01");
    decide(desk.school("S0002"), "acceptance", AS_MUSIC);
    assertThat(decide(As.cityOffice(), "approval", Map.of())).hasStatus(302);
    assertThat(desk.history(number)).endsWith("2021-02-01 TRANSFER S0002 FULL_TIME MUSIC PRIMARY");
  }
}
