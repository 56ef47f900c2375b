package org.xingtan.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.activation.ActivationStory.CHEN;
import static org.xingtan.activation.ActivationStory.HE;
import static org.xingtan.activation.ActivationStory.LIN;
import static org.xingtan.activation.ActivationStory.PASSWORD;
import static org.xingtan.testing.Visitor.leadsTo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xingtan.identity.PersonalData;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.outbox.Medium;
import org.xingtan.testing.Excerpt;
import org.xingtan.testing.MessageGateway;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// With a code sent to the mobile or mailbox on file a teacher comes to a password of their own, and somebody else does not.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeTest {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  private final ActivationStory story;
  private final PersonalData personalData;
  private final TestClock clock;
  private final ContactStore contacts;
  private final CodeStore codes;
  private final Secrets secrets;
  private final int port;

  CodeTest(
      ApplicationContext application,
      PersonalData personalData,
      TestClock clock,
      @LocalServerPort int port) {
    this.story = new ActivationStory(application, port);
    this.personalData = personalData;
    this.clock = clock;
    this.contacts = application.getBean(ContactStore.class);
    this.codes = application.getBean(CodeStore.class);
    this.secrets = application.getBean(Secrets.class);
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
  void a_code_comes_to_the_mobile_on_file_and_is_good_once() {
    Visitor visitor = new Visitor(port);
    assertThat(sendCode(visitor, LIN).body()).contains("验证码已经发出");
    MessageGateway.Message message = MessageGateway.next();
    String code = Excerpt.first(CODE, message.text());

    assertThat(message.address()).isEqualTo("13800000001");
    assertThat(leadsTo(useCode(visitor, LIN, code, PASSWORD))).isEqualTo("/sign-in?chosen");
    assertThat(leadsTo(new Visitor(port).signIn(LIN, PASSWORD))).isEqualTo("/");
    assertThat(useCode(visitor, LIN, code, "litchi-in-June").body()).contains("已经用过");
  }

  @Test
  void a_mobile_of_two_people_is_told_clearly_and_nobody_is_guessed() {
    story.activate(HE, story.slipFor("S0002", HE), PASSWORD);

    assertThat(new Visitor(port).signIn("13800000009", PASSWORD).body())
        .contains("登记在几个人名下", "教师编号或身份证号");
    assertThat(sendCode("13800000009").body()).contains("登记在几个人名下");
    assertThat(MessageGateway.waiting()).isZero();
  }

  @Test
  void a_code_of_somebody_else_an_old_one_and_a_late_one_are_refused() {
    Visitor visitor = new Visitor(port);
    sendCode(visitor, LIN);
    String first = Excerpt.first(CODE, MessageGateway.next().text());
    assertThat(useCode(visitor, CHEN, first, PASSWORD).statusCode()).isEqualTo(422);

    clock.advance(Duration.ofSeconds(61));
    sendCode(visitor, LIN);
    String second = Excerpt.first(CODE, MessageGateway.next().text());
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
    String code = Excerpt.first(CODE, MessageGateway.next().text());
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
    SignedInBrowser.Person person = story.people.somebody(Caller.CITY_OFFICE);
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
        Medium.EMAIL,
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
}
