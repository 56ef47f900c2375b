package org.xingtan.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.identity.Credentials;
import org.xingtan.identity.KnownTeachers;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// Pairs that may be one person, and what a merge does and does not do.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicateTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(version|form)\" value=\"([^\"]*)\">");

  private final MockMvcTester browser;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final KnownTeachers known;
  private final Credentials credentials;

  DuplicateTest(
      MockMvcTester browser,
      Sheets sheets,
      JdbcClient jdbc,
      KnownTeachers known,
      Credentials credentials) {
    this.browser = browser;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.known = known;
    this.credentials = credentials;
  }

  /// 11 and 12 share name and school, 21 and 22 a mobile; 31 and 32 will both have a course; 41 was never employed.
  @BeforeAll
  void tell() {
    RosterStory.tell(sheets);
    for (String row :
        new String[] {
          "11|许知秋|",
          "12|许知秋|",
          "21|白鹭|13800138001",
          "22|白露|13800138001",
          "31|秦川|",
          "32|秦川|",
          "41|苏禾|",
          "42|苏禾|"
        }) {
      String[] person = row.split("\\|", -1);
      load(
          "teachers",
          RosterStory.TEACHERS,
          "44010000000"
              + person[0]
              + "|"
              + person[1]
              + "|F|PASSPORT|P"
              + person[0]
              + "|"
              + person[2]);
    }
    for (int number : new int[] {11, 12, 21, 22, 31, 32, 42}) {
      String school = number == 22 ? "S0002" : "S0001";
      load(
          "employment",
          "teacher|on_day|event|school|staff_kind|subject|stage",
          "44010000000" + number + "|2010-09-01|JOIN|" + school + "|FULL_TIME||PRIMARY");
    }
    load(
        "programmes",
        "programme|name|short_name|begins_on|ends_on|head_count",
        "IT2|提升工程2.0|提升工程|2019-01-01|2022-12-31|");
    load(
        "programme_parts",
        "programme|part|name|ordinal|completion_rule|completion_minimum",
        "IT2|ONLINE|网络研修|1|COURSES|1");
    load("periods", "period|name|begins_on|ends_on", "2101|第一期|2021-03-01|2021-12-31");
    load(
        "period_programmes",
        "period|programme|reference_day|population_rule|head_count|pilot|participation_rule|completion_rule",
        "2101|IT2|2021-03-01|EMPLOYED_FULL_TIME|||STARTED|ALL_PARTS");
    load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from|retired_on",
        "C1|信息化教学|ELECTIVE|6|云杉教育|0|2020-01-01|");
    load(
        "sections",
        "period|section|programme|part|course|name|kind|area|capacity|opens_on",
        "2101|O1|IT2|ONLINE|C1|信息化教学|COURSE||100|2021-03-05");
  }

  private void load(String sheet, String header, String... rows) {
    assertThat(sheets.load(sheet, header, rows).places()).as(sheet).isEmpty();
  }

  private MvcTestResult get(RequestPostProcessor who, String address) {
    return browser.get().uri(address).with(who).exchange();
  }

  private MvcTestResult merge(RequestPostProcessor who, String pair, Map<String, String> fields) {
    var request = browser.post().uri("/duplicates/" + pair).with(who).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private Map<String, String> form(String pair, String reason) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("reason", reason));
    Matcher found = HIDDEN.matcher(body(get(As.cityOffice(), "/duplicates/" + pair)));
    while (found.find()) {
      form.put(found.group(1), found.group(2));
    }
    return form;
  }

  private static String body(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String text(MvcTestResult page) {
    return body(page).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private static String pair(int stays, int goes) {
    return "44010000000" + stays + "/44010000000" + goes;
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private int id(String table, String column, String value) {
    return jdbc.sql("select id from roster." + table + " where " + column + " = :value")
        .param("value", value)
        .query(Integer.class)
        .single();
  }

  private int due() {
    return count(
        "select coalesce(sum(delta), 0)::integer from milestone.v_milestone where measure = 'DUE' and context_code = 'IT2/2101'");
  }

  @Test
  void pairs_are_found_within_the_scope() {
    String all = text(get(As.cityOffice(), "/duplicates"));
    assertThat(all).contains("白鹭、白露", "手机号", "秦川", "姓名和学校").doesNotContain("林秋实");
    assertThat(text(get(As.cityOffice(), "/duplicates?first=2147483647"))).contains("没有发现重复");
    int tianhe = id("area", "code", "440106");
    assertThat(text(get(As.areaAdministrator(tianhe), "/duplicates")))
        .contains("秦川")
        .doesNotContain("白露");
    int other = id("school", "key", "S0002");
    assertThat(text(get(As.schoolAdministrator(other), "/duplicates"))).contains("没有发现重复");
    assertThat(get(As.schoolAdministrator(other), "/duplicates/" + pair(21, 22))).hasStatus(404);
    assertThat(merge(As.areaAdministrator(tianhe), pair(21, 22), Map.of("reason", "合并")))
        .hasStatus(404);
    assertThat(get(As.teacher(1), "/duplicates")).hasStatus(403);
    assertThat(get(As.cityOffice(), "/duplicates/" + pair(21, 21))).hasStatus(404);
  }

  @Test
  void the_merged_number_finds_the_one_who_stays_and_counts_no_more() {
    int before = due();
    assertThat(text(merge(As.cityOffice(), pair(11, 12), form(pair(11, 12), ""))))
        .contains("请写明理由");
    Map<String, String> form = form(pair(11, 12), "同一人登记两次");
    assertThat(merge(As.cityOffice(), pair(11, 12), form))
        .hasStatus(302)
        .hasRedirectedUrl("/staff/4401000000011");

    assertThat(due()).isEqualTo(before - 1);
    assertThat(known.typed("4401000000012"))
        .containsExactly(id("teacher", "number", "4401000000011"));
    assertThat(text(get(As.cityOffice(), "/staff/4401000000012"))).contains("4401000000011");
    assertThat(text(get(As.cityOffice(), "/teachers/4401000000012"))).contains("4401000000011");
    assertThat(text(get(As.cityOffice(), "/duplicates"))).doesNotContain("许知秋");
    isListedAsMerged();
    assertThat(get(As.cityOffice(), "/duplicates/" + pair(11, 12))).hasStatus(404);
    assertThat(
            jdbc.sql("select history from roster.v_merger where reason = '同一人登记两次'")
                .query(String.class)
                .single())
        .isEqualTo("2010-09-01 JOIN S0001 FULL_TIME PRIMARY");
    assertThatThrownBy(() -> jdbc.sql("delete from roster.merger").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void isListedAsMerged() {
    assertThat(text(get(As.cityOffice(), "/teachers?q=许知秋&status=ALL")))
        .contains("4401000000011")
        .doesNotContain("4401000000012");
    assertThat(text(get(As.cityOffice(), "/teachers?q=4401000000012&status=ALL")))
        .as("the number leads to the one who stays")
        .contains("4401000000011");
    assertThat(text(get(As.cityOffice(), "/duplicates/merged?q=4401000000012")))
        .contains(
            "许知秋（4401000000012）",
            "许知秋（4401000000011）",
            "同一人登记两次",
            "2010-09-01 JOIN S0001 FULL_TIME PRIMARY");
    assertThat(text(get(As.cityOffice(), "/duplicates/merged?q=无此人"))).contains("没有合并过的编号");
    assertThat(
            text(get(As.schoolAdministrator(id("school", "key", "S0002")), "/duplicates/merged")))
        .as("merged elsewhere")
        .doesNotContain("许知秋");
    assertThat(get(As.teacher(1), "/duplicates/merged")).hasStatus(403);
  }

  @Test
  void who_was_never_employed_takes_over_the_employment() {
    assertThat(merge(As.cityOffice(), pair(41, 42), form(pair(41, 42), "编号以前者为准"))).hasStatus(302);
    assertThat(
            count(
                "select count(*) from roster.employment where teacher_id = "
                    + id("teacher", "number", "4401000000041")))
        .isEqualTo(1);
    assertThat(
            count(
                "select count(*) from programme.v_member where teacher_id = "
                    + id("teacher", "number", "4401000000042")))
        .isZero();
  }

  @Test
  void results_are_not_moved_and_two_who_both_hold_some_are_not_merged() {
    Map<String, String> shown = form(pair(32, 31), "合并");
    enrol("31");
    assertThat(text(get(As.cityOffice(), "/duplicates/" + pair(32, 31)))).contains("请对调后再合并");
    MvcTestResult otherWay = merge(As.cityOffice(), pair(32, 31), shown);
    assertThat(otherWay).hasStatus(422);
    assertThat(text(otherWay)).contains("请对调后再合并");

    Map<String, String> turned = form(pair(31, 32), "合并");
    enrol("32");
    MvcTestResult both = merge(As.cityOffice(), pair(31, 32), turned);
    assertThat(both).hasStatus(422);
    assertThat(text(both))
        .contains("其中同一期同一课程 1 门", "4401000000032 名下妨碍合并的记录")
        .contains("选课 信息化教学 提升工程 第一期", "填写退选时间");
    assertThat(count("select count(*) from enrolment.v_enrolment")).isEqualTo(2);
    assertThat(count("select count(*) from roster.v_merger where reason = '合并'")).isZero();

    enrol("32", "2021-05-01 10:00:00+08");
    assertThat(form(pair(31, 32), "退去其一后合并")).as("may be merged now").containsKey("version");
  }

  private void bothSignIn() {
    for (int number : new int[] {51, 52}) {
      load(
          "teachers",
          RosterStory.TEACHERS,
          "44010000000%d|杜若|F|PASSPORT|P%d|13900139000".formatted(number, number));
      load(
          "employment",
          "teacher|on_day|event|school|staff_kind|subject|stage",
          "44010000000" + number + "|2010-09-01|JOIN|S0001|FULL_TIME||PRIMARY");
      assertThat(credentials.ofTeacher(id("teacher", "number", "44010000000" + number)))
          .isPresent();
    }
  }

  /// 51 and 52 share a name, a mobile and a school; both sign in, and 52 administers the school.
  @Test
  void the_account_of_who_goes_is_closed_and_a_post_is_handed_over_first() {
    bothSignIn();
    int account =
        credentials.ofTeacher(id("teacher", "number", "4401000000052")).orElseThrow().account();
    jdbc.sql(
            """
            insert into identity.post (account_id, role, scope_school, scope_name, valid_from)
            values (:account, 'SCHOOL_ADMINISTRATOR', :school, '杏林小学', date '2020-01-01')
            """)
        .param("account", account)
        .param("school", id("school", "key", "S0001"))
        .update();
    assertThat(text(merge(As.cityOffice(), pair(51, 52), form(pair(51, 52), "同一人"))))
        .contains("还担任管理岗位", "管理岗位 杏林小学", "交接或收回");
    jdbc.sql(
            "update identity.post set valid_until = date '2021-08-01' where account_id = :account and role <> 'TEACHER'")
        .param("account", account)
        .update();
    assertThat(merge(As.cityOffice(), pair(51, 52), form(pair(51, 52), "同一人"))).hasStatus(302);
    assertThat(credentials.find(account)).isEmpty();
    assertThat(credentials.of("4401000000052").holder())
        .isEqualTo(credentials.ofTeacher(id("teacher", "number", "4401000000051")).orElseThrow());
  }

  private void enrol(String number) {
    enrol(number, "");
  }

  private void enrol(String number, String withdrawn) {
    load(
        "enrolments",
        "period|section|teacher|selected_at|started_at|completed_at|result|withdrawn_at",
        "2101|O1|44010000000"
            + number
            + "|2021-03-10 10:00:00+08|2021-03-11 10:00:00+08|2021-04-09 10:00:00+08|PASS|"
            + withdrawn);
  }

  @Test
  void a_pair_that_changed_since_it_was_shown_is_shown_again() {
    Map<String, String> form = form(pair(21, 22), "同一人");
    form.put("version", "old");
    MvcTestResult answer = merge(As.cityOffice(), pair(21, 22), form);
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains("两人之一在此期间有变更", "白鹭", "白露");
  }
}
