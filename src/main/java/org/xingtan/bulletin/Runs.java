package org.xingtan.bulletin;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.PeriodRun;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Words;

/// The programmes in their periods that an issue can speak of.
@Component
class Runs {
  private final Tables tables;

  Runs(Tables tables) {
    this.tables = tables;
  }

  /// @param chosen such as IT1/1702
  List<NewIssuePage.Option> options(@Nullable String chosen, Words words) {
    return tables.offered().stream()
        .flatMap(offer -> offer.runs().stream())
        .sorted(Comparator.comparing((PeriodRun run) -> run.period().code()).reversed())
        .map(run -> {
          String value = run.programme().code() + "/" + run.period().code();
          return new NewIssuePage.Option(
              value,
              words.of("bulletin.run", run.period().code(), run.programme().shortName()),
              "",
              value.equals(chosen));
        })
        .distinct()
        .toList();
  }
}
