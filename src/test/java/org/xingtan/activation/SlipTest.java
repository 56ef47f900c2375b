package org.xingtan.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.activation.ActivationStory.CHEN;
import static org.xingtan.activation.ActivationStory.HE;
import static org.xingtan.activation.ActivationStory.LIN;
import static org.xingtan.activation.ActivationStory.PASSWORD;
import static org.xingtan.activation.ActivationStory.printing;
import static org.xingtan.testing.Visitor.leadsTo;
import static org.xingtan.testing.Visitor.slip;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;

/// With a slip from the school a teacher comes to a password of their own, and somebody else does not.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlipTest {
  private final ActivationStory story;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final int port;

  SlipTest(
      ApplicationContext application, JdbcClient jdbc, TestClock clock, @LocalServerPort int port) {
    this.story = new ActivationStory(application, port);
    this.jdbc = jdbc;
    this.clock = clock;
    this.port = port;
  }

  @BeforeAll
  void tell() {
    story.tell();
  }

  @BeforeEach
  void startAgain() {
    story.startAgain();
  }

  @Test
  void with_a_slip_from_the_school_a_teacher_chooses_a_password_and_signs_in_by_each_number() {
    String slip = story.slipFor("S0001", LIN);

    assertThat(leadsTo(story.activate(LIN, slip, PASSWORD))).isEqualTo("/sign-in?chosen");
    for (String name : List.of(LIN, "440106198001011234", "13800000001", " 138 0000 0001 ")) {
      assertThat(leadsTo(new Visitor(port).signIn(name, PASSWORD))).as(name).isEqualTo("/");
    }
  }

  @Test
  void the_check_character_of_an_identity_number_may_be_typed_small() {
    story.activate(CHEN, story.slipFor("S0001", CHEN), PASSWORD);

    assertThat(leadsTo(new Visitor(port).signIn("44010619800101002x", PASSWORD))).isEqualTo("/");
  }

  @Test
  void nobody_signs_in_before_having_chosen_a_password() {
    story.slipFor("S0001", LIN);

    assertThat(new Visitor(port).signIn(LIN, "").statusCode()).isEqualTo(422);
    assertThat(new Visitor(port).signIn(LIN, PASSWORD).body()).contains("登录名或密码不正确");
  }

  @Test
  void a_slip_is_good_once() {
    String slip = story.slipFor("S0001", LIN);
    story.activate(LIN, slip, PASSWORD);

    HttpResponse<String> again = story.activate(LIN, slip, "litchi-in-June");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("已经用过");
    assertThat(leadsTo(new Visitor(port).signIn(LIN, PASSWORD))).isEqualTo("/");
  }

  @Test
  void of_two_who_use_a_slip_at_once_one_is_refused() throws Exception {
    String slip = story.slipFor("S0001", LIN);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> four =
          IntStream.range(0, 4)
              .<Callable<Integer>>mapToObj(
                  number -> () -> story.activate(LIN, slip, PASSWORD + number).statusCode())
              .toList();
      List<Integer> answers =
          threads.invokeAll(four).stream().map(future -> future.resultNow()).toList();
      assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
    }
  }

  @Test
  void a_slip_is_worth_nothing_for_another_person_after_a_newer_one_and_after_two_weeks() {
    String old = story.slipFor("S0001", LIN);
    String slip = story.slipFor("S0001", LIN);

    assertThat(story.activate(CHEN, slip, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(story.activate(LIN, old, PASSWORD).statusCode()).isEqualTo(422);
    clock.advance(Duration.ofDays(14));
    assertThat(story.activate(LIN, slip, PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void guessing_slips_locks_the_person_and_no_colleague() {
    String slip = story.slipFor("S0001", LIN);
    String colleagues = story.slipFor("S0001", CHEN);
    IntStream.range(0, 5).forEach(_ -> story.activate(LIN, "aaaa-bbbb-cccc", PASSWORD));

    assertThat(story.activate(LIN, slip, PASSWORD).body()).contains("请 1 分钟后再来");
    assertThat(leadsTo(story.activate(CHEN, colleagues, PASSWORD))).isEqualTo("/sign-in?chosen");
  }

  @Test
  void a_weak_password_does_not_use_up_the_slip() {
    String slip = story.slipFor("S0001", LIN);

    assertThat(story.activate(LIN, slip, "4401060101").body()).contains("至少两种");
    assertThat(leadsTo(story.activate(LIN, slip, PASSWORD))).isEqualTo("/sign-in?chosen");
  }

  @Test
  void a_form_sent_twice_prints_the_same_slips() {
    Visitor school = story.schoolAdministrator("S0001");
    String printing = printing(school);

    String first = slip(school.post("/slips", "number", LIN, "printing", printing));
    String second = slip(school.post("/slips", "number", LIN, "printing", printing));

    assertThat(second).isEqualTo(first);
    assertThat(leadsTo(story.activate(LIN, first, PASSWORD))).isEqualTo("/sign-in?chosen");
  }

  @Test
  void a_school_prints_for_all_of_its_own_who_have_no_password_and_for_nobody_elses() {
    Visitor school = story.schoolAdministrator("S0001");
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
    story.people.alsoAreaAdministrator(
        story.count("select id from roster.teacher where number = '" + CHEN + "'"),
        "天河区",
        story.count("select id from roster.area"));
    try {
      Visitor school = story.schoolAdministrator("S0001");
      assertThat(school.get("/slips").body()).contains("另有管理岗位，由上级办理");
      assertThat(school.post("/slips", "number", CHEN, "printing", printing(school)).statusCode())
          .isEqualTo(422);
    } finally {
      jdbc.sql("delete from identity.post where role = 'AREA_ADMINISTRATOR'").update();
    }
  }

  @Test
  void printed_slips_are_in_the_audit_trail_and_stored_nowhere_in_plain() {
    String slip = story.slipFor("S0001", LIN);

    assertThat(
            story.count(
                "select count(*) from identity.audit where event = 'SLIP_ISSUED' and object = '"
                    + LIN
                    + "'"))
        .isPositive();
    String letters = slip.replace("-", "");
    assertThat(
            story.count(
                "select count(*) from activation.slip s where s::text like '%" + letters + "%'"))
        .isZero();
    assertThat(
            story.count(
                "select count(*) from identity.audit a where a::text like '%" + slip + "%'"))
        .isZero();
  }

  @Test
  void a_new_password_signs_out_everywhere_and_ends_the_lock() {
    story.activate(LIN, story.slipFor("S0001", LIN), PASSWORD);
    Visitor elsewhere = new Visitor(port);
    elsewhere.signIn(LIN, PASSWORD);
    IntStream.range(0, 6).forEach(_ -> new Visitor(port).signIn(LIN, "wrong"));

    story.activate(LIN, story.slipFor("S0001", LIN), "litchi-in-June");

    assertThat(leadsTo(elsewhere.get("/password"))).startsWith("/sign-in");
    assertThat(leadsTo(new Visitor(port).signIn(LIN, "litchi-in-June"))).isEqualTo("/");
  }
}
