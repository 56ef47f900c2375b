package org.xingtan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.identity.PersonalData;
import org.xingtan.testing.Excerpt;
import org.xingtan.testing.Pages;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryPagesTest {
  private static final String IDENTITY_NUMBER = "11010519491231002X";

  private final MockMvcTester browser;
  private final JdbcClient jdbc;
  private final Sheets sheets;
  private final PersonalData personalData;

  DirectoryPagesTest(
      MockMvcTester browser, JdbcClient jdbc, Sheets sheets, PersonalData personalData) {
    this.browser = browser;
    this.jdbc = jdbc;
    this.sheets = sheets;
    this.personalData = personalData;
  }

  @BeforeAll
  void tell() {
    DirectoryStory.tell(sheets);
    jdbc.sql("update roster.teacher set identity_cipher = :cipher where number = :number")
        .param("cipher", personalData.encrypt(IDENTITY_NUMBER))
        .param("number", DirectoryStory.CHEN)
        .update();
  }

  @Test
  void the_areas_show_schools_and_people_of_today_and_their_sum() {
    assertThat(Excerpt.words(page(As.cityOffice(), "/areas")))
        .contains("截至 2021-08-20", "天河区 2 1 1 81 81 0", "荔湾区 1 0 1 42 42 0", "合计 3 1 2 123 123 0");
  }

  @Test
  void people_without_a_school_are_a_line_of_their_own_in_the_overview() {
    jdbc.sql("update directory.listing set area_id = null where teacher_id = :teacher")
        .param("teacher", teacher("4401000000100"))
        .update();
    try {
      assertThat(Excerpt.words(page(As.cityOffice(), "/areas")))
          .contains("未分配区域 0 0 0 1 1 0", "合计 3 1 2 123");
      assertThat(page(As.cityOffice(), "/areas")).contains("href=\"/teachers?area=NONE\"");
      assertThat(page(As.cityOffice(), "/teachers?area=NONE"))
          .contains("4401000000100")
          .doesNotContain(DirectoryStory.CHEN);
      assertThat(browser.get().uri("/teachers?area=NONE").with(tianhe())).hasStatus(404);
      assertThat(page(tianhe(), "/areas")).doesNotContain("未分配区域");
    } finally {
      jdbc.sql(
              "update directory.listing l set area_id = e.area_id from roster.v_employment e where e.teacher_id = l.teacher_id and e.to_day is null")
          .update();
    }
  }

  @Test
  void an_area_administrator_sees_the_own_area_in_the_overview() {
    assertThat(page(tianhe(), "/areas")).contains("天河区").doesNotContain("荔湾区", "class=\"total\"");
  }

  @ParameterizedTest
  @CsvSource({
    "q=杏林, 杏林小学",
    "q=S0002, 银杏中学",
    "q=s0002, 银杏中学",
    "q=2144000001, 杏林小学",
    "q=2144000101, 杏林小学",
    "area=440103, 银杏中学",
    "ownership=PRIVATE&area=440106, 木棉幼儿园",
    "stage=SENIOR, 银杏中学",
    "pilot=CITY, 杏林小学",
  })
  void a_school_is_found_by_name_key_old_and_new_identifier_and_by_what_it_is(
      String query, String found) {
    assertThat(Excerpt.words(page(As.cityOffice(), "/schools?" + query))).contains("共 1 所", found);
  }

  @Test
  void a_pilot_mark_that_ended_is_none_today_but_stays_on_the_page_of_the_school() {
    assertThat(page(As.cityOffice(), "/schools?pilot=PROVINCIAL")).contains("共 0 所");
    assertThat(Excerpt.words(page(As.cityOffice(), "/schools/S0004")))
        .contains("省级试点 2018-09-01 至 2020-08-31");
  }

  @Test
  void a_school_shows_its_dated_identifiers_and_its_people() {
    assertThat(Excerpt.words(page(As.cityOffice(), "/schools/S0001")))
        .contains(
            "2144000101 2015-09-01 起",
            "2144000001 1978-09-01 至 2015-08-31",
            "市级试点 2020-09-01 起",
            "林秋实",
            "共 41 人");
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=2", "page=999999", "q=无此学校"})
  void a_page_beyond_the_last_school_says_so_and_leads_back(String query) {
    assertThat(page(As.cityOffice(), "/schools?" + query)).contains("这里没有学校", "href=\"/schools");
  }

  @Test
  void schools_outside_the_scope_are_not_there() {
    assertThat(page(tianhe(), "/schools")).contains("杏林小学").doesNotContain("银杏中学");
    assertThat(Excerpt.words(page(tianhe(), "/schools?area=440103"))).contains("共 0 所");
    assertThat(browser.get().uri("/schools/S0002").with(tianhe())).hasStatus(404);
    assertThat(browser.get().uri("/schools/S0004").with(xinglin())).hasStatus(404);
    assertThat(browser.get().uri("/schools").with(xinglin()))
        .hasStatus(302)
        .hasRedirectedUrl("/schools/S0001");
    assertThat(browser.get().uri("/areas").with(xinglin())).hasStatus(403);
    for (String address : List.of("/areas", "/schools", "/schools/S0001", "/head-counts")) {
      assertThat(browser.get().uri(address).with(As.teacher(1))).as(address).hasStatus(403);
    }
  }

  @Test
  void a_person_has_a_history_and_counts_in_periods_and_head_counts() {
    assertThat(Excerpt.words(page(As.cityOffice(), "/teachers/" + DirectoryStory.ZHOU)))
        .contains(
            "2018-09-01 起 · 调入 银杏中学 · 荔湾区",
            "2011-09-01 至 2018-08-31 · 入职 杏林小学 · 天河区",
            "1702 信息技术应用能力提升工程 应参训 杏林小学 · 天河区 语文",
            "在职专任教师 杏林小学 · 天河区");
    assertThat(Excerpt.words(page(As.cityOffice(), "/teachers/" + DirectoryStory.OUYANG)))
        .contains("已退休", "2020-03-01 退休");
  }

  @Test
  void of_a_person_who_moved_away_only_what_happened_in_the_scope_is_shown() {
    assertThat(Excerpt.words(page(tianhe(), "/teachers/" + DirectoryStory.ZHOU)))
        .contains("目前不在您的管理范围内", "2011-09-01 至 2018-08-31 · 入职 杏林小学", "管理范围以外的经历不显示")
        .doesNotContain("银杏中学", "荔湾", "证件号码", "查看完整");
  }

  @Test
  void a_person_who_was_never_in_the_scope_is_not_there() {
    assertThat(browser.get().uri("/teachers/" + DirectoryStory.CHEN).with(tianhe())).hasStatus(404);
    assertThat(browser.get().uri("/teachers/" + DirectoryStory.NOBODY_YET).with(tianhe()))
        .hasStatus(404);
    assertThat(browser.get().uri("/teachers/9999999999999").with(As.cityOffice())).hasStatus(404);
  }

  @Test
  void the_full_number_is_shown_for_a_purpose_that_the_audit_trail_keeps() {
    assertThat(page(As.cityOffice(), "/teachers/" + DirectoryStory.CHEN))
        .doesNotContain(IDENTITY_NUMBER);
    assertThat(asked(As.cityOffice(), DirectoryStory.CHEN, "核对继续教育证书")).contains(IDENTITY_NUMBER);
    assertThat(
            jdbc.sql(
                    """
                    select object || ' ' || detail
                    from identity.audit
                    where event = 'IDENTITY_NUMBER_SHOWN'
                    """)
                .query(String.class)
                .list())
        .containsExactly(DirectoryStory.CHEN + " 核对继续教育证书");
  }

  @Test
  void without_a_purpose_or_outside_the_scope_the_full_number_is_refused() {
    assertThat(asked(As.cityOffice(), DirectoryStory.CHEN, " 看 "))
        .contains("请用 4 到 200 个字")
        .doesNotContain(IDENTITY_NUMBER);
    for (String number : List.of(DirectoryStory.CHEN, DirectoryStory.ZHOU)) {
      assertThat(
              browser
                  .post()
                  .uri("/teachers/" + number + "/identity-number")
                  .param("purpose", "核对继续教育证书")
                  .with(tianhe())
                  .with(csrf()))
          .as(number)
          .hasStatus(404);
    }
    assertThat(
            browser
                .get()
                .uri("/teachers/" + DirectoryStory.CHEN + "/identity-number")
                .with(As.cityOffice()))
        .hasStatus(405);
  }

  @Test
  void a_head_count_shows_its_rule_its_counts_and_its_names_within_the_scope() {
    assertThat(Excerpt.words(page(As.cityOffice(), "/head-counts/2017-01-10")))
        .contains("2017-01-10", "当日在职的专任教师", "天河区 2", "荔湾区 1", "未分配区域 1", "合计 4", "林秋实", "高远");
    assertThat(Excerpt.words(page(tianhe(), "/head-counts/2017-01-10")))
        .contains("天河区 2", "合计 2", "林秋实", "周知遥")
        .doesNotContain("荔湾", "陈望舒", "高远");
    assertThat(Excerpt.words(page(tianhe(), "/head-counts/2017-01-10?area=440103")))
        .contains("没有人在这一页")
        .doesNotContain("陈望舒");
    assertThat(Excerpt.words(page(xinglin(), "/head-counts/2017-01-10"))).contains("合计 2");
    assertThat(browser.get().uri("/head-counts/none").with(As.cityOffice())).hasStatus(404);
  }

  @Test
  void a_teacher_sees_who_they_are_and_where_they_count_and_nobody_else() {
    assertThat(Excerpt.words(page(As.teacher(teacher(DirectoryStory.LIN)), "/me")))
        .contains("林秋实老师，您好", "杏林小学", "1702", "当前开放的期次里您还没有选课")
        .doesNotContain("周知遥");
    assertThat(browser.get().uri("/me").with(As.cityOffice())).hasStatus(403);
  }

  @Test
  void a_teacher_sees_the_enrolments_of_the_open_period() {
    int lin = teacher(DirectoryStory.LIN);
    enrol(lin);

    assertThat(Excerpt.words(page(As.teacher(lin), "/me")))
        .contains("分层作业设计 一班 2102 2021-08-18 学习中");
  }

  private void enrol(int teacher) {
    for (String statement :
        List.of(
            "insert into programme.period (code, name, begins_on, ends_on) values ('2102', '二期', '2021-08-01', '2021-12-31')",
            """
            insert into programme.run (period_id, programme_id, reference_day, population_rule, participation_rule, completion_rule)
            select p.id, r.id, '2021-08-01', 'NONE', 'STARTED', 'NONE' from programme.period p, programme.programme r where p.code = '2102'
            """,
            """
            insert into programme.part (programme_id, code, name, ordinal, completion_rule, completion_minimum)
            select id, 'ONLINE', '网络研修', 1, 'NONE', 0 from programme.programme
            """,
            """
            insert into catalogue.course (code, title, category, stages, credit_hours, provider, price_yuan, offered_from)
            values ('C1', '分层作业设计', 'ELECTIVE', '{PRIMARY}', 4, '某出版社', 0, '2021-01-01')
            """,
            """
            insert into enrolment.section (run_id, part_id, course_id, code, name, kind, opens_on)
            select r.id, p.id, c.id, 'S1', '一班', 'CLASS', '2021-08-01'
            from programme.v_run r, programme.part p, catalogue.course c
            where r.period_code = '2102' and p.code = 'ONLINE'
            """)) {
      jdbc.sql(statement).update();
    }
    jdbc.sql(
            """
            insert into enrolment.enrolment (teacher_id, run_id, course_id, attempt, section_id, selected_at, started_at)
            select :teacher, run_id, course_id, 1, id, '2021-08-18 09:00+08', '2021-08-19 09:00+08'
            from enrolment.section
            """)
        .param("teacher", teacher)
        .update();
  }

  private RequestPostProcessor tianhe() {
    return As.areaAdministrator(
        jdbc.sql("select id from roster.area where code = '440106'").query(Integer.class).single());
  }

  private RequestPostProcessor xinglin() {
    return As.schoolAdministrator(
        jdbc.sql("select id from roster.school where key = 'S0001'").query(Integer.class).single());
  }

  private int teacher(String number) {
    return jdbc.sql("select id from roster.teacher where number = :number")
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  private String asked(RequestPostProcessor who, String number, String purpose) {
    return Pages.text(
        browser
            .post()
            .uri("/teachers/" + number + "/identity-number")
            .param("purpose", purpose)
            .with(who)
            .with(csrf())
            .exchange());
  }

  private String page(RequestPostProcessor who, String address) {
    return new Pages(browser).text(address, who);
  }
}
