package org.xingtan.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.testing.Visitor.leadsTo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.PersonalData;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.MessageGateway;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;

/// A teacher comes to a password of their own, and somebody else does not.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivationTest {
  private static final String PASSWORD = "kapok-in-April";
  private static final String LIN = "4401000000001";
  private static final String CHEN = "4401000000002";
  private static final String HE = "4401000000003";
  private static final String ZHOU = "4401000000004";
  private static final Pattern SLIP = Pattern.compile("<code>([a-z0-9-]{14})</code>");
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  private final Sheets sheets;
  private final PersonalData personalData;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final SignedInBrowser.People people;
  private final ContactStore contacts;
  private final CodeStore codes;
  private final Secrets secrets;
  private final int port;

  ActivationTest(
      Sheets sheets,
      PersonalData personalData,
      JdbcClient jdbc,
      TestClock clock,
      org.springframework.context.ApplicationContext application,
      @LocalServerPort int port) {
    this.sheets = sheets;
    this.personalData = personalData;
    this.jdbc = jdbc;
    this.clock = clock;
    this.people = new SignedInBrowser.People(application, port);
    this.contacts = application.getBean(ContactStore.class);
    this.codes = application.getBean(CodeStore.class);
    this.secrets = application.getBean(Secrets.class);
    this.port = port;
  }

  @BeforeAll
  void tellTwoSchools() {
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

  @BeforeEach
  void forgetMessagesAndAccounts() {
    MessageGateway.forget();
    jdbc.sql("delete from activation.code_request").update();
    jdbc.sql("delete from activation.code").update();
    jdbc.sql("delete from identity.failed_sign_in").update();
    jdbc.sql(
            "update identity.account set password_hash = null, password_kind = 'NONE', password_set_at = null where teacher_id is not null")
        .update();
  }

  @Test
  void with_a_slip_from_the_school_a_teacher_chooses_a_password_and_signs_in_by_each_number() {
    String slip = slip("S0001", LIN);

    assertThat(leadsTo(activate(LIN, slip, PASSWORD))).isEqualTo("/sign-in?chosen");
    for (String name : List.of(LIN, "440106198001011234", "13800000001", " 138 0000 0001 ")) {
      assertThat(leadsTo(new Visitor(port).signIn(name, PASSWORD))).as(name).isEqualTo("/");
    }
  }

  @Test
  void the_check_character_of_an_identity_number_may_be_typed_small() {
    activate(CHEN, slip("S0001", CHEN), PASSWORD);

    assertThat(leadsTo(new Visitor(port).signIn("44010619800101002x", PASSWORD))).isEqualTo("/");
  }

  @Test
  void a_mobile_of_two_people_is_told_clearly_and_nobody_is_guessed() {
    activate(HE, slip("S0002", HE), PASSWORD);

    assertThat(new Visitor(port).signIn("13800000009", PASSWORD).body())
        .contains("登记在几个人名下", "教师编号或身份证号");
    assertThat(sendCode("13800000009").body()).contains("登记在几个人名下");
    assertThat(MessageGateway.waiting()).isZero();
  }

  @Test
  void nobody_signs_in_before_having_chosen_a_password() {
    slip("S0001", LIN);

    assertThat(new Visitor(port).signIn(LIN, "").statusCode()).isEqualTo(422);
    assertThat(new Visitor(port).signIn(LIN, PASSWORD).body()).contains("登录名或密码不正确");
  }

  @Test
  void a_slip_is_good_once() {
    String slip = slip("S0001", LIN);
    activate(LIN, slip, PASSWORD);

    HttpResponse<String> again = activate(LIN, slip, "litchi-in-June");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("已经用过");
    assertThat(leadsTo(new Visitor(port).signIn(LIN, PASSWORD))).isEqualTo("/");
  }

  @Test
  void of_two_who_use_a_slip_at_once_one_is_refused() throws Exception {
    String slip = slip("S0001", LIN);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> four =
          IntStream.range(0, 4)
              .<Callable<Integer>>mapToObj(
                  number -> () -> activate(LIN, slip, PASSWORD + number).statusCode())
              .toList();
      List<Integer> answers =
          threads.invokeAll(four).stream().map(future -> future.resultNow()).toList();
      assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
    }
  }

  @Test
  void a_slip_is_worth_nothing_for_another_person_after_a_newer_one_and_after_two_weeks() {
    String old = slip("S0001", LIN);
    String slip = slip("S0001", LIN);

    assertThat(activate(CHEN, slip, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(activate(LIN, old, PASSWORD).statusCode()).isEqualTo(422);
    clock.advance(Duration.ofDays(14));
    assertThat(activate(LIN, slip, PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void guessing_slips_locks_the_person_and_no_colleague() {
    String slip = slip("S0001", LIN);
    String colleagues = slip("S0001", CHEN);
    IntStream.range(0, 5).forEach(_ -> activate(LIN, "aaaa-bbbb-cccc", PASSWORD));

    assertThat(activate(LIN, slip, PASSWORD).body()).contains("请 1 分钟后再来");
    assertThat(leadsTo(activate(CHEN, colleagues, PASSWORD))).isEqualTo("/sign-in?chosen");
  }

  @Test
  void a_weak_password_does_not_use_up_the_slip() {
    String slip = slip("S0001", LIN);

    assertThat(activate(LIN, slip, "4401060101").body()).contains("至少两种");
    assertThat(leadsTo(activate(LIN, slip, PASSWORD))).isEqualTo("/sign-in?chosen");
  }

  @Test
  void a_form_sent_twice_prints_the_same_slips() {
    Visitor school = schoolAdministrator("S0001");
    String printing = printing(school);

    String first = text(school.post("/slips", "number", LIN, "printing", printing));
    String second = text(school.post("/slips", "number", LIN, "printing", printing));

    assertThat(second).isEqualTo(first);
    assertThat(leadsTo(activate(LIN, first, PASSWORD))).isEqualTo("/sign-in?chosen");
  }

  @Test
  void a_school_prints_for_all_of_its_own_who_have_no_password_and_for_nobody_elses() {
    Visitor school = schoolAdministrator("S0001");
    String printing = printing(school);

    HttpResponse<String> sheet = school.post("/slips", "all", "true", "printing", printing);

    assertThat(sheet.body()).contains(LIN, CHEN).doesNotContain(HE);
    assertThat(sheet.body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(school.post("/slips", "number", HE, "printing", printing(school)).statusCode())
        .isEqualTo(422);
  }

  @Test
  void nobody_prints_a_slip_for_whoever_holds_a_post_beside_or_above_theirs() {
    people.alsoAreaAdministrator(teacherId(CHEN), "天河区", areaId());
    try {
      Visitor school = schoolAdministrator("S0001");
      assertThat(school.get("/slips").body()).contains("另有管理岗位，由上级办理");
      assertThat(school.post("/slips", "number", CHEN, "printing", printing(school)).statusCode())
          .isEqualTo(422);
    } finally {
      jdbc.sql("delete from identity.post where role = 'AREA_ADMINISTRATOR'").update();
    }
  }

  @Test
  void printed_slips_are_in_the_audit_trail_and_stored_nowhere_in_plain() {
    String slip = slip("S0001", LIN);

    assertThat(
            count(
                "select count(*) from identity.audit where event = 'SLIP_ISSUED' and object = '"
                    + LIN
                    + "'"))
        .isPositive();
    String letters = slip.replace("-", "");
    assertThat(
            count("select count(*) from activation.slip s where s::text like '%" + letters + "%'"))
        .isZero();
    assertThat(count("select count(*) from identity.audit a where a::text like '%" + slip + "%'"))
        .isZero();
  }

  @Test
  void a_code_comes_to_the_mobile_on_file_and_is_good_once() {
    Visitor visitor = new Visitor(port);
    assertThat(sendCode(visitor, LIN).body()).contains("验证码已经发出");
    MessageGateway.Message message = MessageGateway.next();
    String code = first(CODE, message.text());

    assertThat(message.address()).isEqualTo("13800000001");
    assertThat(leadsTo(useCode(visitor, LIN, code, PASSWORD))).isEqualTo("/sign-in?chosen");
    assertThat(leadsTo(new Visitor(port).signIn(LIN, PASSWORD))).isEqualTo("/");
    assertThat(useCode(visitor, LIN, code, "litchi-in-June").body()).contains("已经用过");
  }

  @Test
  void a_code_of_somebody_else_an_old_one_and_a_late_one_are_refused() {
    Visitor visitor = new Visitor(port);
    sendCode(visitor, LIN);
    String first = first(CODE, MessageGateway.next().text());
    assertThat(useCode(visitor, CHEN, first, PASSWORD).statusCode()).isEqualTo(422);

    clock.advance(Duration.ofSeconds(61));
    sendCode(visitor, LIN);
    String second = first(CODE, MessageGateway.next().text());
    if (!first.equals(second)) {
      assertThat(useCode(visitor, LIN, first, PASSWORD).statusCode()).isEqualTo(422);
    }
    clock.advance(Duration.ofMinutes(10));
    assertThat(useCode(visitor, LIN, second, PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void after_five_guesses_the_right_code_is_worth_nothing() {
    Visitor visitor = new Visitor(port);
    sendCode(visitor, LIN);
    String code = first(CODE, MessageGateway.next().text());
    String wrong = code.equals("000000") ? "000001" : "000000";
    IntStream.range(0, 5).forEach(_ -> useCode(visitor, LIN, wrong, PASSWORD));

    assertThat(useCode(visitor, LIN, code, PASSWORD).body()).contains("请 1 分钟后再来");
    clock.advance(Duration.ofSeconds(61));
    assertThat(useCode(visitor, LIN, code, PASSWORD).body()).contains("验证码不正确");
  }

  @Test
  void codes_are_limited_for_each_person_and_not_for_a_whole_school() {
    for (int number = 0; number < 5; number++) {
      assertThat(sendCode(LIN).statusCode()).isEqualTo(200);
      assertThat(sendCode(LIN).body()).contains("发送得太频繁");
      clock.advance(Duration.ofSeconds(61));
    }

    assertThat(sendCode(LIN).body()).contains("发送得太频繁");
    assertThat(sendCode("440106198001011234").body()).contains("发送得太频繁");
    assertThat(sendCode(CHEN).statusCode()).isEqualTo(200);
  }

  @Test
  void an_unknown_name_gets_the_same_answer_and_no_message() {
    HttpResponse<String> unknown = sendCode("4409999999999");

    assertThat(unknown.statusCode()).isEqualTo(200);
    assertThat(unknown.body()).contains("如果这个人登记了手机或邮箱");
    assertThat(MessageGateway.waiting()).isZero();
    assertThat(sendCode("4409999999999").body()).contains("发送得太频繁");
  }

  @Test
  void a_medium_that_is_not_switched_on_is_neither_offered_nor_used() {
    Visitor visitor = new Visitor(port);

    assertThat(visitor.get("/activation").body())
        .contains("向登记的手机发送验证码")
        .doesNotContain("向登记的邮箱发送验证码");
    assertThat(visitor.post("/activation/codes", "name", LIN, "medium", "EMAIL").body())
        .contains("这种方式没有开通");
  }

  @Test
  void a_mailbox_counts_once_a_code_sent_there_came_back() {
    SignedInBrowser.Person person = people.somebody(org.xingtan.web.Caller.CITY_OFFICE);
    assertThat(person.visitor().get("/mailbox").body()).contains("没有开通邮件");
    assertThat(person.visitor().post("/mailbox", "address", "l@example.test").statusCode())
        .isEqualTo(422);

    contacts.name(
        person.account(),
        personalData.encrypt("l@example.test"),
        "l***@example.test",
        clock.instant());
    codes.replace(
        person.account(),
        org.xingtan.outbox.Medium.EMAIL,
        secrets.mailboxHash(person.account(), "271828"),
        clock.instant(),
        clock.instant().plusSeconds(600));
    assertThat(person.visitor().get("/mailbox").body()).contains("验证码已发到 l***@example.test");
    assertThat(person.visitor().post("/mailbox/confirmation", "code", "271829").statusCode())
        .isEqualTo(422);
    assertThat(contacts.confirmedMailbox(person.account())).isEmpty();
    assertThat(useCode(new Visitor(port), person.name(), "271828", PASSWORD).statusCode())
        .isNotEqualTo(302);

    person.visitor().post("/mailbox/confirmation", "code", "271828");

    assertThat(person.visitor().get("/mailbox").body()).contains("已确认：l***@example.test");
    assertThat(contacts.confirmedMailbox(person.account())).isPresent();
  }

  @Test
  void a_new_password_signs_out_everywhere_and_ends_the_lock() {
    activate(LIN, slip("S0001", LIN), PASSWORD);
    Visitor elsewhere = new Visitor(port);
    elsewhere.signIn(LIN, PASSWORD);
    IntStream.range(0, 6).forEach(_ -> new Visitor(port).signIn(LIN, "wrong"));

    activate(LIN, slip("S0001", LIN), "litchi-in-June");

    assertThat(leadsTo(elsewhere.get("/password"))).startsWith("/sign-in");
    assertThat(leadsTo(new Visitor(port).signIn(LIN, "litchi-in-June"))).isEqualTo("/");
  }

  private HttpResponse<String> activate(String name, String slip, String password) {
    Visitor visitor = new Visitor(port);
    visitor.get("/activation");
    return visitor.post(
        "/activation", "name", name, "slip", slip, "wanted", password, "again", password);
  }

  private HttpResponse<String> sendCode(String name) {
    return sendCode(new Visitor(port), name);
  }

  private static HttpResponse<String> sendCode(Visitor visitor, String name) {
    visitor.get("/activation");
    return visitor.post("/activation/codes", "name", name, "medium", "SMS");
  }

  private static HttpResponse<String> useCode(
      Visitor visitor, String name, String code, String password) {
    return visitor.post(
        "/activation/codes/use", "name", name, "code", code, "wanted", password, "again", password);
  }

  private String slip(String school, String teacher) {
    Visitor administrator = schoolAdministrator(school);
    return text(
        administrator.post("/slips", "number", teacher, "printing", printing(administrator)));
  }

  private Visitor schoolAdministrator(String school) {
    return people.schoolAdministrator(
        jdbc.sql("select id from roster.school where key = :key")
            .param("key", school)
            .query(Integer.class)
            .single());
  }

  private static String printing(Visitor administrator) {
    return first(
        Pattern.compile("name=\"printing\" value=\"([0-9a-f]+)\""),
        administrator.get("/slips").body());
  }

  private static String text(HttpResponse<String> sheet) {
    return first(SLIP, sheet.body());
  }

  private static String first(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .findFirst()
        .map((MatchResult match) -> match.group(1))
        .orElseThrow(() -> new AssertionError(pattern + " in " + text));
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

  private int teacherId(String number) {
    return count("select id from roster.teacher where number = '" + number + "'");
  }

  private int areaId() {
    return count("select id from roster.area");
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
