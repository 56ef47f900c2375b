package org.xingtan.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xingtan.time.CityTime;
import org.xingtan.tracing.CellsOfPerson.CountedIn;
import org.xingtan.tracing.StandingStore.Person;
import org.xingtan.tracing.StandingStore.Point;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// In which cells a person counts, by table; and what was taken back.
record CellsOfPersonPage(Shell shell, String asOf, List<Table> tables, List<TakenBack> takenBack) {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  record Table(String title, List<Cell> cells) {}

  /// @param address of the cell; nothing for who may not open tables
  record Cell(String label, String where, String since, @Nullable String address) {}

  record TakenBack(String what, String context, String at) {}

  /// @param opens whether the reader may open tables
  static CellsOfPersonPage of(
      Shell shell,
      Person person,
      LocalDate asOf,
      List<CountedIn> cells,
      List<TakenBack> takenBack,
      boolean opens) {
    Words words = shell.words();
    return new CellsOfPersonPage(
        shell.titled("tracing.title", person.name(), person.number()),
        asOf.toString(),
        cells.stream()
            .map(CountedIn::table)
            .distinct()
            .map(title -> new Table(title, of(title, cells, opens, words)))
            .toList(),
        takenBack);
  }

  /// @param names of contexts
  static List<TakenBack> takenBack(List<Point> points, Map<String, String> names, Words words) {
    return points.stream()
        .map(point ->
            new TakenBack(
                words.of("tracing.measure." + point.measure()),
                names.getOrDefault(point.context(), point.context()),
                moment(point.at())))
        .toList();
  }

  private static List<Cell> of(String title, List<CountedIn> cells, boolean opens, Words words) {
    return cells.stream()
        .filter(cell -> cell.table().equals(title))
        .map(cell ->
            new Cell(
                cell.column(),
                cell.row().isEmpty() ? cell.period() : cell.period() + " · " + cell.row(),
                words.of("tracing.since", moment(cell.since())),
                opens ? cell.address() : null))
        .toList();
  }

  private static String moment(Instant at) {
    return MOMENT.format(at.atZone(CityTime.ZONE));
  }
}
