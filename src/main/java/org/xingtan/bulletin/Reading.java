package org.xingtan.bulletin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.Words;

/// An issue as somebody reads it before signing: composed, looked through, with the answers.
@Service
class Reading {
  private final Composer composer;
  private final IssueChecks checks;
  private final AnswerStore answers;
  private final DocumentJson json;

  Reading(Composer composer, IssueChecks checks, AnswerStore answers, DocumentJson json) {
    this.composer = composer;
    this.checks = checks;
    this.answers = answers;
    this.json = json;
  }

  /// @param elsewhere what other publications printed otherwise, and why
  /// @param content the document as it would be frozen
  /// @param hash of it
  record Read(
      Composed composed,
      List<Told> findings,
      Map<String, AnswerStore.Answer> answers,
      List<String> elsewhere,
      String content,
      String hash) {

    int unanswered() {
      return (int)
          findings.stream()
              .filter(told -> told.finding().grave())
              .filter(told -> !answers.containsKey(told.key()))
              .count();
    }

    /// The findings as they are frozen.
    List<SignedFinding> toKeep() {
      return Stream.concat(
              findings.stream().map(this::kept), elsewhere.stream().map(SignedFinding::elsewhere))
          .toList();
    }

    private SignedFinding kept(Told told) {
      AnswerStore.Answer answer = answers.get(told.key());
      Finding finding = told.finding();
      return new SignedFinding(
          finding.rule(),
          finding.where(),
          finding.sentence(),
          answer == null ? "" : answer.words(),
          answer == null ? "" : answer.name());
    }
  }

  /// A finding in the reader's language with the key by which it is answered, which is that of the bulletin's language.
  record Told(Finding finding, String key) {}

  /// The language of the bulletin.
  Words language() {
    return composer.words();
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Read of(Issue issue, Words words) {
    Composed composed = composer.compose(issue);
    List<Finding> own = checks.examine(composed, composer.words());
    List<Finding> shown = words.chinese() ? own : checks.examine(composed, words);
    Map<String, Told> findings = new LinkedHashMap<>();
    for (int place = 0; place < own.size(); place++) {
      String key = own.get(place).fingerprint();
      findings.putIfAbsent(key, new Told(shown.get(place), key));
    }
    String content = json.write(composed.document());
    return new Read(
        composed,
        List.copyOf(findings.values()),
        answers.of(issue.id()),
        checks.printedElsewhere(composed, words),
        content,
        DocumentJson.hash(content));
  }
}
