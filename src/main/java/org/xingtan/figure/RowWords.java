package org.xingtan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.FigureReference.Wording;
import org.xingtan.figure.ItemPattern.Place;
import org.xingtan.figure.ItemPattern.Text;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.web.Words;

/// Makes words of rows: each with its figures, joined as the language joins.
///
/// @param usual messages below which the usual words stand: `list` or `sentence`
record RowWords(StatisticsTable table, Wording wording, String usual, Words words) {
  static final String NAME = "name";
  private static final String NOTHING = "–";

  /// The columns that the pattern of a row names.
  List<String> columns() {
    return item().pieces().stream()
        .filter(Place.class::isInstance)
        .map(piece -> ((Place) piece).word())
        .filter(word -> !word.equals(NAME))
        .toList();
  }

  String of(List<Row> rows) {
    return switch (rows.size()) {
      case 0 -> given(wording.none(), "none");
      case 1 -> around(given(wording.one(), "one"), rows);
      default -> around(given(wording.many(), "many"), rows);
    };
  }

  private String around(String pattern, List<Row> rows) {
    StringBuilder text = new StringBuilder();
    for (ItemPattern.Piece piece : ItemPattern.of(pattern, 0).pieces()) {
      switch (piece) {
        case Text plain -> text.append(plain.text());
        case Place place ->
            text.append(
                place.word().equals("count") ? count(rows.size(), place.format()) : joined(rows));
      }
    }
    return text.toString();
  }

  private String count(int rows, @Nullable FigureFormat format) {
    return new FigurePrinting(words)
        .text(
            FigureNumber.count(rows), format == null ? FigureFormat.USUAL : format, UnitWord.ROWS);
  }

  private String joined(List<Row> rows) {
    String join = given(wording.join(), "join");
    String last =
        wording.last() != null
            ? wording.last()
            : wording.join() != null ? join : given(null, "last");
    List<String> items = new ArrayList<>();
    rows.forEach(row -> items.add(item(row)));
    return items.size() == 1
        ? items.getFirst()
        : String.join(join, items.subList(0, items.size() - 1)) + last + items.getLast();
  }

  private String item(Row row) {
    StringBuilder text = new StringBuilder();
    for (ItemPattern.Piece piece : item().pieces()) {
      switch (piece) {
        case Text plain -> text.append(plain.text());
        case Place place when place.word().equals(NAME) -> text.append(row.label().in(words));
        case Place place -> text.append(figure(row, place));
      }
    }
    return text.toString();
  }

  private String figure(Row row, Place place) {
    int column = table.place(place.word());
    Optional<FigureNumber> number = FigureNumber.of(row.cells().get(column));
    IndicatorDefinition indicator = row.indicators().get(column);
    FigureFormat format = place.format() == null ? FigureFormat.USUAL : place.format();
    return number
        .map(value ->
            new FigurePrinting(words)
                .text(value, format, indicator == null ? null : UnitWord.of(indicator)))
        .orElse(NOTHING);
  }

  private ItemPattern item() {
    return ItemPattern.of(wording.item() == null ? "{" + NAME + "}" : wording.item(), 0);
  }

  private String given(@Nullable String own, String key) {
    return own != null ? own : words.of("figure." + usual + "." + key);
  }
}
