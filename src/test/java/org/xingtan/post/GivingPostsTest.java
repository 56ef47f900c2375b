package org.xingtan.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xingtan.post.PostStory.CHEN;
import static org.xingtan.post.PostStory.LIN;
import static org.xingtan.post.PostStory.PASSWORD;
import static org.xingtan.testing.Visitor.leadsTo;
import static org.xingtan.testing.Visitor.slip;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// City → area → school, and security for the city office and the three.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivingPostsTest {
  private final PostStory story;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final int port;

  GivingPostsTest(
      ApplicationContext application, JdbcClient jdbc, TestClock clock, @LocalServerPort int port) {
    this.story = new PostStory(application, port);
    this.jdbc = jdbc;
    this.clock = clock;
    this.port = port;
  }

  @BeforeAll
  void tell() {
    story.tell();
  }

  @Test
  void the_city_gives_an_area_the_area_a_school_and_the_holder_works_from_that_day_on() {
    Visitor city = story.people.cityOffice();
    assertThat(
            story.give(city, "AREA_ADMINISTRATOR", "area", story.area("440106"), LIN, "2021-08-20"))
        .isEqualTo("/posts");
    Visitor area = story.activated(story.people.cityOffice(), LIN);
    assertThat(area.get("/posts").statusCode()).isEqualTo(200);

    assertThat(story.give(area, "SCHOOL_ADMINISTRATOR", "school", "杏林小学", CHEN, "2021-08-23"))
        .isEqualTo("/posts");
    Visitor school = story.activated(area, CHEN);
    assertThat(school.get("/slips").statusCode()).isEqualTo(403);
    clock.advance(Duration.ofDays(3));
    school = new Visitor(port);
    school.signIn(CHEN, PASSWORD);
    assertThat(school.get("/slips").statusCode()).isEqualTo(200);
    story.endAll();
  }

  @Test
  void nobody_gives_beyond_their_own_scope_or_upwards() {
    Visitor area = story.people.areaAdministrator(Integer.parseInt(story.area("440106")));

    assertThat(story.refused(area, "SCHOOL_ADMINISTRATOR", "school", "木棉小学", CHEN))
        .contains("不在您的范围内");
    assertThat(story.refused(area, "SCHOOL_ADMINISTRATOR", "school", "S0003", CHEN))
        .contains("没有找到这个区域或学校");
    for (String role :
        List.of("AREA_ADMINISTRATOR", "CITY_OFFICE", "SECURITY_ADMINISTRATOR", "TEACHER")) {
      assertThat(story.refused(area, role, "area", story.area("440105"), CHEN)).contains("不能授予或收回");
    }
    assertThat(story.refused(story.people.cityOffice(), "CITY_OFFICE", "area", "", CHEN))
        .contains("不能授予或收回");
    assertThat(
            story.refused(
                story.people.administrator(Caller.SECURITY_ADMINISTRATOR),
                "AREA_ADMINISTRATOR",
                "area",
                story.area("440105"),
                CHEN))
        .contains("不能授予或收回");
    for (Visitor below :
        List.of(
            story.people.schoolAdministrator(1),
            story.people.administrator(Caller.AUDIT_ADMINISTRATOR))) {
      assertThat(below.get("/posts").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void system_security_and_audit_are_three_persons() {
    Visitor security = story.people.administrator(Caller.SECURITY_ADMINISTRATOR);
    assertThat(story.give(security, "SYSTEM_ADMINISTRATOR", "area", "", LIN, "2021-08-20"))
        .isEqualTo("/posts");

    assertThat(story.refused(security, "AUDIT_ADMINISTRATOR", "area", "", LIN)).contains("必须是三个人");
    int post = story.latestPost();
    assertThat(security.get("/posts/" + post).statusCode()).isEqualTo(200);
    security.post("/posts/" + post + "/end", "day", "2021-09-01", "reason", "换岗");
    assertThat(story.give(security, "AUDIT_ADMINISTRATOR", "area", "", LIN, "2021-09-01"))
        .isEqualTo("/posts");
    assertThatThrownBy(() ->
            jdbc.sql(
                    "insert into identity.post (account_id, role, scope_name, valid_from) values (:account, 'SECURITY_ADMINISTRATOR', '', date '2021-10-01')")
                .param("account", story.account(LIN))
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    story.endAll();
  }

  @Test
  void the_same_post_twice_a_past_day_no_reason_and_an_unknown_person_are_refused() {
    Visitor city = story.people.cityOffice();
    story.give(city, "SCHOOL_ADMINISTRATOR", "school", "S0001", LIN, "2021-08-20");

    assertThat(story.refused(city, "SCHOOL_ADMINISTRATOR", "school", "S0001", LIN))
        .contains("已经担任这个岗位");
    assertThat(story.refused(city, "SCHOOL_ADMINISTRATOR", "school", "S0001", "nobody"))
        .contains("没有这个教师编号");
    assertThat(forChen(city, "2021-08-19", "补记")).contains("今天或以后");
    assertThat(forChen(city, "2021-08-20", "")).contains("请写明原因");
    story.endAll();
  }

  @Test
  void somebody_from_outside_the_roster_gets_an_account_and_a_slip() {
    Visitor security = story.people.administrator(Caller.SECURITY_ADMINISTRATOR);
    security.get("/posts/new");
    assertThat(
            leadsTo(
                security.post(
                    "/posts",
                    "role",
                    "AUDIT_ADMINISTRATOR",
                    "person",
                    "pan.guodong",
                    "name",
                    "<b>潘国栋</b>",
                    "from",
                    "2021-08-20",
                    "reason",
                    "到岗")))
        .isEqualTo("/posts");
    assertThat(security.get("/posts").body()).contains("&lt;b&gt;潘国栋").doesNotContain("<b>潘国栋");
    int account = story.account("pan.guodong");
    String slip = slip(security.post("/accounts/" + account + "/slips"));

    Visitor audit = new Visitor(port);
    audit.activate("pan.guodong", slip, PASSWORD);
    assertThat(leadsTo(audit.signIn("pan.guodong", PASSWORD))).isEqualTo("/");
    assertThat(audit.get("/sessions").body()).contains("您现在以：审计管理员");
    story.endAll();
  }

  private static String forChen(Visitor by, String from, String reason) {
    return by.post(
            "/posts",
            "role",
            "SCHOOL_ADMINISTRATOR",
            "school",
            "S0001",
            "person",
            CHEN,
            "from",
            from,
            "reason",
            reason)
        .body();
  }
}
