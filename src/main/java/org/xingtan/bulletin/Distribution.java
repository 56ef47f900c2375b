package org.xingtan.bulletin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.NotFound;

/// The distribution list of an issue, and what the office enters about its copies on paper.
@Service
class Distribution {
  private final IssueStore issues;
  private final RecipientStore recipients;
  private final Clock clock;

  Distribution(IssueStore issues, RecipientStore recipients, Clock clock) {
    this.issues = issues;
    this.recipients = recipients;
    this.clock = clock;
  }

  @Transactional
  public Optional<IssueRefused> list(int issue, List<Recipient> wanted) {
    if (!issues.lock(issue).orElseThrow(NotFound::new).open()) {
      return Optional.of(new IssueRefused.Frozen());
    }
    recipients.replaceOfIssue(issue, wanted);
    return Optional.empty();
  }

  /// The same state entered twice stands once.
  @Transactional
  public Optional<IssueRefused> enter(
      int issue,
      int recipient,
      RecipientStore.Way way,
      RecipientStore.Progress progress,
      String note,
      Actor actor) {
    State state = issues.lock(issue).orElseThrow(NotFound::new);
    if (!state.isPublic()) {
      return Optional.of(new IssueRefused.NotFrom(state, State.PUBLISHED));
    }
    if (recipients.ofIssue(issue).stream().noneMatch(one -> one.id() == recipient)) {
      throw new NotFound();
    }
    RecipientStore.Dispatch wanted =
        new RecipientStore.Dispatch(
            recipient,
            way,
            progress,
            clock.instant(),
            actor.name(),
            CleanText.of(note).text(),
            null);
    if (!stands(issue, wanted)) {
      recipients.dispatched(wanted);
    }
    return Optional.empty();
  }

  private boolean stands(int issue, RecipientStore.Dispatch wanted) {
    List<RecipientStore.Dispatch> known =
        recipients.dispatches(issue).stream()
            .filter(one -> one.recipient() == wanted.recipient())
            .toList();
    return !known.isEmpty()
        && known.getLast().progress() == wanted.progress()
        && known.getLast().way() == wanted.way()
        && known.getLast().note().equals(wanted.note());
  }
}
