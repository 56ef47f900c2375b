package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.identity.As;
import org.xingtan.outbox.SwitchedOnMail;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.MessageGateway;
import org.xingtan.testing.XingtanTest;

/// Where e-mail is switched on, an issue is announced to those with a mailbox, once, and each message is followed.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class MailingTest {
  private static final String SITE = "https://bulletin.example.org";

  private final JdbcClient jdbc;
  private final Office office;
  private final SwitchedOnMail mail;
  private final Mailing mailing;
  private final TransactionTemplate transaction;

  MailingTest(MockMvcTester browser, JdbcClient jdbc, ApplicationContext application) {
    this.jdbc = jdbc;
    this.office = new Office(browser, jdbc);
    this.mail = SwitchedOnMail.of(application);
    this.mailing =
        new Mailing(
            application.getBean(IssueStore.class),
            application.getBean(RecipientStore.class),
            mail.outbox(),
            application.getBean(Composer.class),
            application.getBean(Clock.class));
    this.transaction =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  private int published(String secrecy) {
    int issue = office.issue("nothing", "IT1/1702", "2017-12-30");
    office.add(issue, "PARAGRAPH", "words", "一句。");
    office.post(
        "/issues/" + issue,
        Office.OFFICER,
        "secrecy",
        secrecy,
        "as-of",
        "2017-12-30",
        "version",
        "1");
    office.post(
        "/issues/" + issue + "/distribution",
        Office.OFFICER,
        "report",
        "省厅，2，office@example.org",
        "copy",
        "进修学院，3",
        "issue-to",
        "+报社，desk@example.org");
    office.inReview(issue);
    office.answerAll(issue);
    office.sign(issue, Office.COLLEAGUE);
    office.post("/issues/" + issue + "/publication", Office.OFFICER);
    return issue;
  }

  private String page(int issue) {
    return Office.text(office.get("/issues/" + issue + "/distribution", Office.OFFICER));
  }

  private Optional<IssueRefused> send(int issue) {
    return Objects.requireNonNull(
        transaction.execute(_ -> mailing.send(issue, SITE, new Actor(1, "林晓"))));
  }

  @Test
  void an_issue_is_announced_once_to_each_mailbox_and_what_failed_can_be_sent_again() {
    int issue = published("");
    MessageGateway.forget();
    assertThat(mailing.waiting(issue)).extracting(Recipient::name).containsExactly("省厅", "报社");

    assertThat(send(issue)).isEmpty();
    assertThat(send(issue)).isEmpty();
    assertThat(page(issue)).contains("电子邮件 待寄送", "3 个单位，共 6 份");
    mail.delivery().run();

    MessageGateway.Message first = MessageGateway.next();
    MessageGateway.Message second = MessageGateway.next();
    assertThat(List.of(first.address(), second.address()))
        .containsExactlyInAnyOrder("office@example.org", "desk@example.org");
    assertThat(first.text()).contains("工作简报", SITE + "/bulletins/it1/2017/");
    assertThat(MessageGateway.waiting()).isZero();
    assertThat(page(issue)).contains("电子邮件 已寄出").doesNotContain("电子邮件 待寄送");
    assertThat(mailing.waiting(issue)).isEmpty();

    jdbc.sql(
            "update outbox.letter set sent_at = null, failed_at = written_at where id = (select max(id) from outbox.letter)")
        .update();
    assertThat(page(issue)).contains("电子邮件 未送达");
    assertThat(mailing.waiting(issue)).extracting(Recipient::name).containsExactly("报社");
  }

  @Test
  void what_is_marked_or_not_out_is_not_announced_and_only_the_office_may() {
    int marked = published("秘密");
    int draft = office.issue("nothing", "IT1/1702", "2017-12-30");

    assertThat(send(marked)).contains(new IssueRefused.Marked());
    assertThat(Office.text(office.post("/issues/" + marked + "/mailing", Office.OFFICER)))
        .contains("标密的期次不用电子邮件寄发");
    assertThat(office.post("/issues/" + draft + "/mailing", Office.OFFICER))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(office.post("/issues/" + marked + "/mailing", As.areaAdministrator(1)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }
}
