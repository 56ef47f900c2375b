package org.xingtan.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xingtan.figure.FigureReference.Source;
import org.xingtan.figure.FigureValue.Why;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.TableRefused;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.TableWords;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Words;

/// The tables behind a set of references, each read once.
final class SourceTables {
  private final Tables tables;
  private final Standpoint standpoint;
  private final Scope scope;
  private final Words words;
  private final Map<TableRequest, Tables.Answer> read = new HashMap<>();

  SourceTables(Tables tables, Standpoint standpoint, Scope scope, Words words) {
    this.tables = tables;
    this.standpoint = standpoint;
    this.scope = scope;
    this.words = words;
  }

  sealed interface Outcome permits FoundTable, FoundCell, Gap {}

  record FoundTable(StatisticsTable table) implements Outcome {}

  record FoundCell(Backing backing) implements Outcome {}

  Standpoint standpoint() {
    return standpoint;
  }

  TableRequest request(Source source) {
    String period = source.period();
    String programme = source.programme();
    AsOf asOf = source.asOf();
    return new TableRequest(
            source.table(),
            period == null ? standpoint.period() : period,
            programme == null && period == null ? standpoint.programme() : programme,
            asOf == null ? standpoint.asOf() : asOf,
            source.by(),
            source.filters(),
            null,
            1)
        .inOnePiece();
  }

  /// A table in which nothing stands yet is a gap: zeros of a day before everything are no news.
  Outcome table(Source source) {
    Tables.Answer answer =
        read.computeIfAbsent(request(source), request -> tables.read(request, scope));
    return switch (answer) {
      case TableRefused refused -> new Gap(Why.TABLE, new TableWords(words).refusal(refused));
      case StatisticsTable table when table.empty() ->
          new Gap(
              Why.NO_DATA,
              words.of(
                  "figure.gap.no-data",
                  table.title(words.chinese()),
                  new TableWords(words).asOf(table.request().asOf())));
      case StatisticsTable table -> new FoundTable(table);
    };
  }

  Outcome cell(FigureReference.Cell cell) {
    return switch (table(cell.source())) {
      case FoundTable found -> cell(found.table(), cell.row(), cell.column());
      case FoundCell found -> found;
      case Gap gap -> gap;
    };
  }

  Outcome cell(StatisticsTable table, String row, String column) {
    int place = table.place(column);
    Optional<Row> found = table.row(row);
    if (place < 0) {
      return gap(Why.COLUMN, "column", table, column);
    }
    if (found.isEmpty()) {
      return gap(Why.ROW, "row", table, row);
    }
    Cell cell = found.get().cells().get(place);
    IndicatorDefinition indicator = found.get().indicators().get(place);
    return indicator == null || cell instanceof Cell.NotRecorded
        ? gap(Why.NOT_RECORDED, "not-recorded", table, row + "/" + column)
        : new FoundCell(
            new Backing(
                table.request(),
                new Backing.Row(row, found.get().label()),
                column,
                indicator,
                cell));
  }

  private Gap gap(Why why, String key, StatisticsTable table, String what) {
    return new Gap(why, words.of("figure.gap." + key, table.title(words.chinese()), what));
  }
}
