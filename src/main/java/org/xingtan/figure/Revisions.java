package org.xingtan.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.CellLists;
import org.xingtan.statistics.CellLists.Later;
import org.xingtan.statistics.CellLists.LaterOfCell;
import org.xingtan.time.CityTime;
import org.xingtan.web.Words;

/// What facts learned after an issue was signed did to its printed figures: the revision mark (R).
@Service
public class Revisions {
  private final Figures figures;
  private final CellLists lists;

  Revisions(Figures figures, CellLists lists) {
    this.figures = figures;
    this.lists = lists;
  }

  /// A figure as it was signed.
  public record Signed(FigureReference reference, String printed) {}

  /// @param place among the signed figures
  /// @param why whom the counted lists gained and lost since, and when that was learned
  public record Revised(int place, String before, String after, String why, FigureValue value) {}

  /// @param summary in one sentence; empty when nothing changed
  public record Revision(List<Revised> figures, String summary) {}

  /// @param knownBy when the issue was signed
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Revision since(
      Instant knownBy, List<Signed> signed, Standpoint standpoint, Scope scope, Words words) {
    List<FigureValue> values =
        figures.read(signed.stream().map(Signed::reference).toList(), standpoint, scope, words);
    List<Integer> changed = new ArrayList<>();
    for (int place = 0; place < signed.size(); place++) {
      if (!signed.get(place).printed().equals(values.get(place).printed())) {
        changed.add(place);
      }
    }
    List<Backing> cells =
        changed.stream().flatMap(place -> values.get(place).backing().stream()).distinct().toList();
    List<Optional<LaterOfCell>> later =
        lists.learnedAfter(knownBy, cells.stream().map(Backing::listed).toList(), scope);
    Causes causes = new Causes(cells, later, words);
    List<Revised> revised =
        changed.stream()
            .map(place ->
                new Revised(
                    place,
                    signed.get(place).printed(),
                    values.get(place).printed(),
                    causes.of(values.get(place)),
                    values.get(place)))
            .toList();
    return new Revision(revised, revised.isEmpty() ? "" : causes.summary(revised));
  }

  private record Causes(List<Backing> cells, List<Optional<LaterOfCell>> later, Words words) {

    String of(FigureValue value) {
      if (value instanceof FigureValue.Missing missing) {
        return missing.sentence();
      }
      List<LaterOfCell> own =
          value.backing().stream()
              .map(cells::indexOf)
              .flatMap(place -> later.get(place).stream())
              .toList();
      Change numerator = Change.of(own, LaterOfCell::numerator);
      Change denominator = Change.of(own, LaterOfCell::denominator);
      if (numerator.empty() && denominator.empty()) {
        return words.of("figure.revision.other");
      }
      String when = when(Change.of(List.of(numerator, denominator)));
      return denominator.empty()
          ? words.of("figure.revision.numerator", numerator.more(), numerator.fewer(), when)
          : words.of(
              "figure.revision.both",
              numerator.more(),
              numerator.fewer(),
              denominator.more(),
              denominator.fewer(),
              when);
    }

    String summary(List<Revised> revised) {
      long tables =
          revised.stream()
              .flatMap(one -> one.value().backing().stream())
              .map(cell -> cell.table().table() + " " + cell.table().period())
              .distinct()
              .count();
      List<LaterOfCell> all = later.stream().flatMap(Optional::stream).toList();
      Change change =
          Change.of(
              List.of(
                  Change.of(all, LaterOfCell::numerator),
                  Change.of(all, LaterOfCell::denominator)));
      return change.empty()
          ? words.of("figure.revision.summary-other", revised.size(), tables)
          : words.of("figure.revision.summary", revised.size(), tables, when(change));
    }

    private String when(Change change) {
      String first = day(change.first());
      String last = day(change.last());
      return first.equals(last) ? first : words.of("figure.revision.days", first, last);
    }

    private String day(@Nullable Instant moment) {
      return moment == null ? "–" : Naming.full(CityTime.dayOf(moment), words);
    }
  }

  /// What several lists gained and lost.
  private record Change(long more, long fewer, @Nullable Instant first, @Nullable Instant last) {

    static Change of(List<LaterOfCell> cells, Function<LaterOfCell, @Nullable Later> side) {
      List<Change> changes = new ArrayList<>();
      for (LaterOfCell cell : cells) {
        Later later = side.apply(cell);
        if (later != null) {
          changes.add(
              new Change(later.more(), later.fewer(), later.learnedFirst(), later.learnedLast()));
        }
      }
      return of(changes);
    }

    static Change of(List<Change> changes) {
      return new Change(
          changes.stream().mapToLong(Change::more).sum(),
          changes.stream().mapToLong(Change::fewer).sum(),
          moments(changes, Change::first).min(Instant::compareTo).orElse(null),
          moments(changes, Change::last).max(Instant::compareTo).orElse(null));
    }

    private static Stream<Instant> moments(
        List<Change> changes, Function<Change, @Nullable Instant> of) {
      return changes.stream().map(of).filter(Objects::nonNull);
    }

    boolean empty() {
      return more == 0 && fewer == 0;
    }
  }
}
