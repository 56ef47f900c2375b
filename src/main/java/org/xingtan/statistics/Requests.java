package org.xingtan.statistics;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.time.CityTime;

/// Turns what was typed into a request: the latest period and today where nothing was said.
@Component
public class Requests {
  private final Tables tables;
  private final Clock clock;

  Requests(Tables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  public sealed interface Outcome {
    record Made(TableRequest request) implements Outcome {}

    record Refused(TableRefused reason) implements Outcome {}
  }

  public Outcome of(String table, Asking asking) {
    String asOf = Asking.given(asking.asOf());
    Optional<AsOf> moment = asOf == null ? Optional.of(today()) : AsOf.parse(asOf);
    if (moment.isEmpty()) {
      return new Outcome.Refused(new TableRefused.BadMoment(String.valueOf(asOf)));
    }
    String by = Asking.given(asking.by());
    Optional<Cut> cut = Planner.cut(by);
    if (by != null && cut.isEmpty()) {
      return new Outcome.Refused(
          new TableRefused.UnknownCut(by, Arrays.stream(Cut.values()).map(Cut::name).toList()));
    }
    return new Outcome.Made(made(table, asking, moment.get(), cut.orElse(null)));
  }

  private TableRequest made(String table, Asking asking, AsOf moment, @Nullable Cut cut) {
    String sort = Asking.given(asking.sort());
    Integer page = asking.page();
    return new TableRequest(
        table,
        asking.periodAlone().orElseGet(() -> latestPeriod(table)),
        asking.programmeAsked(),
        moment,
        cut,
        asking.filters(),
        sort == null ? null : TableRequest.Sort.parse(sort),
        page == null ? 1 : Math.clamp(page, 1, 100_000));
  }

  AsOf today() {
    return AsOf.day(CityTime.dayOf(clock.instant()));
  }

  private String latestPeriod(String table) {
    return tables.offered().stream()
        .filter(offer -> offer.table().code().equals(table))
        .map(Tables.Offer::runs)
        .flatMap(List::stream)
        .findFirst()
        .map(run -> run.period().code())
        .orElse("");
  }
}
