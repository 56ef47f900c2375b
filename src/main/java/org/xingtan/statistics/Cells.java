package org.xingtan.statistics;

import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.TableRequest.Filters;
import org.xingtan.web.NotFound;

/// Opens a cell: the table narrowed to its row, so that the cell is the total of what is listed. A subtotal has no filter of its own
/// and is read from the table as it stands.
@Component
class Cells {
  private static final String TOTAL = "TOTAL";
  private static final String SUBTOTAL = "SUBTOTAL";

  private final Planner planner;
  private final TableReader reader;
  private final Labels labels;

  Cells(Planner planner, TableReader reader, Labels labels) {
    this.planner = planner;
    this.reader = reader;
    this.labels = labels;
  }

  /// A cell that the table does not have, or the scope does not show, is not found.
  OpenCell open(CellRequest request, Scope scope) {
    Cut cut = plan(request.table(), scope).cut();
    boolean narrows = narrows(cut, request.row());
    Plan plan = plan(narrowed(request.table(), cut, request.row()).sorted(null).page(1), scope);
    StatisticsTable table = reader.read(plan);
    Row row = table.row(narrows ? TOTAL : request.row()).orElseThrow(NotFound::new);
    int place = table.place(request.column());
    IndicatorDefinition indicator = place < 0 ? null : row.indicators().get(place);
    if (indicator == null || row.cells().get(place) instanceof Cell.NotRecorded) {
      throw new NotFound();
    }
    Bilingual label = narrows ? label(table, cut, request.row()) : row.label();
    return new OpenCell(
        request, table, label, indicator, row.cells().get(place), who(plan, request.row()));
  }

  /// Who is counted in a row of a table, without reading the table.
  Selection who(TableRequest table, String row, Scope scope) {
    return who(plan(narrowed(table, plan(table, scope).cut(), row), scope), row);
  }

  private static boolean narrows(Cut cut, String row) {
    return cut.ofPeople() && !row.equals(SUBTOTAL);
  }

  /// Whose members are listed. A subtotal is of all who have an area, subject, school or ownership.
  private static Selection who(Plan plan, String row) {
    return row.equals(SUBTOTAL) && plan.cut().ofPeople()
        ? plan.selection().with(Dimension.of(plan.cut()), Selection.SOME)
        : plan.selection();
  }

  private Plan plan(TableRequest request, Scope scope) {
    return switch (planner.plan(request, scope)) {
      case Planner.Outcome.Planned planned -> planned.plan();
      case Planner.Outcome.Refused _ -> throw new NotFound();
    };
  }

  private static TableRequest narrowed(TableRequest request, Cut cut, String row) {
    Filters had = request.filters();
    if (row.equals(TOTAL) || !narrows(cut, row)) {
      return request;
    }
    return request.filtered(
        switch (cut) {
          case AREA -> new Filters(row, had.school(), had.subject(), had.ownership());
          case SCHOOL -> new Filters(had.area(), row, had.subject(), had.ownership());
          case SUBJECT -> new Filters(had.area(), had.school(), row, had.ownership());
          case OWNERSHIP -> new Filters(had.area(), had.school(), had.subject(), row);
          case COMMUNITY, INDICATOR -> had;
        });
  }

  private Bilingual label(StatisticsTable table, Cut cut, String row) {
    return switch (row) {
      case TOTAL -> labels.of("statistics.row.TOTAL");
      case "NONE" -> labels.of("statistics.row." + cut + ".NONE");
      default -> table.row(row).map(Row::label).orElseThrow(NotFound::new);
    };
  }
}
