package org.xingtan.bulletin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.bulletin.RecipientStore.Dispatch;
import org.xingtan.bulletin.RecipientStore.Progress;
import org.xingtan.bulletin.RecipientStore.Way;
import org.xingtan.outbox.Outbox;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of who receives an issue.
@Component
class DistributionPages {
  private final Issues issues;
  private final RecipientStore recipients;
  private final Mailing mailing;

  DistributionPages(Issues issues, RecipientStore recipients, Mailing mailing) {
    this.issues = issues;
    this.recipients = recipients;
    this.mailing = mailing;
  }

  DistributionPage page(Shell shell, int id, @Nullable String refused) {
    Issue issue = issues.find(id);
    Words words = shell.words();
    List<Recipient> all = recipients.ofIssue(id);
    List<Dispatch> log = recipients.dispatches(id);
    Map<Long, Outbox.Fate> fates = mailing.fates(log);
    int copies = all.stream().mapToInt(Recipient::copies).sum();
    return new DistributionPage(
        shell.titled("bulletin.tab.distribution"),
        IssueHead.of(issue, "distribution", words).refused(refused),
        issue.state().open(),
        issue.address(),
        new DistributionPage.Lists(
            RecipientText.write(all, Delivery.REPORT),
            RecipientText.write(all, Delivery.COPY),
            RecipientText.write(all, Delivery.ISSUE)),
        words.of("bulletin.copies", all.size(), copies, issue.print().run()),
        all.stream().map(one -> row(one, log, fates, words)).toList(),
        sending(issue, words));
  }

  private DistributionPage.Sending sending(Issue issue, Words words) {
    List<NewIssuePage.Option> ways =
        Arrays.stream(Way.values())
            .filter(way -> way != Way.EMAIL)
            .map(way ->
                new NewIssuePage.Option(way.name(), words.of("bulletin.way." + way), "", false))
            .toList();
    boolean out = issue.state().isPublic();
    int waiting = out && issue.readableByAll() ? mailing.waiting(issue.id()).size() : 0;
    return new DistributionPage.Sending(
        out,
        ways,
        waiting > 0 && mailing.ready() ? words.of("bulletin.mail.send", waiting) : null,
        waiting > 0 && !mailing.ready() ? words.of("bulletin.refused.mail-not-ready") : null);
  }

  private static DistributionPage.Row row(
      Recipient recipient, List<Dispatch> all, Map<Long, Outbox.Fate> fates, Words words) {
    List<Dispatch> log = all.stream().filter(one -> one.recipient() == recipient.id()).toList();
    String mailbox = recipient.mailbox();
    return new DistributionPage.Row(
        recipient.id(),
        words.of("bulletin.delivery." + recipient.delivery()),
        recipient.name(),
        mailbox == null ? "" : mailbox,
        recipient.copies(),
        log.isEmpty() ? "" : progress(log.getLast(), fates, words),
        log.stream()
            .map(one ->
                words.of(
                    "bulletin.dispatch.line",
                    HistoryController.moment(one.at()),
                    words.of("bulletin.way." + one.way()),
                    progress(one, fates, words),
                    one.name(),
                    one.note()))
            .toList());
  }

  /// Of a message what the outbox says now.
  private static String progress(Dispatch one, Map<Long, Outbox.Fate> fates, Words words) {
    Long letter = one.letter();
    Progress progress =
        letter == null
            ? one.progress()
            : Progress.valueOf(fates.getOrDefault(letter, Outbox.Fate.WAITING).name());
    return words.of("bulletin.dispatch." + progress);
  }
}
