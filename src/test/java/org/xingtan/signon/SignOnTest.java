package org.xingtan.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.testing.Visitor.leadsTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.SignOnServers;
import org.xingtan.testing.SignOnServers.Fault;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// Both protocols over HTTP, against servers that hold to them.
@XingtanTest
class SignOnTest {
  private final SignedInBrowser.People people;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final int port;

  SignOnTest(
      ApplicationContext application, JdbcClient jdbc, TestClock clock, @LocalServerPort int port) {
    this.people = new SignedInBrowser.People(application, port);
    this.jdbc = jdbc;
    this.clock = clock;
    this.port = port;
  }

  @Test
  void without_configuration_nothing_is_offered() {
    assertThat(OpenIdSettings.of(new MockEnvironment())).isEmpty();
    assertThat(CasSettings.of(new MockEnvironment())).isEmpty();
    assertThat(new SignOnConfiguration().signOnOffers(new MockEnvironment()).offers()).isEmpty();
  }

  @Test
  void what_is_configured_is_offered_on_the_sign_in_page() {
    assertThat(new Visitor(port).get("/sign-in").body())
        .contains("href=\"/oauth2/authorization/oidc\"", "href=\"/sign-on/cas\"");
  }

  @Test
  void whoever_the_openid_provider_vouches_for_is_signed_in_with_a_new_session() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    SignOnServers.user(person.name());
    Visitor visitor = new Visitor(port);
    visitor.get("/sign-in");
    String before = visitor.session();

    HttpResponse<String> answer = openId(visitor);
    assertThat(leadsTo(answer)).isEqualTo("/");

    assertThat(visitor.session())
        .as("after %s %s", answer.statusCode(), answer.headers().map())
        .isNotEmpty()
        .isNotEqualTo(before);
    assertThat(visitor.get("/sessions").body()).contains("您现在以：市工程办");
    assertThat(
            jdbc.sql(
                    "select count(*) from identity.audit where account_id = :account and detail = 'OIDC'")
                .param("account", person.account())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void an_id_token_with_a_fault_is_refused(Fault fault) {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    SignOnServers.user(person.name());
    SignOnServers.spoil(fault);
    Visitor visitor = new Visitor(port);

    assertThat(leadsTo(openId(visitor))).isEqualTo("/sign-in?refused=sign-on");
    assertThat(leadsTo(visitor.get("/sessions"))).startsWith("/sign-in");
  }

  @Test
  void an_answer_that_this_session_did_not_ask_for_or_that_comes_twice_is_refused() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    SignOnServers.user(person.name());
    Visitor asker = new Visitor(port);
    String answer = followed(leadsToWhole(asker.get("/oauth2/authorization/oidc")));
    Visitor victim = new Visitor(port);
    victim.get("/oauth2/authorization/oidc");

    assertThat(leadsTo(victim.get(local(answer)))).isEqualTo("/sign-in?refused=sign-on");
    assertThat(leadsTo(asker.get(local(answer)))).isEqualTo("/");
    assertThat(leadsTo(asker.get(local(answer)))).isEqualTo("/sign-in?refused=sign-on");
  }

  @Test
  void a_service_ticket_of_the_cas_server_signs_in_once() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    SignOnServers.user(person.name());
    Visitor visitor = new Visitor(port);
    String answer = followed(leadsToWhole(visitor.get("/sign-on/cas")));

    assertThat(leadsTo(visitor.get(local(answer)))).isEqualTo("/");
    assertThat(visitor.get("/sessions").statusCode()).isEqualTo(200);

    Visitor thief = new Visitor(port);
    String state =
        followed(leadsToWhole(thief.get("/sign-on/cas"))).replaceAll(".*state=([0-9a-f]+).*", "$1");
    String used = answer.replaceAll(".*ticket=([^&]+).*", "$1");
    assertThat(leadsTo(thief.get("/sign-on/cas/answer?state=" + state + "&ticket=" + used)))
        .isEqualTo("/sign-in?refused=sign-on");
  }

  @Test
  void a_ticket_for_another_service_and_one_brought_by_somebody_else_are_refused() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    SignOnServers.user(person.name());
    String elsewhere =
        followed(SignOnServers.cas() + "/login?service=http%3A%2F%2Felsewhere.test%2F");
    String ticket = elsewhere.replaceAll(".*ticket=([^&]+).*", "$1");
    Visitor visitor = new Visitor(port);
    String state =
        leadsToWhole(visitor.get("/sign-on/cas")).replaceAll(".*state%3D([0-9a-f]+).*", "$1");
    assertThat(leadsTo(visitor.get("/sign-on/cas/answer?state=" + state + "&ticket=" + ticket)))
        .isEqualTo("/sign-in?refused=sign-on");

    Visitor attacker = new Visitor(port);
    String planted = followed(leadsToWhole(attacker.get("/sign-on/cas")));
    Visitor victim = new Visitor(port);
    victim.get("/sign-on/cas");
    assertThat(leadsTo(victim.get(local(planted)))).isEqualTo("/sign-in?refused=sign-on");
  }

  @Test
  void whoever_has_no_account_or_no_post_is_told_so() {
    SignOnServers.user("nobody-here");
    assertThat(leadsTo(cas(new Visitor(port)))).isEqualTo("/sign-in?refused=unknown");
    assertThat(leadsTo(openId(new Visitor(port)))).isEqualTo("/sign-in?refused=unknown");
    assertThat(new Visitor(port).get("/sign-in?refused=unknown").body()).contains("没有账号");

    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    jdbc.sql("update identity.post set valid_until = valid_from where account_id = :account")
        .param("account", person.account())
        .update();
    SignOnServers.user(person.name());
    assertThat(leadsTo(cas(new Visitor(port)))).isEqualTo("/sign-in?refused=without-post");
  }

  @Test
  void a_second_factor_is_asked_for_all_the_same() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    clock.set("2026-02-01T09:00:00");
    SignOnServers.user(person.name());
    Visitor visitor = new Visitor(port);

    cas(visitor);

    assertThat(leadsTo(visitor.get("/sessions"))).isEqualTo("/second-factor");
  }

  @Test
  void an_answer_with_a_document_type_is_not_read() throws Exception {
    String xml =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><cas:serviceResponse"
            + " xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationSuccess><cas:user>&e;</cas:user>"
            + "</cas:authenticationSuccess></cas:serviceResponse>";
    assertThat(CasTickets.name(xml.getBytes(StandardCharsets.UTF_8), "")).isEmpty();
    List.of("", "<x/>", "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"/>")
        .forEach(other ->
            assertThat(CasTickets.name(other.getBytes(StandardCharsets.UTF_8), "")).isEmpty());
  }

  private HttpResponse<String> openId(Visitor visitor) {
    return visitor.get(local(followed(leadsToWhole(visitor.get("/oauth2/authorization/oidc")))));
  }

  private HttpResponse<String> cas(Visitor visitor) {
    return visitor.get(local(followed(leadsToWhole(visitor.get("/sign-on/cas")))));
  }

  private static String leadsToWhole(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /// Where the other server sends the browser.
  private static String followed(String address) {
    try {
      return leadsToWhole(
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding()));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String local(String address) {
    return address.replaceFirst("^http://localhost:[0-9]+", "");
  }
}
