package org.xingtan.seating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.selection.AnswerWords;
import org.xingtan.web.NotFound;
import org.xingtan.web.Words;

/// Counts by section, as the page and the file show them.
@Component
class SectionLines {
  private final SectionCountStore store;

  SectionLines(SectionCountStore store) {
    this.store = store;
  }

  List<SectionCountStore.Run> runs(LocalDate today) {
    return store.runs(today);
  }

  /// The run that was asked for, or the first; 0 when there is none.
  static int chosen(List<SectionCountStore.Run> runs, @Nullable Integer run) {
    if (run == null) {
      return runs.isEmpty() ? 0 : runs.getFirst().id();
    }
    return runs.stream()
        .map(SectionCountStore.Run::id)
        .filter(run::equals)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  List<SectionsPage.Line> of(Words words, Scope scope, int run, String q, int limit, int offset) {
    List<SectionCountStore.Count> counts = store.counts(run, q, scope, limit, offset);
    List<SectionCountStore.Reason> reasons =
        store.reasons(counts.stream().map(SectionCountStore.Count::sectionId).toList(), scope);
    return counts.stream().map(count -> line(words, count, reasons, scope)).toList();
  }

  private static SectionsPage.Line line(
      Words words,
      SectionCountStore.Count count,
      List<SectionCountStore.Reason> reasons,
      Scope scope) {
    Integer offered = count.offered();
    return new SectionsPage.Line(
        count.title(),
        count.section().equals(count.title()) ? "" : count.section(),
        offered == null ? words.of("seating.unlimited") : offered.toString(),
        String.valueOf(count.taken()),
        String.valueOf(count.paid()),
        String.valueOf(count.studying()),
        offered == null ? "—" : String.valueOf(Math.max(0, offered - count.taken())),
        String.valueOf(count.waiting()),
        String.valueOf(count.refused()),
        reasons.stream()
            .filter(reason -> reason.sectionId() == count.sectionId())
            .map(reason -> new AnswerWords(words).reason(reason.reason()) + " " + reason.times())
            .toList(),
        QueueController.address(count.sectionId()),
        scope.schoolId() == null ? QuotaPages.address(count.sectionId()) : null);
  }
}
