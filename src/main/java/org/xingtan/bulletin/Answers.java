package org.xingtan.bulletin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.NotFound;

/// Writes down why a finding stands.
@Service
class Answers {
  private final IssueStore issues;
  private final AnswerStore store;
  private final Clock clock;

  Answers(IssueStore issues, AnswerStore store, Clock clock) {
    this.issues = issues;
    this.store = store;
    this.clock = clock;
  }

  /// The same words for each; empty words answer nothing.
  @Transactional
  public Optional<IssueRefused> answer(
      int issue, List<String> findings, String words, Actor actor) {
    if (!issues.lock(issue).orElseThrow(NotFound::new).open()) {
      return Optional.of(new IssueRefused.Frozen());
    }
    String said = CleanText.of(words).text();
    if (!said.isEmpty()) {
      findings.stream()
          .filter(finding -> finding.matches("[0-9a-f]{24}"))
          .forEach(finding -> store.put(issue, finding, said, actor, clock.instant()));
    }
    return Optional.empty();
  }
}
