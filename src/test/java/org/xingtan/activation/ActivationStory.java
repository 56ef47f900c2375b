package org.xingtan.activation;

import static org.xingtan.testing.Visitor.slip;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.PersonalData;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Excerpt;
import org.xingtan.testing.MessageGateway;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.Visitor;

/// Four teachers of two schools who have no password yet, two of them with the same mobile, and the administrators who print slips for them.
final class ActivationStory {
  static final String PASSWORD = "kapok-in-April";
  static final String LIN = "4401000000001";
  static final String CHEN = "4401000000002";
  static final String HE = "4401000000003";
  static final String ZHOU = "4401000000004";
  private static final Pattern PRINTING =
      Pattern.compile("name=\"printing\" value=\"([0-9a-f]+)\"");

  final SignedInBrowser.People people;
  private final Sheets sheets;
  private final PersonalData personalData;
  private final JdbcClient jdbc;
  private final int port;

  ActivationStory(ApplicationContext application, int port) {
    this.people = new SignedInBrowser.People(application, port);
    this.sheets = application.getBean(Sheets.class);
    this.personalData = application.getBean(PersonalData.class);
    this.jdbc = application.getBean(JdbcClient.class);
    this.port = port;
  }

  void tell() {
    sheets.load("areas", "area|name|short_name|ordinal|kind", "440106|天河区|天河|1|DISTRICT");
    sheets.load("subjects", "subject|name|aliases|ordinal", "MATHEMATICS|数学||1");
    sheets.load(
        "schools",
        "school|name|area|ownership|kind|stages|location|opened_on|closed_on",
        "S0001|杏林小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0002|木棉小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||");
    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        LIN + "|林秋实|F|PASSPORT|P1|",
        CHEN + "|陈望舒|M|PASSPORT|P2|",
        HE + "|何以宁|F|PASSPORT|P3|",
        ZHOU + "|<script>alert(1)</script>|M|PASSPORT|P4|");
    for (String joined : List.of(LIN + "|S0001", CHEN + "|S0001", HE + "|S0002", ZHOU + "|S0001")) {
      String teacher = joined.split("\\|")[0];
      String school = joined.split("\\|")[1];
      sheets.load(
          "employment",
          "teacher|on_day|event|school|staff_kind|subject|stage",
          teacher + "|2010-09-01|JOIN|" + school + "|FULL_TIME|MATHEMATICS|PRIMARY");
    }
    numbers(LIN, "440106198001011234", "13800000001");
    numbers(CHEN, "44010619800101002X", "13800000002");
    numbers(HE, "440106198001013456", "13800000009");
    numbers(ZHOU, "440106198001014567", "13800000009");
  }

  private void numbers(String teacher, String identity, String mobile) {
    jdbc.sql(
            """
            update roster.teacher
            set identity_hash = :identity_hash, mobile_hash = :mobile_hash, mobile_cipher = :mobile_cipher
            where number = :number
            """)
        .params(
            Map.of(
                "identity_hash", personalData.hash(identity),
                "mobile_hash", personalData.hash(mobile),
                "mobile_cipher", personalData.encrypt(mobile),
                "number", teacher))
        .update();
  }

  /// Nobody has a password, a code or a failed try any more.
  void startAgain() {
    MessageGateway.forget();
    jdbc.sql("delete from activation.code_request").update();
    jdbc.sql("delete from activation.code").update();
    jdbc.sql("delete from identity.failed_sign_in").update();
    jdbc.sql(
            "update identity.account set password_hash = null, password_kind = 'NONE', password_set_at = null where teacher_id is not null")
        .update();
  }

  HttpResponse<String> activate(String name, String slip, String password) {
    return new Visitor(port).activate(name, slip, password);
  }

  /// Printed by the school's administrator.
  String slipFor(String school, String teacher) {
    Visitor administrator = schoolAdministrator(school);
    return slip(
        administrator.post("/slips", "number", teacher, "printing", printing(administrator)));
  }

  Visitor schoolAdministrator(String school) {
    return people.schoolAdministrator(
        jdbc.sql("select id from roster.school where key = :key")
            .param("key", school)
            .query(Integer.class)
            .single());
  }

  /// The number that makes a form sent twice one printing.
  static String printing(Visitor administrator) {
    return Excerpt.first(PRINTING, administrator.get("/slips").body());
  }

  int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
