package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.testing.Visitor.leadsTo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
class SignInTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String PASSWORD = "kapok-in-April";

  private final NewAccounts newAccounts;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final int port;

  SignInTest(NewAccounts newAccounts, JdbcClient jdbc, TestClock clock, @LocalServerPort int port) {
    this.newAccounts = newAccounts;
    this.jdbc = jdbc;
    this.clock = clock;
    this.port = port;
  }

  @Test
  void the_right_password_lets_in_and_says_as_what_one_acts() {
    String name = account(false, area());
    Visitor visitor = new Visitor(port);

    assertThat(leadsTo(visitor.signIn(name, PASSWORD))).isEqualTo("/");
    assertThat(visitor.get("/password").body()).contains("您现在以：天河区管理员");
  }

  @Test
  void capitals_and_spaces_around_the_sign_in_name_do_not_matter() {
    String name = account(false, area());

    assertThat(leadsTo(new Visitor(port).signIn(" " + name.toUpperCase() + " ", PASSWORD)))
        .isEqualTo("/");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    String name = account(false, area());

    var wrong = new Visitor(port).signIn(name, "something-else");
    var unknown = new Visitor(port).signIn("nobody-" + name, "something-else");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("登录名或密码不正确");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("登录名或密码不正确");
  }

  @Test
  void five_wrong_tries_lock_the_name_for_a_minute_and_no_other_name() {
    String name = account(false, area());
    String colleague = account(false, area());
    IntStream.range(0, 5).forEach(_ -> new Visitor(port).signIn(name, "something-else"));

    assertThat(new Visitor(port).signIn(name, PASSWORD).body()).contains("请 1 分钟后再试");
    assertThat(leadsTo(new Visitor(port).signIn(colleague, PASSWORD))).isEqualTo("/");

    clock.advance(Duration.ofSeconds(61));
    assertThat(leadsTo(new Visitor(port).signIn(name, PASSWORD))).isEqualTo("/");
  }

  @Test
  void every_further_wrong_try_locks_longer_up_to_a_quarter_of_an_hour() {
    String name = account(false, area());
    IntStream.range(0, 5).forEach(_ -> new Visitor(port).signIn(name, "something-else"));
    for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
      assertThat(new Visitor(port).signIn(name, PASSWORD).body())
          .contains("请 " + minutes + " 分钟后再试");
      clock.advance(Duration.ofMinutes(minutes).plusSeconds(1));
      new Visitor(port).signIn(name, "something-else");
    }
  }

  @Test
  void failures_are_forgotten_after_a_success_and_after_a_day() {
    String name = account(false, area());
    IntStream.range(0, 4).forEach(_ -> new Visitor(port).signIn(name, "something-else"));
    new Visitor(port).signIn(name, PASSWORD);
    IntStream.range(0, 4).forEach(_ -> new Visitor(port).signIn(name, "something-else"));
    clock.advance(Duration.ofHours(25));
    IntStream.range(0, 4).forEach(_ -> new Visitor(port).signIn(name, "something-else"));

    assertThat(leadsTo(new Visitor(port).signIn(name, PASSWORD))).isEqualTo("/");
  }

  @Test
  void signing_in_changes_the_session_so_that_a_planted_one_is_worth_nothing() {
    String name = account(false, area());
    Visitor visitor = new Visitor(port);
    visitor.get("/sign-in");
    String planted = visitor.session();

    visitor.signIn(name, PASSWORD);

    assertThat(planted).isNotEmpty();
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(planted);
  }

  @Test
  void the_first_page_with_a_form_finds_its_token_in_the_new_session() {
    String name = account(false, area());
    Visitor visitor = new Visitor(port);
    visitor.signIn(name, PASSWORD);
    String opened = writtenIntoSession(name);

    assertThat(visitor.get("/password").body()).contains("name=\"_csrf\"");
    assertThat(writtenIntoSession(name)).isNotEmpty().isEqualTo(opened);
    assertThat(leadsTo(visitor.post("/sign-out"))).isEqualTo("/sign-in");
  }

  /// What was written, and by which transactions.
  private String writtenIntoSession(String name) {
    return jdbc.sql(
            """
            select coalesce(string_agg(a.attribute_name || ' ' || a.xmin::text || ' ' || s.xmin::text, ', ' order by a.attribute_name), '')
            from identity.account p
            join identity.spring_session s on s.principal_name = p.id::text
            join identity.spring_session_attributes a on a.session_primary_id = s.primary_id
            where p.sign_in_name = :name
            """)
        .param("name", name)
        .query(String.class)
        .single();
  }

  @Test
  void a_form_without_its_token_is_refused() {
    String name = account(false, area());
    Visitor visitor = new Visitor(port);
    visitor.signIn(name, PASSWORD);
    Visitor forger = new Visitor(port);

    assertThat(leadsTo(forger.post("/sign-in", "name", name, "password", PASSWORD)))
        .isEqualTo("/sign-in?stale");
    assertThat(forger.post("/identity-switch", "post", "1").statusCode()).isEqualTo(403);
  }

  @Test
  void after_signing_in_one_goes_where_one_wanted_but_never_to_another_site() {
    String name = account(false, area());

    assertThat(leadsTo(then(name, "/schools?q=%E5%A4%A9"))).isEqualTo("/schools?q=%E5%A4%A9");
    for (String foreign :
        List.of("//evil.test", "https://evil.test", "/\\evil.test", "evil.test")) {
      assertThat(leadsTo(then(name, foreign))).isEqualTo("/");
    }
  }

  @Test
  void after_signing_out_the_session_is_gone() {
    String name = account(false, area());
    Visitor visitor = new Visitor(port);
    visitor.signIn(name, PASSWORD);
    visitor.get("/password");

    assertThat(leadsTo(visitor.post("/sign-out"))).isEqualTo("/sign-in");
    assertThat(leadsTo(visitor.get("/password"))).startsWith("/sign-in?then=");
  }

  @Test
  void whoever_holds_no_post_today_cannot_sign_in() {
    String name = account(false, area());
    endPosts(name, "2021-08-20");

    assertThat(new Visitor(port).signIn(name, PASSWORD).body()).contains("没有任何岗位");
  }

  @Test
  void a_post_taken_away_ends_at_the_next_request() {
    String name = account(false, area());
    Visitor visitor = new Visitor(port);
    visitor.signIn(name, PASSWORD);
    endPosts(name, "2021-08-20");

    assertThat(leadsTo(visitor.get("/password"))).startsWith("/sign-in?then=");
  }

  @Test
  void a_one_time_password_must_be_changed_before_anything_else() {
    String name = account(true, area());
    Visitor visitor = new Visitor(port);

    assertThat(leadsTo(visitor.signIn(name, PASSWORD))).isEqualTo("/password");
    assertThat(leadsTo(visitor.get("/"))).isEqualTo("/password");
    assertThat(leadsTo(change(visitor, PASSWORD, "litchi-in-June"))).isEqualTo("/");
    assertThat(leadsTo(visitor.get("/"))).isNotEqualTo("/password");
    assertThat(leadsTo(new Visitor(port).signIn(name, "litchi-in-June"))).isEqualTo("/");
  }

  @Test
  void a_changed_password_signs_out_elsewhere() {
    String name = account(false, area());
    Visitor elsewhere = new Visitor(port);
    elsewhere.signIn(name, PASSWORD);
    Visitor here = new Visitor(port);
    here.signIn(name, PASSWORD);

    change(here, PASSWORD, "litchi-in-June");

    assertThat(here.get("/password").statusCode()).isEqualTo(200);
    assertThat(leadsTo(elsewhere.get("/password"))).startsWith("/sign-in");
  }

  @Test
  void a_weak_or_mistyped_new_password_is_refused_with_its_reason() {
    String name = account(false, area());
    Visitor visitor = new Visitor(port);
    visitor.signIn(name, PASSWORD);

    assertThat(change(visitor, "not-the-old-one", "litchi-in-June").body()).contains("当前密码不正确");
    assertThat(change(visitor, PASSWORD, PASSWORD).body()).contains("与当前密码相同");
    assertThat(change(visitor, PASSWORD, "short-1").body()).contains("太短");
    assertThat(change(visitor, PASSWORD, "440106198001011234").body()).contains("至少两种");
    assertThat(change(visitor, PASSWORD, "my-" + name + "-2021").body()).contains("不能包含登录名");
    assertThat(change(visitor, PASSWORD, "Password2021!").body()).contains("太常见");
    visitor.get("/password");
    assertThat(
            visitor
                .post("/password", "old", PASSWORD, "wanted", "litchi-in-June", "again", "other")
                .body())
        .contains("不一致");
  }

  @Test
  void whoever_holds_several_posts_switches_between_them_and_to_nobody_elses() {
    String name = account(false, area(), teacher());
    String foreignName = account(false, area());
    Visitor visitor = new Visitor(port);
    visitor.signIn(name, PASSWORD);
    visitor.get("/password");

    assertThat(
            visitor
                .post("/identity-switch", "post", post(foreignName, "AREA_ADMINISTRATOR"))
                .statusCode())
        .isEqualTo(403);
    assertThat(leadsTo(visitor.post("/identity-switch", "post", post(name, "TEACHER"))))
        .isEqualTo("/");
    assertThat(visitor.get("/password").body()).contains("您现在以：教师（天河一小）", "切换到：天河区管理员");
  }

  @Test
  void sign_ins_and_refusals_are_in_the_audit_trail_without_what_was_typed() {
    String name = account(false, area());
    new Visitor(port).signIn(name, PASSWORD);
    new Visitor(port).signIn(name, "something-else");
    new Visitor(port).signIn("440106198001011234", "something-else");

    assertThat(
            jdbc.sql(
                    """
                    select a.event || ' ' || a.succeeded || ' ' || a.detail
                    from identity.audit a
                    join identity.account c on c.id = a.account_id
                    where c.sign_in_name = :name
                    order by a.id
                    """)
                .param("name", name)
                .query(String.class)
                .list())
        .containsExactly("SIGN_IN true ", "SIGN_IN false WRONG");
    assertThat(
            jdbc.sql(
                    "select count(*) from identity.audit a where a::text like '%440106198001011234%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private HttpResponse<String> then(String name, String address) {
    Visitor visitor = new Visitor(port);
    visitor.get("/sign-in");
    return visitor.post("/sign-in", "name", name, "password", PASSWORD, "then", address);
  }

  private static HttpResponse<String> change(Visitor visitor, String old, String wanted) {
    visitor.get("/password");
    return visitor.post("/password", "old", old, "wanted", wanted, "again", wanted);
  }

  private String account(boolean oneTime, NewAccount.NewPost... posts) {
    String name = "person-" + NUMBER.incrementAndGet();
    var account = new NewAccount(name, "周立民", PASSWORD, oneTime, List.of(posts));
    assertThat(newAccounts.create(account)).isPresent();
    return name;
  }

  private static NewAccount.NewPost area() {
    return new NewAccount.NewPost(Caller.AREA_ADMINISTRATOR, "天河区", Scope.area((short) 4));
  }

  private static NewAccount.NewPost teacher() {
    return new NewAccount.NewPost(Caller.TEACHER, "天河一小", Scope.own(7));
  }

  private String post(String name, String role) {
    return jdbc.sql(
            """
            select p.id
            from identity.post p
            join identity.account a on a.id = p.account_id
            where a.sign_in_name = :name and p.role = :role
            """)
        .param("name", name)
        .param("role", role)
        .query(String.class)
        .single();
  }

  private void endPosts(String name, String day) {
    jdbc.sql(
            """
            update identity.post p
            set valid_from = date '2021-01-01', valid_until = :day::date
            from identity.account a
            where a.id = p.account_id and a.sign_in_name = :name
            """)
        .param("name", name)
        .param("day", day)
        .update();
  }
}
