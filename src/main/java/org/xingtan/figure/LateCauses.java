package org.xingtan.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.CountedPeople;
import org.xingtan.statistics.CountedPeople.Change;
import org.xingtan.statistics.CountedPeople.Counted;
import org.xingtan.statistics.CountedPeople.Later;
import org.xingtan.time.CityTime;
import org.xingtan.web.Words;

/// Why figures are no longer what was printed: whom the lists behind them gained and lost by what was learned since.
/// `docs/rules/figure.md` §6.
@Service
public class LateCauses {
  private final CountedPeople people;

  LateCauses(CountedPeople people) {
    this.people = people;
  }

  /// A sentence for each figure, which may rest on several cells.
  ///
  /// @param knownBy when they were printed
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<String> of(List<List<Counted>> figures, Instant knownBy, Scope scope, Words words) {
    List<Counted> all = figures.stream().flatMap(List::stream).distinct().toList();
    Map<Counted, Later> later = people.learnedAfter(knownBy, all, scope);
    return figures.stream()
        .map(cells ->
            sentence(
                cells.stream().flatMap(cell -> Stream.ofNullable(later.get(cell))).toList(), words))
        .toList();
  }

  private static String sentence(List<Later> cells, Words words) {
    Change counted = cells.stream().map(Later::numerator).reduce(Change.NOTHING, Change::plus);
    Change over = Change.NOTHING;
    for (Later one : cells) {
      Change denominator = one.denominator();
      over = denominator == null ? over : over.plus(denominator);
    }
    String when = when(counted.plus(over), words);
    if (when.isEmpty()) {
      return words.of("figure.revision.other");
    }
    return over.equals(Change.NOTHING)
        ? words.of("figure.revision.numerator", counted.more(), counted.fewer(), when)
        : words.of(
            "figure.revision.both",
            counted.more(),
            counted.fewer(),
            over.more(),
            over.fewer(),
            when);
  }

  /// The days on which it was learned; empty when nothing was.
  private static String when(Change change, Words words) {
    Instant first = change.first();
    Instant last = change.last();
    if (first == null || last == null) {
      return "";
    }
    String from = DayWords.full(CityTime.dayOf(first), words);
    String until = DayWords.full(CityTime.dayOf(last), words);
    return from.equals(until) ? from : words.of("figure.revision.days", from, until);
  }
}
