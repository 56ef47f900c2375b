package org.xingtan.bulletin;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.NotFound;

/// Looks whether a published issue would still be printed as it was, and writes down each value that would not.
/// `docs/rules/bulletin.md` §8.
@Service
class Revisions {
  private final IssueStore issues;
  private final SignedStore signed;
  private final HistoryStore history;
  private final LateValues late;
  private final Clock clock;

  Revisions(
      IssueStore issues, SignedStore signed, HistoryStore history, LateValues late, Clock clock) {
    this.issues = issues;
    this.signed = signed;
    this.history = history;
    this.late = late;
    this.clock = clock;
  }

  /// @return how many values changed since the last look
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public int look(int id, Actor actor) {
    State state = issues.lock(id).orElseThrow(NotFound::new);
    if (!state.isPublic()) {
      return 0;
    }
    Issue issue = issues.find(id).orElseThrow();
    SignedStore.Signature signature = signed.signature(id).orElseThrow();
    List<SignedStore.Revision> found = late.changes(issue, signature.at());
    found.forEach(revision -> signed.revise(id, revision));
    if (state == State.PUBLISHED && found.stream().anyMatch(SignedStore.Revision::stands)) {
      issues.changeState(id, State.REVISED);
      history.stepped(id, State.REVISED, "", actor, clock.instant());
    }
    return found.size();
  }
}
