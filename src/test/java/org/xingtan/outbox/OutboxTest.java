package org.xingtan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.identity.As;
import org.xingtan.testing.MessageGateway;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
class OutboxTest {
  private static final String TEXT = "验证码 271828";

  private final Outbox outbox;
  private final Courier courier;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final MockMvcTester browser;

  OutboxTest(
      Outbox outbox,
      Courier courier,
      PlatformTransactionManager transactions,
      JdbcClient jdbc,
      TestClock clock,
      MockMvcTester browser) {
    this.outbox = outbox;
    this.courier = courier;
    this.transaction = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
    this.clock = clock;
    this.browser = browser;
  }

  @BeforeEach
  void forgetMessages() {
    MessageGateway.forget();
    jdbc.sql("delete from outbox.letter").update();
  }

  @Test
  void a_message_leaves_after_the_commit_and_its_text_is_forgotten() {
    write();

    assertThat(MessageGateway.next()).isEqualTo(new MessageGateway.Message("13800000001", TEXT));
    waitUntil("sent_at is not null");
    assertThat(count("select count(*) from outbox.letter where text_cipher is null")).isOne();
  }

  @Test
  void what_was_rolled_back_is_never_sent() {
    transaction.executeWithoutResult(status -> {
      outbox.write(letter());
      status.setRollbackOnly();
    });
    courier.deliverDue();

    assertThat(MessageGateway.waiting()).isZero();
  }

  @Test
  void a_message_that_was_not_taken_is_tried_again_later() {
    MessageGateway.refuseNext(1);
    write();
    waitUntil("failure = 'HTTP 503'");
    assertThat(MessageGateway.waiting()).isZero();

    clock.advance(Duration.ofMinutes(2));
    courier.deliverDue();

    assertThat(MessageGateway.next().text()).isEqualTo(TEXT);
    waitUntil("sent_at is not null");
  }

  @Test
  void a_message_of_no_use_any_more_is_given_up_and_its_text_forgotten() {
    MessageGateway.refuseNext(100);
    write();
    waitUntil("failure = 'HTTP 503'");
    clock.advance(Duration.ofMinutes(11));
    MessageGateway.refuseNext(0);
    courier.deliverDue();

    waitUntil("failed_at is not null");
    assertThat(MessageGateway.waiting()).isZero();
    assertThat(count("select count(*) from outbox.letter where text_cipher is null")).isOne();
  }

  @Test
  void the_security_administrator_sees_what_became_of_it_but_not_what_it_says() {
    write();
    waitUntil("sent_at is not null");

    var page =
        browser
            .get()
            .uri("/outbox")
            .with(As.administrator(Caller.SECURITY_ADMINISTRATOR))
            .exchange();
    assertThat(page).hasStatusOk();
    assertThat(page)
        .bodyText()
        .contains("138****0001", "已发送", "短信：已开通", "邮件：没有开通")
        .doesNotContain("271828", "13800000001");
  }

  private void write() {
    transaction.executeWithoutResult(_ -> outbox.write(letter()));
  }

  private static Letter letter() {
    return new Letter(Medium.SMS, "CODE", null, "13800000001", TEXT, Duration.ofMinutes(10));
  }

  /// Until the courier, which works beside the test, has brought the one letter there.
  private void waitUntil(String condition) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("select count(*) from outbox.letter where " + condition) == 1);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
