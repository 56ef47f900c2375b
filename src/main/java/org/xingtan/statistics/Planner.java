package org.xingtan.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.web.Forbidden;

/// Makes sense of a request, or says why it makes none.
@Component
class Planner {
  private final Definitions definitions;
  private final RunStore runs;
  private final Fitting fitting;
  private final Selections selections;

  Planner(Definitions definitions, RunStore runs, Fitting fitting, Selections selections) {
    this.definitions = definitions;
    this.runs = runs;
    this.fitting = fitting;
    this.selections = selections;
  }

  sealed interface Outcome {
    record Planned(Plan plan) implements Outcome {}

    record Refused(TableRefused reason) implements Outcome {}
  }

  Outcome plan(TableRequest request, Scope scope) {
    if (scope.kind() == Scope.Kind.OWN) {
      throw new Forbidden();
    }
    Optional<TableDefinition> table = definitions.table(request.table());
    return table.isEmpty()
        ? refuse(
            new TableRefused.UnknownTable(
                request.table(), definitions.tables().stream().map(TableDefinition::code).toList()))
        : inPeriod(table.get(), request, scope);
  }

  private Outcome inPeriod(TableDefinition table, TableRequest request, Scope scope) {
    List<PeriodRun> inPeriod = runs.inPeriod(request.period());
    if (inPeriod.isEmpty()) {
      return refuse(new TableRefused.UnknownPeriod(request.period(), periods(runs.all())));
    }
    List<PeriodRun> fits = inPeriod.stream().filter(run -> fitting.fits(table, run)).toList();
    if (fits.isEmpty()) {
      List<PeriodRun> others = runs.all().stream().filter(run -> fitting.fits(table, run)).toList();
      return refuse(new TableRefused.DoesNotFit(table.code(), request.period(), periods(others)));
    }
    String programme = request.programme();
    Optional<PeriodRun> run =
        fits.stream()
            .filter(fit -> programme == null || fit.programme().code().equals(programme))
            .findFirst();
    return run.isEmpty()
        ? refuse(new TableRefused.UnknownProgramme(String.valueOf(programme), programmes(fits)))
        : ofRun(table, request, inPeriod, run.get(), scope);
  }

  private static List<String> programmes(List<PeriodRun> runs) {
    return runs.stream().map(run -> run.programme().code()).toList();
  }

  private Outcome ofRun(
      TableDefinition table,
      TableRequest request,
      List<PeriodRun> inPeriod,
      PeriodRun run,
      Scope scope) {
    Cut cut = request.by() == null ? table.usualCut() : request.by();
    if (!table.layout().cuts().contains(cut)) {
      return refuse(
          new TableRefused.UnknownCut(
              cut.name(), table.layout().cuts().stream().map(Cut::name).toList()));
    }
    TableRequest.Sort sort = request.sort();
    if (sort != null && !table.hasColumn(sort.column())) {
      return refuse(new TableRefused.UnknownColumn(sort.column(), columns(table)));
    }
    TableRequest filled = request.by(cut).within(run.programme().code());
    return switch (selections.of(request.filters(), scope)) {
      case Selections.Refused refused -> refuse(refused.reason());
      case Selections.Selected selected ->
          new Outcome.Planned(
              new Plan(table, filled, inPeriod, run, cut, selected.selection(), scope));
    };
  }

  /// Reads a cut as a person types it.
  static Optional<Cut> cut(@Nullable String text) {
    return Arrays.stream(Cut.values())
        .filter(cut -> text != null && cut.name().equalsIgnoreCase(text.strip()))
        .findFirst();
  }

  private static List<String> periods(List<PeriodRun> all) {
    return all.stream().map(run -> run.period().code()).distinct().toList();
  }

  private static List<String> columns(TableDefinition table) {
    return table.columns().stream().map(TableDefinition.Column::code).toList();
  }

  private static Outcome refuse(TableRefused reason) {
    return new Outcome.Refused(reason);
  }
}
