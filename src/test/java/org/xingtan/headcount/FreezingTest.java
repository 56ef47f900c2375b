package org.xingtan.headcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xingtan.identity.As;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// A head count from thought to a list that nobody changes.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreezingTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([a-z_]+)\" value=\"([^\"]*)\">");
  private static final String RULE = "&full_time_only=true&without_institutes=true";

  private final MockMvcTester browser;
  private final Sheets sheets;
  private final JdbcClient jdbc;

  FreezingTest(MockMvcTester browser, Sheets sheets, JdbcClient jdbc) {
    this.browser = browser;
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void tell() {
    RosterStory.tell(sheets);
    sheets.load("schools", RosterStory.SCHOOLS, "S0005|市教研院|荔湾|PUBLIC|INSTITUTE|OTHER|URBAN||");
    for (int at = 10; at < 70; at++) {
      sheets.load(
          "teachers",
          RosterStory.TEACHERS,
          "44010000000" + at + "|离职" + at + "|F|PASSPORT|P" + at + "|");
      sheets.load(
          "employment",
          "teacher|on_day|event|school|staff_kind|subject|stage",
          "44010000000" + at + "|2010-09-01|JOIN|S0001|FULL_TIME||PRIMARY",
          "44010000000" + at + "|2019-09-01|LEAVE||||");
    }
    sheets.load(
        "teachers",
        RosterStory.TEACHERS,
        "4401000000004|白鹭|F|PASSPORT|E4|",
        "4401000000005|秦川|M|PASSPORT|E5|",
        "4401000000006|未入职|M|PASSPORT|E6|");
    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        "4401000000001|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        "4401000000002|2012-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
        "4401000000003|2011-09-01|JOIN|S0001|OTHER||",
        "4401000000004|2011-09-01|JOIN|S0005|FULL_TIME||",
        "4401000000005|2021-03-01|JOIN|S0001|FULL_TIME|MUSIC|PRIMARY");
  }

  private MvcTestResult get(String address) {
    return browser.get().uri(address).with(As.cityOffice()).exchange();
  }

  private MvcTestResult preview(String name, String day, String more) {
    return get("/head-counts/new?name=" + name + "&on_day=" + day + RULE + more);
  }

  private static Map<String, String> hidden(MvcTestResult page) {
    Map<String, String> hidden = new LinkedHashMap<>();
    Matcher found = HIDDEN.matcher(body(page));
    while (found.find()) {
      hidden.put(found.group(1), found.group(2));
    }
    return hidden;
  }

  private MvcTestResult freeze(Map<String, String> fields) {
    var request = browser.post().uri("/head-counts").with(As.cityOffice()).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private static String body(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String text(MvcTestResult page) {
    return body(page).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  @Test
  void the_preview_counts_by_area_and_tells_who_is_left_out_and_why() {
    assertThat(text(preview("甲名册", "2020-09-01", "")))
        .contains(
            "共计 2 人：当日在职的专任教师，不含教研机构和进修学校",
            "天河区 1",
            "荔湾区 1",
            "当日已离开 60",
            "当日尚未入职 1",
            "不是专任教师 1",
            "在教研机构或进修学校 1",
            "没有任职记录 1",
            "冻结这 2 人");
    assertThat(text(preview("甲名册", "2020-09-01", "&public_only=true")))
        .contains("在民办学校 1", "共计 1 人");
    MvcTestResult left = preview("甲名册", "2020-09-01", "&left_out=LEFT");
    assertThat(text(left)).contains("离职10", "离职59").doesNotContain("离职60");
    assertThat(text(preview("甲名册", "2020-09-01", "&left_out=LEFT&after=" + after(left))))
        .contains("离职60", "离职69")
        .doesNotContain("离职59");
    assertThat(preview("甲名册", "2020-09-01", "&left_out=NOBODY")).hasStatus(404);
    assertThat(count("select count(*) from roster.head_count")).isEqualTo(frozen());
  }

  private int frozen() {
    return count("select count(*) from roster.head_count_freezing");
  }

  private static String after(MvcTestResult page) {
    return body(page).replaceAll("(?s).*after=([0-9]+)\".*", "$1");
  }

  @Test
  void what_was_previewed_is_frozen_once_and_nothing_changes_it() {
    Map<String, String> form = hidden(preview("乙名册", "2020-09-01", ""));
    assertThat(freeze(form)).hasStatus(302).hasRedirectedUrl("/head-counts/2020-09-01");
    assertThat(freeze(form)).hasStatus(302).hasRedirectedUrl("/head-counts/2020-09-01");

    assertThat(
            count(
                "select count(*) from roster.head_count_member m join roster.head_count h on h.id = m.head_count_id where h.code = '2020-09-01'"))
        .isEqualTo(2);
    assertThat(
            count(
                "select sum(delta)::integer from milestone.v_milestone where measure = 'COUNTED' and context_code = 'HEADCOUNT/2020-09-01'"))
        .isEqualTo(2);
    assertThat(text(get("/head-counts/2020-09-01")))
        .contains("乙名册", "当日在职的专任教师，不含教研机构和进修学校", "天河区 1", "荔湾区 1");
    MvcTestResult named = freeze(hidden(preview("乙名册", "2020-09-02", "")));
    assertThat(named).hasStatus(422);
    assertThat(text(named)).contains("已有名册叫“乙名册”");
    assertThat(freeze(hidden(preview("丙名册", "2020-09-01", ""))))
        .hasRedirectedUrl("/head-counts/2020-09-01-2");
    assertThat(
            sheets
                .load(
                    "head_count_members",
                    "head_count|teacher|school|subject|stage|staff_kind",
                    "2020-09-01|4401000000005|S0001|MUSIC|PRIMARY|FULL_TIME")
                .reasons())
        .containsExactly("head_count_frozen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update roster.head_count_member set staff_kind = 'OTHER'",
        "delete from roster.head_count_member",
        "insert into roster.head_count_member (teacher_id, head_count_id, staff_kind) select t.id, h.id, 'OTHER' from roster.head_count h, roster.teacher t where t.number = '4401000000006'",
        "update roster.head_count set rule = 'x'",
        "update roster.head_count_freezing set members = 0"
      })
  void the_database_refuses_every_change_of_a_frozen_list(String change) {
    freeze(hidden(preview("丁名册", "2020-10-01", "")));
    assertThat(frozen()).isPositive();
    assertThatThrownBy(() -> jdbc.sql(change).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void a_roster_that_changed_since_the_preview_is_previewed_again() {
    Map<String, String> form = hidden(preview("戊名册", "2020-11-01", ""));
    form.put("members", "3");
    MvcTestResult answer = freeze(form);
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains("预览时是 3 人，现在是 2 人", "冻结这 2 人");
    form.remove("members");
    assertThat(freeze(form)).hasStatus(422);
  }

  @ParameterizedTest
  @CsvSource({
    "己, 2020-09-01, 名称应为 2 至 60 个文字",
    "<b>名册</b>, 2020-09-01, 名称应为 2 至 60 个文字",
    "己名册, 2031-09-01, 日期不能晚于今天",
    "己名册, 2020-09-31, 看不懂",
    "己名册, 1900-01-01, 没有人计入"
  })
  void what_cannot_be_frozen_is_refused(String name, String day, String said) {
    int before = frozen();
    MvcTestResult answer =
        freeze(Map.of("name", name, "on_day", day, "members", "0", "full_time_only", "true"));
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains(said);
    assertThat(freeze(Map.of("name", name))).hasStatus(422);
    assertThat(frozen()).isEqualTo(before);
  }

  @Test
  void only_the_city_office_freezes() {
    for (var who : List.of(As.areaAdministrator(1), As.schoolAdministrator(1), As.teacher(1))) {
      assertThat(browser.get().uri("/head-counts/new").with(who)).hasStatus(403);
      assertThat(browser.post().uri("/head-counts").with(who).with(csrf())).hasStatus(403);
    }
    assertThat(text(get("/head-counts"))).contains("冻结一份名册");
    assertThat(text(get("/head-counts/new"))).contains("只计专任教师").doesNotContain("冻结这");
    assertThat(preview("x", "2020-09-01", "")).hasStatus(422);
  }
}
