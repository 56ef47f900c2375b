package org.xingtan.chart;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.chart.LineChart.Series;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.Tables;
import org.xingtan.time.CityTime;
import org.xingtan.web.Words;

/// How a column grew: the table itself, read as of several days, so that every point is a cell that can be opened.
@Service
class Progress {
  private static final int POINTS = 24;
  private static final int MOST_LINES = 18;

  private final Tables tables;
  private final Clock clock;

  Progress(Tables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /// @param asOf the day the table stands for
  record Course(List<LocalDate> days, LocalDate asOf, List<Series> series) {
    BigDecimal largest() {
      return series.stream()
          .flatMap(line -> line.values().stream())
          .filter(Objects::nonNull)
          .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
  }

  /// @param eachRow one line for each row; otherwise the whole only, where there is one
  @Transactional(readOnly = true)
  public Course of(Drawable drawable, boolean eachRow, Scope scope, Words words) {
    List<LocalDate> days = days(drawable.table());
    List<Drawable> read =
        days.stream().flatMap(day -> read(drawable, day, scope).stream()).toList();
    List<Series> lines =
        codes(drawable, eachRow).stream().map(row -> line(row, read, words)).toList();
    return new Course(days, asOf(drawable.table()), lines);
  }

  private Optional<Drawable> read(Drawable drawable, LocalDate day, Scope scope) {
    return tables.read(drawable.table().request().asOf(AsOf.day(day)), scope)
            instanceof StatisticsTable table
        ? Drawable.of(table, drawable.column().code())
        : Optional.empty();
  }

  private static List<Row> codes(Drawable drawable, boolean eachRow) {
    Optional<Row> total = drawable.total();
    return total.isPresent() && !eachRow
        ? List.of(total.get())
        : Stream.concat(total.stream(), drawable.parts().stream()).limit(MOST_LINES).toList();
  }

  private static Series line(Row row, List<Drawable> read, Words words) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (Drawable day : read) {
      values.add(day.table().row(row.code()).flatMap(day::value).orElse(null));
    }
    return new Series(row.label().in(words), values);
  }

  /// From the first day of the period until it ended, or until today, in equal steps; the day asked for is always among them.
  private List<LocalDate> days(StatisticsTable table) {
    LocalDate asOf = asOf(table);
    LocalDate today = CityTime.dayOf(clock.instant());
    LocalDate end = earlier(table.run().period().endsOn(), today);
    LocalDate until = end.isBefore(asOf) ? asOf : end;
    LocalDate begin = table.run().period().beginsOn();
    LocalDate from = begin.isBefore(asOf) ? begin : asOf.minusDays(POINTS);
    long length = ChronoUnit.DAYS.between(from, until);
    long step = Math.max(1, (length + POINTS - 1) / POINTS);
    return Stream.concat(
            Stream.of(asOf, until),
            Stream.iterate(from, day -> day.isBefore(until), day -> day.plusDays(step)))
        .distinct()
        .sorted()
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate asOf(StatisticsTable table) {
    return LocalDate.parse(table.request().asOf().text().substring(0, 10));
  }
}
