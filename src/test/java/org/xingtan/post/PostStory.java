package org.xingtan.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.testing.Visitor.leadsTo;
import static org.xingtan.testing.Visitor.slip;

import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.Visitor;

/// Two areas, two open schools and a closed one, two teachers, and whoever gives them posts.
final class PostStory {
  static final String LIN = "4401000000001";
  static final String CHEN = "4401000000002";
  static final String PASSWORD = "kapok-in-April";

  final SignedInBrowser.People people;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final int port;

  PostStory(ApplicationContext application, int port) {
    this.people = new SignedInBrowser.People(application, port);
    this.sheets = application.getBean(Sheets.class);
    this.jdbc = application.getBean(JdbcClient.class);
    this.port = port;
  }

  void tell() {
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

  /// @return where the answer leads
  String give(Visitor by, String role, String place, String where, String person, String from) {
    HttpResponse<String> answer = ask(by, role, place, where, person, from);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return leadsTo(answer);
  }

  /// @return the page that says why not
  String refused(Visitor by, String role, String place, String where, String person) {
    HttpResponse<String> answer = ask(by, role, place, where, person, "2021-09-01");
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  private HttpResponse<String> ask(
      Visitor by, String role, String place, String where, String person, String from) {
    by.get("/posts/new");
    return by.post(
        "/posts", "role", role, place, where, "person", person, "from", from, "reason", "任命");
  }

  /// Signed in with a password chosen with a slip that somebody printed.
  Visitor activated(Visitor by, String teacher) {
    by.get("/posts/new");
    String slip = slip(by.post("/accounts/" + account(teacher) + "/slips"));
    Visitor visitor = new Visitor(port);
    visitor.activate(teacher, slip, PASSWORD);
    assertThat(leadsTo(visitor.signIn(teacher, PASSWORD))).isEqualTo("/");
    return visitor;
  }

  /// Nobody of the roster holds a post any more.
  void endAll() {
    jdbc.sql(
            "delete from identity.post p using identity.account a where a.id = p.account_id and p.role <> 'TEACHER' and a.teacher_id is not null")
        .update();
  }

  int latestPost() {
    return jdbc.sql("select max(id) from identity.post where role <> 'TEACHER'")
        .query(Integer.class)
        .single();
  }

  int account(String signInName) {
    return jdbc.sql("select id from identity.account where sign_in_name = :name")
        .param("name", signInName)
        .query(Integer.class)
        .single();
  }

  String area(String code) {
    return jdbc.sql("select id from roster.area where code = :code")
        .param("code", code)
        .query(String.class)
        .single();
  }
}
