package org.xingtan.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.testing.Visitor.leadsTo;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// City → area → school, and security for the city office and the three.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostTest {
  private static final String LIN = "4401000000001";
  private static final String CHEN = "4401000000002";
  private static final String PASSWORD = "kapok-in-April";
  private static final Pattern SLIP = Pattern.compile("<code>([a-z0-9-]{14})</code>");

  private final Sheets sheets;
  private final SignedInBrowser.People people;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final int port;

  PostTest(
      Sheets sheets,
      ApplicationContext application,
      JdbcClient jdbc,
      TestClock clock,
      @LocalServerPort int port) {
    this.sheets = sheets;
    this.people = new SignedInBrowser.People(application, port);
    this.jdbc = jdbc;
    this.clock = clock;
    this.port = port;
  }

  @BeforeAll
  void tellTwoAreas() {
    sheets.load(
        "areas",
        "area|name|short_name|ordinal|kind",
        "440106|天河区|天河|1|DISTRICT",
        "440105|海珠区|海珠|2|DISTRICT");
    sheets.load("subjects", "subject|name|aliases|ordinal", "MATHEMATICS|数学||1");
    sheets.load(
        "schools",
        "school|name|area|ownership|kind|stages|location|opened_on|closed_on",
        "S0001|杏林小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0002|木棉小学|440105|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0003|停办小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||2021-01-01");
    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        LIN + "|林秋实|F|PASSPORT|P1|",
        CHEN + "|陈望舒|M|PASSPORT|P2|");
    for (String teacher : List.of(LIN, CHEN)) {
      sheets.load(
          "employment",
          "teacher|on_day|event|school|staff_kind|subject|stage",
          teacher + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY");
    }
  }

  @Test
  void the_city_gives_an_area_the_area_a_school_and_the_holder_works_from_that_day_on() {
    Visitor city = people.cityOffice();
    assertThat(give(city, "AREA_ADMINISTRATOR", "area", area("440106"), LIN, "2021-08-20"))
        .isEqualTo("/posts");
    Visitor area = activated(people.cityOffice(), LIN);
    assertThat(area.get("/posts").statusCode()).isEqualTo(200);

    assertThat(give(area, "SCHOOL_ADMINISTRATOR", "school", "杏林小学", CHEN, "2021-08-23"))
        .isEqualTo("/posts");
    Visitor school = activated(area, CHEN);
    assertThat(school.get("/slips").statusCode()).isEqualTo(403);
    clock.advance(Duration.ofDays(3));
    school = new Visitor(port);
    school.signIn(CHEN, PASSWORD);
    assertThat(school.get("/slips").statusCode()).isEqualTo(200);
    endAll();
  }

  @Test
  void nobody_gives_beyond_their_own_scope_or_upwards() {
    Visitor area = people.areaAdministrator(Integer.parseInt(area("440106")));

    assertThat(refused(area, "SCHOOL_ADMINISTRATOR", "school", "木棉小学", CHEN)).contains("不在您的范围内");
    assertThat(refused(area, "SCHOOL_ADMINISTRATOR", "school", "S0003", CHEN))
        .contains("没有找到这个区域或学校");
    for (String role :
        List.of("AREA_ADMINISTRATOR", "CITY_OFFICE", "SECURITY_ADMINISTRATOR", "TEACHER")) {
      assertThat(refused(area, role, "area", area("440105"), CHEN)).contains("不能授予或收回");
    }
    assertThat(refused(people.cityOffice(), "CITY_OFFICE", "area", "", CHEN)).contains("不能授予或收回");
    assertThat(
            refused(
                people.administrator(Caller.SECURITY_ADMINISTRATOR),
                "AREA_ADMINISTRATOR",
                "area",
                area("440105"),
                CHEN))
        .contains("不能授予或收回");
    for (Visitor below :
        List.of(people.schoolAdministrator(1), people.administrator(Caller.AUDIT_ADMINISTRATOR))) {
      assertThat(below.get("/posts").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void a_post_of_another_area_is_not_found_and_cannot_be_ended() {
    Visitor city = people.cityOffice();
    give(city, "SCHOOL_ADMINISTRATOR", "school", "木棉小学", CHEN, "2021-08-20");
    int post = latestPost();
    Visitor area = people.areaAdministrator(Integer.parseInt(area("440106")));
    area.get("/posts/new");

    assertThat(area.get("/posts").body()).doesNotContain("木棉小学");
    assertThat(area.get("/posts/" + post).statusCode()).isEqualTo(404);
    assertThat(
            area.post("/posts/" + post + "/end", "day", "2021-08-20", "reason", "越权").statusCode())
        .isEqualTo(404);
    assertThat(area.post("/accounts/" + accountOf(CHEN) + "/slips").statusCode()).isEqualTo(404);
    endAll();
  }

  @Test
  void system_security_and_audit_are_three_persons() {
    Visitor security = people.administrator(Caller.SECURITY_ADMINISTRATOR);
    assertThat(give(security, "SYSTEM_ADMINISTRATOR", "area", "", LIN, "2021-08-20"))
        .isEqualTo("/posts");

    assertThat(refused(security, "AUDIT_ADMINISTRATOR", "area", "", LIN)).contains("必须是三个人");
    int post = latestPost();
    assertThat(security.get("/posts/" + post).statusCode()).isEqualTo(200);
    security.post("/posts/" + post + "/end", "day", "2021-09-01", "reason", "换岗");
    assertThat(give(security, "AUDIT_ADMINISTRATOR", "area", "", LIN, "2021-09-01"))
        .isEqualTo("/posts");
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            jdbc.sql(
                    "insert into identity.post (account_id, role, scope_name, valid_from) values (:account, 'SECURITY_ADMINISTRATOR', '', date '2021-10-01')")
                .param("account", accountOf(LIN))
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    endAll();
  }

  @Test
  void a_successor_takes_over_on_the_day_on_which_the_post_ends_or_nothing_changes() {
    Visitor city = people.cityOffice();
    give(city, "SCHOOL_ADMINISTRATOR", "school", "杏林小学", LIN, "2021-08-20");
    int post = latestPost();

    city.get("/posts/" + post);
    assertThat(
            city.post(
                    "/posts/" + post + "/end",
                    "day",
                    "2021-09-01",
                    "successor",
                    "4409999999999",
                    "reason",
                    "交接")
                .body())
        .contains("没有这个教师编号");
    assertThat(open(post)).isTrue();

    assertThat(
            leadsTo(
                city.post(
                    "/posts/" + post + "/end",
                    "day",
                    "2021-09-01",
                    "successor",
                    CHEN,
                    "reason",
                    "交接")))
        .isEqualTo("/posts/" + post);
    assertThat(
            jdbc.sql(
                    "select a.teacher_id is not null and p.valid_from = date '2021-09-01' from identity.post p join identity.account a on a.id = p.account_id where p.id = :post")
                .param("post", latestPost())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(city.get("/posts/" + post).body()).contains("2021-09-01 止");
    assertThat(city.post("/posts/" + post + "/end", "day", "2021-09-01", "reason", "再来一次").body())
        .contains("已经结束");
    endAll();
  }

  @Test
  void the_same_post_twice_a_past_day_no_reason_and_an_unknown_person_are_refused() {
    Visitor city = people.cityOffice();
    give(city, "SCHOOL_ADMINISTRATOR", "school", "S0001", LIN, "2021-08-20");

    assertThat(refused(city, "SCHOOL_ADMINISTRATOR", "school", "S0001", LIN)).contains("已经担任这个岗位");
    assertThat(refused(city, "SCHOOL_ADMINISTRATOR", "school", "S0001", "nobody"))
        .contains("没有这个教师编号");
    assertThat(
            city.post(
                    "/posts",
                    "role",
                    "SCHOOL_ADMINISTRATOR",
                    "school",
                    "S0001",
                    "person",
                    CHEN,
                    "from",
                    "2021-08-19",
                    "reason",
                    "补记")
                .body())
        .contains("今天或以后");
    assertThat(
            city.post(
                    "/posts",
                    "role",
                    "SCHOOL_ADMINISTRATOR",
                    "school",
                    "S0001",
                    "person",
                    CHEN,
                    "from",
                    "2021-08-20",
                    "reason",
                    "")
                .body())
        .contains("请写明原因");
    endAll();
  }

  @Test
  void somebody_from_outside_the_roster_gets_an_account_and_a_slip() {
    Visitor security = people.administrator(Caller.SECURITY_ADMINISTRATOR);
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
    int account = account("pan.guodong");
    String slip = first(security.post("/accounts/" + account + "/slips"));

    Visitor audit = new Visitor(port);
    audit.get("/activation");
    audit.post(
        "/activation", "name", "pan.guodong", "slip", slip, "wanted", PASSWORD, "again", PASSWORD);
    assertThat(leadsTo(audit.signIn("pan.guodong", PASSWORD))).isEqualTo("/");
    assertThat(audit.get("/sessions").body()).contains("您现在以：审计管理员");
    endAll();
  }

  @Test
  void security_unlocks_whoever_mistyped_too_often() {
    SignedInBrowser.Person office = people.somebody(Caller.CITY_OFFICE);
    IntStream.range(0, 5).forEach(_ -> new Visitor(port).signIn(office.name(), "wrong"));
    assertThat(new Visitor(port).signIn(office.name(), office.password()).statusCode())
        .isEqualTo(422);
    Visitor security = people.administrator(Caller.SECURITY_ADMINISTRATOR);
    int post =
        jdbc.sql("select id from identity.post where account_id = :account")
            .param("account", office.account())
            .query(Integer.class)
            .single();
    security.get("/posts/" + post);

    security.post("/posts/" + post + "/lock/deletion");

    assertThat(leadsTo(new Visitor(port).signIn(office.name(), office.password()))).isEqualTo("/");
  }

  @Test
  void the_pages_are_accessible_on_both_screens_in_both_languages() {
    SignedInBrowser.Person office = people.somebody(Caller.SECURITY_ADMINISTRATOR);
    people.somebody(Caller.CITY_OFFICE);
    for (int width : List.of(1280, 390)) {
      Page page = Browser.page(port, width);
      page.navigate("/sign-in");
      page.fill("#name", office.name());
      page.fill("#password", office.password());
      page.click("form.form-plain button");
      for (String language : List.of("zh", "en")) {
        for (String address :
            List.of("/posts", "/posts/new", "/posts/" + latestPost(), "/outbox")) {
          page.navigate(address + "?lang=" + language);
          Browser.assertAccessible(page);
          Browser.picture(
              page,
              "post"
                  + address.replaceAll("[0-9]+", "one").replace('/', '-')
                  + "-"
                  + width
                  + "-"
                  + language);
        }
      }
    }
  }

  private String give(
      Visitor by, String role, String place, String where, String person, String from) {
    by.get("/posts/new");
    HttpResponse<String> answer =
        by.post(
            "/posts", "role", role, place, where, "person", person, "from", from, "reason", "任命");
    return answer.statusCode() == 302 ? leadsTo(answer) : answer.body();
  }

  private String refused(Visitor by, String role, String place, String where, String person) {
    by.get("/posts/new");
    HttpResponse<String> answer =
        by.post(
            "/posts",
            "role",
            role,
            place,
            where,
            "person",
            person,
            "from",
            "2021-09-01",
            "reason",
            "任命");
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  /// Signed in with a password chosen with a slip that somebody printed.
  private Visitor activated(Visitor by, String teacher) {
    by.get("/posts/new");
    String slip = first(by.post("/accounts/" + accountOf(teacher) + "/slips"));
    Visitor visitor = new Visitor(port);
    visitor.get("/activation");
    visitor.post(
        "/activation", "name", teacher, "slip", slip, "wanted", PASSWORD, "again", PASSWORD);
    assertThat(leadsTo(visitor.signIn(teacher, PASSWORD))).isEqualTo("/");
    return visitor;
  }

  private static String first(HttpResponse<String> sheet) {
    var found = SLIP.matcher(sheet.body());
    assertThat(found.find()).as(sheet.body()).isTrue();
    return found.group(1);
  }

  private void endAll() {
    jdbc.sql(
            "delete from identity.post p using identity.account a where a.id = p.account_id and p.role <> 'TEACHER' and a.teacher_id is not null")
        .update();
  }

  private boolean open(int post) {
    return jdbc.sql("select valid_until is null from identity.post where id = :post")
        .param("post", post)
        .query(Boolean.class)
        .single();
  }

  private int latestPost() {
    return jdbc.sql("select max(id) from identity.post where role <> 'TEACHER'")
        .query(Integer.class)
        .single();
  }

  private int accountOf(String teacher) {
    return account(teacher);
  }

  private int account(String signInName) {
    return jdbc.sql("select id from identity.account where sign_in_name = :name")
        .param("name", signInName)
        .query(Integer.class)
        .single();
  }

  private String area(String code) {
    return jdbc.sql("select id from roster.area where code = :code")
        .param("code", code)
        .query(String.class)
        .single();
  }
}
