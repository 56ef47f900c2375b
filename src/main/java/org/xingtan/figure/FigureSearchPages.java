package org.xingtan.figure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.PeriodRun;
import org.xingtan.statistics.Tables;
import org.xingtan.time.CityTime;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Fills the pages of the search.
@Component
class FigureSearchPages {
  private static final int MOST = 20;

  private final FigureSearch search;
  private final Tables tables;
  private final Clock clock;

  FigureSearchPages(FigureSearch search, Tables tables, Clock clock) {
    this.search = search;
    this.tables = tables;
    this.clock = clock;
  }

  /// A search as typed; everything may be missing or wrong.
  record Asking(@Nullable String q, @Nullable String period, @Nullable String asOf) {}

  FigureSearchPage page(Shell shell, Asking asking, Scope scope) {
    List<PeriodRun.Period> periods = periods();
    Standpoint standpoint = standpoint(asking, periods);
    return new FigureSearchPage(
        shell.titled("figure.search"),
        new FigureSearchPage.Asked(given(asking.q()), standpoint.asOf().text()),
        periods.stream()
            .map(period ->
                new FigureSearchPage.Period(
                    period.code(), period.name(), period.code().equals(standpoint.period())))
            .toList(),
        hits(asking, scope, shell.words()));
  }

  FigureHitsPage hits(Asking asking, Scope scope, Words words) {
    String q = given(asking.q());
    Standpoint standpoint = standpoint(asking, periods());
    List<FigureHitsPage.Found> found =
        search.find(q, standpoint, scope, words, MOST).stream()
            .map(FigureSearchPages::found)
            .toList();
    @Nullable String remark =
        q.isEmpty()
            ? words.of("figure.search.nothing-asked")
            : found.isEmpty() ? words.of("figure.search.nothing-found", q) : null;
    return new FigureHitsPage(words, remark, found);
  }

  private static FigureHitsPage.Found found(FigureSearch.Hit hit) {
    List<Backing> backing = hit.value().backing();
    return new FigureHitsPage.Found(
        hit.value().printed(),
        hit.figure() + " · " + hit.row(),
        hit.where(),
        BoundText.bind(hit.reference()),
        backing.size() == 1 ? backing.getFirst().address() : null);
  }

  /// The latest period and today where nothing sensible was said.
  private Standpoint standpoint(Asking asking, List<PeriodRun.Period> periods) {
    AsOf today = AsOf.day(CityTime.dayOf(clock.instant()));
    Optional<PeriodRun.Period> period =
        periods.stream()
            .filter(one -> one.code().equals(given(asking.period())))
            .findFirst()
            .or(() -> periods.stream().findFirst());
    return Standpoint.of(
        period.map(PeriodRun.Period::code).orElse(""),
        AsOf.parse(given(asking.asOf())).orElse(today));
  }

  private List<PeriodRun.Period> periods() {
    return tables.offered().stream()
        .flatMap(offer -> offer.runs().stream())
        .map(PeriodRun::period)
        .distinct()
        .sorted((one, other) -> other.code().compareTo(one.code()))
        .toList();
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
