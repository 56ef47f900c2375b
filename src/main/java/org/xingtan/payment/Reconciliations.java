package org.xingtan.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.time.CityTime;

/// Compares the provider's bill of a day with our ledger, line by line.
@Service
class Reconciliations {
  private final ReconciliationStore store;
  private final Clock clock;

  Reconciliations(ReconciliationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// @param source FETCHED or UPLOADED
  @Transactional
  public int compare(
      String provider, LocalDate day, String source, List<StatementLine> there, String actor) {
    List<StatementLine> here = store.ours(provider, CityTime.startOf(day), CityTime.endOf(day));
    List<Difference> differences = differences(there, here);
    int id =
        store.insert(
            new ReconciliationStore.Day(
                0,
                provider,
                day,
                clock.instant(),
                source,
                there.size(),
                sum(there),
                sum(here),
                differences.size(),
                actor));
    int ordinal = 0;
    for (Difference difference : differences) {
      store.insert(id, ++ordinal, difference);
    }
    return id;
  }

  static List<Difference> differences(List<StatementLine> there, List<StatementLine> here) {
    Map<String, StatementLine> ours = new LinkedHashMap<>();
    here.forEach(line -> ours.put(line.key(), line));
    List<Difference> found = new ArrayList<>();
    for (StatementLine line : there) {
      StatementLine own = ours.remove(line.key());
      if (own == null) {
        found.add(difference(Difference.Kind.MISSING_HERE, line, line.yuan(), null));
      } else if (line.failed()) {
        found.add(difference(Difference.Kind.OTHER_STATE, line, line.yuan(), own.yuan()));
      } else if (own.yuan().compareTo(line.yuan()) != 0) {
        found.add(difference(Difference.Kind.OTHER_AMOUNT, line, line.yuan(), own.yuan()));
      }
    }
    for (StatementLine own : ours.values()) {
      found.add(difference(Difference.Kind.MISSING_THERE, own, null, own.yuan()));
    }
    return found;
  }

  private static Difference difference(
      Difference.Kind kind,
      StatementLine line,
      @Nullable BigDecimal there,
      @Nullable BigDecimal here) {
    return new Difference(kind, line.refund(), line.number(), line.tradeNo(), there, here);
  }

  private static BigDecimal sum(List<StatementLine> lines) {
    return lines.stream()
        .filter(line -> !line.failed())
        .map(line -> line.refund() ? line.yuan().negate() : line.yuan())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
