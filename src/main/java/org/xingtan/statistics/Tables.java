package org.xingtan.statistics;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xingtan.identity.Scope;

/// The office's tables. Every figure in them is a query; nothing is stored.
@Service
public class Tables {
  private final Planner planner;
  private final TableReader reader;
  private final Definitions definitions;
  private final RunStore runs;
  private final Fitting fitting;

  Tables(
      Planner planner,
      TableReader reader,
      Definitions definitions,
      RunStore runs,
      Fitting fitting) {
    this.planner = planner;
    this.reader = reader;
    this.definitions = definitions;
    this.runs = runs;
    this.fitting = fitting;
  }

  public sealed interface Answer permits StatisticsTable, TableRefused {}

  /// A table that fits some runs, latest period first.
  public record Offer(TableDefinition table, List<PeriodRun> runs) {}

  public Answer read(TableRequest request, Scope scope) {
    return switch (planner.plan(request, scope)) {
      case Planner.Outcome.Planned planned -> reader.read(planned.plan());
      case Planner.Outcome.Refused refused -> refused.reason();
    };
  }

  public List<Offer> offered() {
    List<PeriodRun> all = runs.all();
    return definitions.tables().stream().map(table -> offer(table, all)).toList();
  }

  Offer offered(TableDefinition table) {
    return offer(table, runs.all());
  }

  private Offer offer(TableDefinition table, List<PeriodRun> all) {
    return new Offer(table, all.stream().filter(run -> fitting.fits(table, run)).toList());
  }

  public Optional<TableDefinition> definition(String table) {
    return definitions.table(table);
  }

  /// All indicators in all versions.
  public List<IndicatorDefinition> indicators() {
    return definitions.indicators();
  }
}
