package org.xingtan.proofreading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xingtan.figure.Backing;
import org.xingtan.figure.DayWords;
import org.xingtan.figure.FigureFormat;
import org.xingtan.figure.FigureNumber;
import org.xingtan.figure.FigurePrinting;
import org.xingtan.figure.FigureValue;
import org.xingtan.figure.Standpoint;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.statistics.TableRequest;
import org.xingtan.web.Words;

/// What the rules of texts look at: the sentences of an issue, and the tables its figures come from.
final class TextMaterial {
  private final List<TextSentence> sentences;
  private final List<FigureValue> values;
  private final Standpoint standpoint;
  private final Words words;
  private final Map<TableRequest, StatisticsTable> tables = new LinkedHashMap<>();

  /// @param read gives a table again, as it was read for the figures
  TextMaterial(
      List<Passage> passages,
      Standpoint standpoint,
      Words words,
      Function<TableRequest, Optional<StatisticsTable>> read) {
    this.sentences =
        passages.stream().flatMap(passage -> TextSentence.of(passage).stream()).toList();
    this.values = passages.stream().flatMap(passage -> passage.values().stream()).toList();
    this.standpoint = standpoint;
    this.words = words;
    Set<TableRequest> wanted = new LinkedHashSet<>();
    values.forEach(value -> value.backing().forEach(backing -> wanted.add(backing.table())));
    wanted.forEach(request -> read.apply(request).ifPresent(table -> tables.put(request, table)));
  }

  List<TextSentence> sentences() {
    return sentences;
  }

  List<FigureValue> values() {
    return values;
  }

  Standpoint standpoint() {
    return standpoint;
  }

  Words words() {
    return words;
  }

  /// All tables that figures of the issue come from.
  List<StatisticsTable> tables() {
    return List.copyOf(tables.values());
  }

  Optional<StatisticsTable> table(Backing backing) {
    return Optional.ofNullable(tables.get(backing.table()));
  }

  static List<Row> body(StatisticsTable table) {
    return table.rows().stream().filter(row -> row.kind() == RowKind.BODY).toList();
  }

  static Optional<FigureNumber> number(StatisticsTable table, Row row, String column) {
    int place = table.place(column);
    return place < 0 ? Optional.empty() : FigureNumber.of(row.cells().get(place));
  }

  /// The rows that no other row exceeds, or falls below.
  static List<Row> leaders(StatisticsTable table, String column, boolean highest) {
    List<Row> leaders = new ArrayList<>();
    for (Row row : body(table)) {
      Optional<FigureNumber> own = number(table, row, column);
      boolean leads =
          own.isPresent()
              && body(table).stream()
                  .flatMap(other -> number(table, other, column).stream())
                  .allMatch(other ->
                      highest ? own.get().compareTo(other) >= 0 : own.get().compareTo(other) <= 0);
      if (leads) {
        leaders.add(row);
      }
    }
    return leaders;
  }

  /// By what a text may call a row: 天河区 or 天河.
  static List<String> names(Row row) {
    String name = row.label().chinese();
    String brief = name.replaceAll("(区|学校|教师)$", "");
    return brief.length() < 2 || brief.equals(name) ? List.of(name) : List.of(name, brief);
  }

  String day(AsOf asOf) {
    return DayWords.full(asOf.lastDay(), words);
  }

  String shown(FigureNumber number) {
    return new FigurePrinting(words).text(number, FigureFormat.USUAL, null);
  }
}
