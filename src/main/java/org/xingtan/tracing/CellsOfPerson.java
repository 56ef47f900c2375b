package org.xingtan.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.CountedSet;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.PeriodRun;
import org.xingtan.statistics.TableAddress;
import org.xingtan.statistics.TableDefinition;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.Tables;
import org.xingtan.tracing.StandingStore.Dimensions;
import org.xingtan.tracing.StandingStore.Key;
import org.xingtan.tracing.StandingStore.Point;
import org.xingtan.web.Words;

/// Finds the cells that count a point: the definitions of all tables, read backwards.
@Component
class CellsOfPerson {
  private final Tables tables;

  CellsOfPerson(Tables tables) {
    this.tables = tables;
  }

  /// @param row name of the row; empty where the column's name says it already
  record CountedIn(
      String table, String period, String column, String row, Instant since, String address) {}

  /// Cells of every table and period, in the order of the tables, as of the day.
  List<CountedIn> of(List<Point> points, LocalDate asOf, Words words) {
    List<IndicatorDefinition> indicators = tables.indicators();
    List<CountedIn> cells = new ArrayList<>();
    for (Tables.Offer offer : tables.offered()) {
      for (PeriodRun run : offer.runs()) {
        Reading reading = new Reading(offer.table(), run, asOf, words, indicators);
        reading
            .columns()
            .forEach(column ->
                points.forEach(
                    point -> cells.addAll(reading.cell(column, point).stream().toList())));
      }
    }
    return cells;
  }

  /// One table of one run, looked at from its definitions.
  private record Reading(
      TableDefinition table,
      PeriodRun run,
      LocalDate asOf,
      Words words,
      List<IndicatorDefinition> indicators) {

    /// A count of persons that the table shows, in a row of its own or in that of each person.
    record Counting(String column, Key row, String label, CountedSet set) {}

    List<Counting> columns() {
      return switch (table.usualCut()) {
        case COMMUNITY ->
            run.parts().stream()
                .flatMap(part -> ofColumns(part.code(), new Key(part.code(), part.name())))
                .toList();
        case INDICATOR ->
            table.rows().stream()
                .filter(row -> hasParts(row.needsParts()))
                .flatMap(row ->
                    counting(row.indicator(), null)
                        .map(found ->
                            new Counting(
                                figures().code(),
                                new Key(row.code(), ""),
                                found.texts().name().in(words),
                                found.numerator()))
                        .stream())
                .toList();
        case AREA, SUBJECT, SCHOOL, OWNERSHIP -> ofColumns(null, Key.NONE).toList();
      };
    }

    private boolean hasParts(List<String> wanted) {
      List<String> known = run.parts().stream().map(PeriodRun.Part::code).toList();
      return known.containsAll(wanted);
    }

    /// Of a table whose rows are figures, the column that shows them.
    private TableDefinition.Column figures() {
      return table.columns().stream()
          .filter(column -> column.textSource() == null)
          .findFirst()
          .orElseThrow();
    }

    private Stream<Counting> ofColumns(@Nullable String part, Key row) {
      return table.columns().stream()
          .flatMap(column ->
              Optional.ofNullable(column.indicator())
                  .flatMap(code -> counting(code, part))
                  .map(found ->
                      new Counting(
                          column.code(), row, found.texts().name().in(words), found.numerator()))
                  .stream());
    }

    /// The figure in the version of the day, when it is a count within this run.
    private Optional<IndicatorDefinition> counting(String code, @Nullable String part) {
      return indicators.stream()
          .filter(one -> one.code().equals(code) && !one.validFrom().isAfter(asOf))
          .reduce((earlier, later) -> later)
          .filter(one -> !one.rate())
          .map(one -> one.in(run, part));
    }

    Optional<CountedIn> cell(Counting column, Point point) {
      CountedSet set = column.set();
      String ownership = set.narrowing().ownership();
      boolean counts =
          set.context().equals(point.context())
              && set.measure().name().equals(point.measure())
              && (ownership == null || ownership.equals(point.dimensions().ownership()));
      if (!counts) {
        return Optional.empty();
      }
      Key row = column.row().code().isEmpty() ? row(point.dimensions()) : column.row();
      TableRequest request =
          TableRequest.of(table.code(), run.period().code(), AsOf.day(asOf))
              .within(run.programme().code());
      return Optional.of(
          new CountedIn(
              run.title(table.texts().title().in(words)),
              run.period().code(),
              column.label(),
              row.name(),
              point.at(),
              TableAddress.cell(request, row.code(), column.column())));
    }

    private Key row(Dimensions dimensions) {
      Cut cut = table.usualCut();
      Key key =
          switch (cut) {
            case AREA -> dimensions.area();
            case SUBJECT -> dimensions.subject();
            case SCHOOL -> dimensions.school();
            case OWNERSHIP -> ownership(dimensions.ownership());
            case COMMUNITY, INDICATOR -> Key.NONE;
          };
      return key.code().isEmpty()
          ? new Key("NONE", words.of("statistics.row." + cut + ".NONE"))
          : key;
    }

    private Key ownership(String code) {
      return code.isEmpty() ? Key.NONE : new Key(code, words.of("statistics.ownership." + code));
    }
  }
}
