package org.xingtan.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.testing.Visitor.leadsTo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Excerpt;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
class SessionTest {
  private static final Pattern END = Pattern.compile("/sessions/([0-9a-f]{24})/deletion");

  private final SignedInBrowser.People people;
  private final JdbcClient jdbc;
  private final int port;

  SessionTest(ApplicationContext application, JdbcClient jdbc, @LocalServerPort int port) {
    this.people = new SignedInBrowser.People(application, port);
    this.jdbc = jdbc;
    this.port = port;
  }

  @Test
  void one_sees_where_one_is_signed_in_and_signs_out_elsewhere() {
    SignedInBrowser.Person person = people.somebody(Caller.TEACHER);
    Visitor elsewhere = signedIn(person);
    String page = person.visitor().get("/sessions").body();
    assertThat(page).contains("当前设备", "Java-http-client", "127.0.0.1");
    assertThat(page).doesNotContain(person.visitor().session());

    String other = Excerpt.first(END, page);
    assertThat(leadsTo(person.visitor().post("/sessions/" + other + "/deletion")))
        .isEqualTo("/sessions");

    assertThat(leadsTo(elsewhere.get("/sessions"))).startsWith("/sign-in");
    assertThat(person.visitor().get("/sessions").statusCode()).isEqualTo(200);
  }

  @Test
  void all_others_end_at_once() {
    SignedInBrowser.Person person = people.somebody(Caller.TEACHER);
    Visitor second = signedIn(person);
    Visitor third = signedIn(person);
    person.visitor().get("/sessions");

    person.visitor().post("/sessions/others/deletion");

    assertThat(leadsTo(second.get("/sessions"))).startsWith("/sign-in");
    assertThat(leadsTo(third.get("/sessions"))).startsWith("/sign-in");
    assertThat(person.visitor().get("/sessions").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_ends_a_session_of_somebody_else() {
    SignedInBrowser.Person person = people.somebody(Caller.TEACHER);
    signedIn(person);
    String other = Excerpt.first(END, person.visitor().get("/sessions").body());
    Visitor stranger = people.somebody(Caller.TEACHER).visitor();
    stranger.get("/sessions");

    assertThat(stranger.post("/sessions/" + other + "/deletion").statusCode()).isEqualTo(404);
  }

  @Test
  void that_somebody_was_seen_is_noted_once_a_minute() {
    SignedInBrowser.Person person = people.somebody(Caller.TEACHER);
    person.visitor().get("/sessions");
    long before = lastSeen(person, 30_000);
    person.visitor().get("/sessions");
    assertThat(lastSeen(person, 0)).isEqualTo(before);

    before = lastSeen(person, 31_000);
    person.visitor().get("/sessions");
    assertThat(lastSeen(person, 0)).isGreaterThan(before + 60_000);
  }

  /// When it was noted, after moving it back by so many milliseconds.
  private long lastSeen(SignedInBrowser.Person person, long earlier) {
    return jdbc.sql(
            """
            update identity.spring_session
            set last_access_time = last_access_time - :earlier
            where session_id = :id
            returning last_access_time
            """)
        .param("earlier", earlier)
        .param("id", new String(Base64.getDecoder().decode(person.visitor().session()), UTF_8))
        .query(Long.class)
        .single();
  }

  @Test
  void a_session_carried_to_another_kind_of_device_ends_there_and_here() throws Exception {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    String stolen = person.visitor().session();

    HttpResponse<String> answer = withCookie(stolen, "Mozilla/5.0 (X11; Linux x86_64) Firefox/150");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(leadsTo(answer)).startsWith("/sign-in");
    assertThat(leadsTo(person.visitor().get("/sessions"))).startsWith("/sign-in");
    assertThat(
            jdbc.sql("select count(*) from identity.audit where detail = 'STOLEN_SESSION'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void a_browser_that_updates_itself_stays_signed_in() throws Exception {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);

    assertThat(withCookie(person.visitor().session(), "Java-http-client/99.1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_session_is_worth_nothing_after_signing_out() throws Exception {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    String kept = person.visitor().session();
    person.visitor().get("/sessions");
    person.visitor().post("/sign-out");

    assertThat(leadsTo(withCookie(kept, "Java-http-client/25"))).startsWith("/sign-in");
  }

  @Test
  void a_session_that_was_planted_before_signing_in_is_not_the_one_afterwards() throws Exception {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    Visitor victim = new Visitor(port);
    victim.get("/sign-in");
    String planted = victim.session();
    victim.post("/sign-in", "name", person.name(), "password", person.password());

    assertThat(leadsTo(withCookie(planted, "Java-http-client/25"))).startsWith("/sign-in");
    assertThat(victim.get("/sessions").statusCode()).isEqualTo(200);
  }

  private Visitor signedIn(SignedInBrowser.Person person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person.name(), person.password());
    return visitor;
  }

  private HttpResponse<String> withCookie(String session, String userAgent) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sessions"))
            .header("Cookie", "xingtan=" + session)
            .header("User-Agent", userAgent)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
