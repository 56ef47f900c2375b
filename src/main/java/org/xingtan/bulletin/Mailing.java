package org.xingtan.bulletin;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.bulletin.RecipientStore.Dispatch;
import org.xingtan.outbox.Letter;
import org.xingtan.outbox.Medium;
import org.xingtan.outbox.Outbox;
import org.xingtan.web.NotFound;
import org.xingtan.web.Words;

/// Tells by e-mail that an issue is out, and follows each message.
@Service
class Mailing {
  private static final Duration LIFETIME = Duration.ofDays(3);

  private final IssueStore issues;
  private final RecipientStore recipients;
  private final Outbox outbox;
  private final Composer composer;
  private final Clock clock;

  Mailing(
      IssueStore issues, RecipientStore recipients, Outbox outbox, Composer composer, Clock clock) {
    this.issues = issues;
    this.recipients = recipients;
    this.outbox = outbox;
    this.composer = composer;
    this.clock = clock;
  }

  boolean ready() {
    return outbox.ready(Medium.EMAIL);
  }

  /// To whom no message was written yet, or only such as failed.
  ///
  /// @param site where the public edition stands
  @Transactional
  public Optional<IssueRefused> send(int id, String site, Actor actor) {
    State state = issues.lock(id).orElseThrow(NotFound::new);
    if (!state.isPublic()) {
      return Optional.of(new IssueRefused.NotFrom(state, State.PUBLISHED));
    }
    Issue issue = issues.find(id).orElseThrow();
    if (!issue.readableByAll()) {
      return Optional.of(new IssueRefused.Marked());
    }
    if (!ready()) {
      return Optional.of(new IssueRefused.MailNotReady());
    }
    waiting(id).forEach(recipient -> write(recipient, text(issue, site), actor));
    return Optional.empty();
  }

  /// Those with a mailbox who have not been written to.
  List<Recipient> waiting(int issue) {
    List<Dispatch> known = recipients.dispatches(issue);
    Map<Long, Outbox.Fate> fates = fates(known);
    Set<Integer> written = new HashSet<>();
    for (Dispatch one : known) {
      Long letter = one.letter();
      if (letter != null && fates.get(letter) != Outbox.Fate.FAILED) {
        written.add(one.recipient());
      }
    }
    return recipients.ofIssue(issue).stream()
        .filter(one -> one.mailbox() != null && !written.contains(one.id()))
        .toList();
  }

  Map<Long, Outbox.Fate> fates(List<Dispatch> dispatches) {
    return outbox.fates(
        dispatches.stream().flatMap(one -> Optional.ofNullable(one.letter()).stream()).toList());
  }

  private void write(Recipient recipient, String text, Actor actor) {
    String mailbox = recipient.mailbox();
    if (mailbox != null) {
      long letter =
          outbox.write(new Letter(Medium.EMAIL, "BULLETIN", null, mailbox, text, LIFETIME));
      recipients.dispatched(
          new Dispatch(
              recipient.id(),
              RecipientStore.Way.EMAIL,
              RecipientStore.Progress.WAITING,
              clock.instant(),
              actor.name(),
              "",
              letter));
    }
  }

  private String text(Issue issue, String site) {
    Words words = composer.words();
    return words.of(
        "bulletin.mail.text",
        issue.series().head().name(),
        issue.number().text(),
        site + issue.publicAddress(),
        issue.series().head().issuingOffice());
  }
}
