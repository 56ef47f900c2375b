package org.xingtan.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.statistics.CountedSet;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.web.NotFound;
import org.xingtan.web.Words;

/// Looks whether a published issue would still be printed as it was, and writes down each value that would not.
/// `docs/rules/bulletin.md` §8.
@Service
class Revisions {
  private final IssueStore issues;
  private final SignedStore signed;
  private final HistoryStore history;
  private final Composer composer;
  private final LateFacts late;
  private final Clock clock;

  Revisions(
      IssueStore issues,
      SignedStore signed,
      HistoryStore history,
      Composer composer,
      LateFacts late,
      Clock clock) {
    this.issues = issues;
    this.signed = signed;
    this.history = history;
    this.composer = composer;
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
    List<SignedStore.Revision> found = changes(issue, signature.at());
    found.forEach(revision -> signed.revise(id, revision));
    if (state == State.PUBLISHED && found.stream().anyMatch(SignedStore.Revision::stands)) {
      issues.changeState(id, State.REVISED);
      history.stepped(id, State.REVISED, "", actor, clock.instant());
    }
    return found.size();
  }

  private List<SignedStore.Revision> changes(Issue issue, Instant signedAt) {
    Words words = composer.words();
    Map<String, Values.Found> now =
        late.values(composer.compose(issue), words).stream()
            .collect(Collectors.toMap(one -> one.value().place(), Function.identity()));
    Map<String, SignedStore.Revision> known = new HashMap<>();
    signed.revisions(issue.id()).forEach(one -> known.put(one.place(), one));
    List<SignedStore.Revision> changes = new ArrayList<>();
    for (SignedValue printed : signed.values(issue.id())) {
      Values.Found found = now.get(printed.place());
      String shown = found == null ? TablePrint.NOTHING : found.value().shown();
      SignedStore.Revision last = known.get(printed.place());
      String before = last == null ? printed.shown() : last.shown();
      if (!shown.equals(before)) {
        changes.add(revision(printed, found, shown, signedAt));
      }
    }
    return changes;
  }

  private SignedStore.Revision revision(
      SignedValue printed,
      Values.@org.jspecify.annotations.Nullable Found found,
      String shown,
      Instant signedAt) {
    String counts = found == null ? "" : found.value().counts();
    String why = shown.equals(printed.shown()) ? "" : why(printed, counts, found, signedAt);
    return new SignedStore.Revision(printed.place(), clock.instant(), shown, counts, why);
  }

  private String why(
      SignedValue printed,
      String counts,
      Values.@org.jspecify.annotations.Nullable Found found,
      Instant signedAt) {
    List<IndicatorDefinition> indicators = found == null ? List.of() : found.indicators();
    List<CountedSet> sets = new ArrayList<>();
    for (IndicatorDefinition indicator : indicators) {
      sets.add(indicator.numerator());
      CountedSet denominator = indicator.denominator();
      if (denominator != null) {
        sets.add(denominator);
      }
    }
    return late.why(printed.counts(), counts, sets, signedAt, composer.words());
  }
}
