package org.xingtan.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.rating.StudyStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferingTest {
  private static final String RUN = "/periods/2101/programmes/IT2/sections";

  private final MockMvcTester browser;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  OfferingTest(MockMvcTester browser, JdbcClient jdbc, Sheets sheets) {
    this.browser = browser;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeAll
  void tell() {
    StudyStory.tell(sheets);
    StudyStory.load(
        sheets,
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from|retired_on",
        "C9|已下线|ELECTIVE|6|云杉教育|0|2019-01-01|2021-02-01");
    StudyStory.load(
        sheets,
        "programmes",
        "programme|name|short_name|begins_on|ends_on|head_count",
        "GEN|全员培训|全员|2019-01-01||");
    StudyStory.load(
        sheets,
        "programme_parts",
        "programme|part|name|ordinal|completion_rule|completion_minimum",
        "GEN|PUBLIC|公共|1|COURSES|1");
    StudyStory.load(
        sheets,
        "period_programmes",
        "period|programme|reference_day|population_rule|participation_rule|completion_rule",
        "2101|GEN|2021-03-01|EMPLOYED_FULL_TIME|STARTED|ALL_PARTS");
  }

  private MvcTestResult get(RequestPostProcessor who, String address) {
    return browser.get().uri(address).with(who).exchange();
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    var request = browser.post().uri(address).with(As.cityOffice()).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private static Map<String, String> section(String... changed) {
    Map<String, String> fields = new HashMap<>();
    fields.putAll(
        Map.of(
            "code", "N1",
            "course", "C3",
            "name", "新开的课",
            "part", "ONLINE",
            "kind", "COURSE",
            "area", "440106",
            "subject", "",
            "capacity", "30",
            "opens_on", "2021-03-01"));
    for (int place = 0; place < changed.length; place += 2) {
      fields.put(changed[place], changed[place + 1]);
    }
    return fields;
  }

  private int id(String code) {
    return jdbc.sql("select id from enrolment.section where code = :code")
        .param("code", code)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_published_course_becomes_a_section_of_a_run_once() {
    assertThat(get(As.cityOffice(), "/courses/C3"))
        .bodyText()
        .contains("在 2102 提升工程2.0 开课")
        .doesNotContain("在 2101");
    assertThat(get(As.cityOffice(), RUN + "/new?course=C3"))
        .bodyText()
        .contains("value=\"C3\"", "value=\"无人问津\"", "value=\"2021-03-01\"");
    assertThat(post(RUN, section("code", "N2"))).hasRedirectedUrl(RUN);
    assertThat(post(RUN, section("code", "N2"))).hasStatus(422).bodyText().contains("已被使用");
    assertThat(get(As.cityOffice(), RUN + "?q=N2"))
        .bodyText()
        .contains("新开的课", "无人问津", "/selections/sections/" + id("N2") + "/quotas")
        .doesNotContain("课堂导入");
    assertThat(
            post("/periods/2101/programmes/GEN/sections", section("code", "N2", "part", "PUBLIC")))
        .hasStatus(422)
        .bodyText()
        .contains("在本期已被使用");
    assertThat(get(As.cityOffice(), "/periods/2101")).bodyText().contains(RUN, "开课 · N2");
  }

  @Test
  void what_cannot_be_a_section_is_refused_with_its_reason() {
    assertThat(post(RUN, section("code", "N 3"))).hasStatus(422).bodyText().contains("不对：用字母");
    assertThat(post(RUN, section("code", "N3", "course", "XX")))
        .hasStatus(422)
        .bodyText()
        .contains("没有代码为“XX”的课程");
    assertThat(post(RUN, section("code", "N3", "course", "C9")))
        .hasStatus(422)
        .bodyText()
        .contains("不在线");
    assertThat(post(RUN, section("code", "N3", "name", "")))
        .hasStatus(422)
        .bodyText()
        .contains("请填写");
    assertThat(post(RUN, section("code", "N3", "capacity", "0"))).hasStatus(422);
    assertThat(post(RUN, section("code", "N3", "capacity", "多")))
        .hasStatus(422)
        .bodyText()
        .contains("“多”看不懂");
    assertThat(post(RUN, section("code", "N3", "opens_on", "2021-09-01")))
        .hasStatus(422)
        .bodyText()
        .contains("不能晚于");
    assertThat(get(As.cityOffice(), RUN + "?q=N3")).bodyText().contains("还没有开课");
  }

  @Test
  void a_section_nobody_selected_is_changed_and_one_in_use_keeps_its_course() {
    post(RUN, section("code", "N4", "capacity", ""));
    assertThat(post(RUN + "/" + id("N4"), section("course", "C1", "subject", "MUSIC", "area", "")))
        .hasRedirectedUrl(RUN);
    assertThat(get(As.cityOffice(), RUN + "/" + id("N4"))).bodyText().contains("value=\"C1\"");

    String used = RUN + "/" + id("B1");
    var same = section("course", "C1", "name", "改名", "area", "", "opens_on", "2021-03-01");
    assertThat(post(used, same)).hasRedirectedUrl(RUN);
    same.put("course", "C3");
    assertThat(post(used, same)).hasStatus(422).bodyText().contains("已有人选了");
    assertThat(get(As.cityOffice(), RUN + "?q=B1")).bodyText().contains("改名", "课堂导入");
    assertThat(get(As.cityOffice(), "/periods/2001/programmes/IT2/sections/" + id("B1")))
        .hasStatus(404);
  }

  private MvcTestResult duty(String section, String teacher, String from) {
    return post(RUN + "/" + id(section) + "/duties", Map.of("teacher", teacher, "from", from));
  }

  @Test
  void a_tutor_is_put_on_duty_once_and_counts_at_once() {
    post(RUN, section("code", "N6", "kind", "CLASS"));
    assertThat(duty("N6", "4409", "2021-03-01")).hasStatus(422).bodyText().contains("没有编号为“4409”");
    assertThat(duty("N6", StudyStory.CHEN, "")).hasStatus(422).bodyText().contains("请填写起始日期");
    assertThat(duty("N6", StudyStory.CHEN, "2021-03-01")).hasStatus(302);
    assertThat(duty("N6", StudyStory.CHEN, "2021-03-01"))
        .hasStatus(422)
        .bodyText()
        .contains("已在这门开课任职");
    assertThat(get(As.cityOffice(), RUN + "/" + id("N6"))).bodyText().contains("陈望舒", "辅导教师");
    assertThat(
            jdbc.sql(
                    """
                    select coalesce(sum(delta), 0)
                    from milestone.v_milestone
                    where context_code = 'IT2/2101'
                      and measure = 'TUTOR'
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    post(RUN, section("code", "N7", "kind", "WORKSHOP"));
    assertThat(duty("N7", StudyStory.LIN, "2021-03-01")).hasStatus(302);
    assertThat(get(As.cityOffice(), RUN + "/" + id("N7"))).bodyText().contains("工作坊主持人");
  }

  private int onDuty(String measure) {
    return jdbc.sql(
            """
            select coalesce(sum(delta), 0)
            from milestone.v_milestone
            where context_code = 'IT2/2102'
              and measure = cast(:measure as milestone.measure)
            """)
        .param("measure", measure)
        .query(Integer.class)
        .single();
  }

  private String post(String teacher) {
    return jdbc.sql(
            """
            select '/duties/' || t.number || '/' || d.id as address
            from workshop.v_duty d
            join roster.v_teacher t on t.id = d.teacher_id
            join programme.v_run r on r.id = d.run_id
            where t.number = :teacher
              and r.period_code = '2102'
            """)
        .param("teacher", teacher)
        .query(String.class)
        .single();
  }

  private MvcTestResult end(String teacher, String until, String reason, String successor) {
    return post(
        post(teacher) + "/ending",
        Map.of("until", until, "reason", reason, "successor", successor));
  }

  @Test
  void a_post_is_ended_with_its_day_and_reason_and_handed_over() {
    StudyStory.load(
        sheets,
        "duties",
        "period|programme|role|teacher|subject|school|area|from_day",
        "2102|IT2|ASSISTANT|" + StudyStory.LIN + "|MATHEMATICS|S0001|440106|2021-08-01",
        "2102|IT2|INSPECTOR|" + StudyStory.ZHOU + "|MUSIC||440103|2021-08-01");
    assertThat(end(StudyStory.LIN, "", "调离", "")).hasStatus(422).bodyText().contains("请填写最后在岗日");
    assertThat(end(StudyStory.LIN, "2021-07-31", "调离", "")).hasStatus(422);
    assertThat(end(StudyStory.LIN, "2022-01-01", "调离", "")).hasStatus(422);
    assertThat(end(StudyStory.LIN, "2021-09-30", "", "")).hasStatus(422).bodyText().contains("写明");
    assertThat(end(StudyStory.LIN, "2021-09-30", "调离", "44099")).bodyText().contains("没有编号");
    assertThat(end(StudyStory.LIN, "2021-09-30", "调离", StudyStory.LIN)).bodyText().contains("本人");
    assertThat(end(StudyStory.LIN, "2021-12-31", "调离", StudyStory.CHEN))
        .bodyText()
        .contains("没有可接任的时间");
    assertThat(onDuty("ASSISTANT")).isEqualTo(1);
    String post = post(StudyStory.LIN);
    assertThat(end(StudyStory.LIN, "2021-09-30", "调离", StudyStory.CHEN)).hasRedirectedUrl(post);
    assertThat(end(StudyStory.LIN, "2021-09-30", "调离", StudyStory.CHEN))
        .as("twice")
        .bodyText()
        .contains("已于 2021-09-30 离岗");
    assertThat(get(As.cityOffice(), post))
        .bodyText()
        .contains("杏林小学 · 数学", "2021-09-30", "调离", "/teachers/" + StudyStory.CHEN)
        .doesNotContain("/ending");
    assertThat(get(As.cityOffice(), post(StudyStory.CHEN))).bodyText().contains("2021-10-01");
    assertThat(onDuty("ASSISTANT")).as("one ended, one began").isEqualTo(1);
    assertThat(end(StudyStory.CHEN, "2021-10-31", "换岗", StudyStory.LIN))
        .as("who held it before")
        .bodyText()
        .contains("已在");
    assertThat(get(As.cityOffice(), "/periods/2102")).bodyText().contains("上岗 · 研修助理", "调离");
  }

  @Test
  void posts_are_listed_and_ended_within_the_area() {
    StudyStory.load(
        sheets,
        "duties",
        "period|programme|role|teacher|subject|school|area|from_day",
        "2101|IT2|INSPECTOR|" + StudyStory.ZHOU + "|MATHEMATICS||440106|2021-03-01",
        "2101|IT2|INSPECTOR|" + StudyStory.CHEN + "|MUSIC||440103|2021-03-01");
    int tianhe =
        jdbc.sql("select id from roster.v_area where code = '440106'")
            .query(Integer.class)
            .single();
    RequestPostProcessor area = As.areaAdministrator(tianhe);
    assertThat(get(area, "/duties?role=INSPECTOR&state=LASTING&q=周知遥"))
        .bodyText()
        .contains("周知遥", "督学", "数学 · 天河区")
        .doesNotContain("陈望舒");
    assertThat(get(As.cityOffice(), "/duties?q=无此人&run=1")).bodyText().contains("没有符合条件的岗位");
    int chens = jdbc.sql("select max(id) from workshop.v_duty").query(Integer.class).single();
    String other = "/duties/" + StudyStory.CHEN + "/" + chens;
    assertThat(get(area, other)).hasStatus(404);
    assertThat(browser.post().uri(other + "/ending").with(area).with(csrf()).exchange())
        .hasStatus(404);
    assertThat(get(As.schoolAdministrator(1), "/duties")).hasStatus(403);
    assertThat(get(As.teacher(1), other)).hasStatus(403);
  }

  @Test
  void a_closed_period_is_frozen() {
    jdbc.sql(
            """
            insert into programme.period_step (period_id, step, at, account_id, actor)
            select p.id, s.step, timestamptz '2021-01-10 10:00:00+08', 1, '程思远'
            from programme.period p
            cross join (values ('OPENED'), ('CLOSED')) s (step)
            where p.code = '2001'
            """)
        .update();
    String closed = "/periods/2001/programmes/IT2/sections";
    assertThat(post(closed, section("code", "N5", "opens_on", "2020-09-01")))
        .hasStatus(422)
        .bodyText()
        .contains("2001 期已结束");
    assertThat(
            post(
                closed + "/" + id("A1") + "/duties",
                Map.of("teacher", StudyStory.LIN, "from", "2020-09-01")))
        .hasStatus(422);
    assertThat(get(As.cityOffice(), closed)).bodyText().doesNotContain(closed + "/new");
    assertThat(get(As.cityOffice(), "/courses/C1")).bodyText().doesNotContain("在 2001");
  }

  @Test
  void sections_are_set_up_by_the_city_office_alone() {
    for (RequestPostProcessor who :
        new RequestPostProcessor[] {
          As.areaAdministrator(1), As.schoolAdministrator(1), As.teacher(1), As.provider(1)
        }) {
      assertThat(get(who, RUN)).hasStatus(403);
      assertThat(get(who, RUN + "/new")).hasStatus(403);
    }
    assertThat(get(As.cityOffice(), "/periods/2101/programmes/NONE/sections")).hasStatus(404);
  }
}
