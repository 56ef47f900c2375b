package org.xingtan.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xingtan.chart.BarChart.Bar;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.web.Words;

/// Bars of one column of a table, longest first.
record BarPicture(Drawable drawable, Words words) {

  Picture draw(String width) {
    Optional<Row> whole = drawable.rates() ? drawable.total() : Optional.empty();
    return new BarChart(
            new Frame("chart", title(), description()),
            sorted().stream().map(this::bar).toList(),
            whole.flatMap(row -> drawable.value(row).map(value -> mark(row, value))).orElse(null),
            drawable.rates())
        .draw(width);
  }

  String title() {
    return drawable.table().title(words.chinese()) + words.of("chart.colon") + heading();
  }

  String heading() {
    return heading(drawable, words);
  }

  static String heading(Drawable drawable, Words words) {
    var group = drawable.column().definition().group();
    String heading = drawable.column().definition().heading().in(words);
    return group == null ? heading : group.in(words) + " · " + heading;
  }

  String description() {
    List<Row> rows = sorted();
    return rows.isEmpty()
        ? words.of("chart.nothing")
        : words.of(
            "chart.extremes",
            drawable.table().request().asOf().text(),
            named(rows.getFirst()),
            named(rows.getLast()));
  }

  List<Row> sorted() {
    return drawable.parts().stream()
        .sorted(
            Comparator.comparing((Row row) -> drawable.value(row).orElse(BigDecimal.ZERO))
                .reversed())
        .toList();
  }

  private String named(Row row) {
    return row.label().in(words) + " " + drawable.text(row);
  }

  private Bar bar(Row row) {
    return new Bar(
        row.label().in(words), drawable.value(row).orElse(BigDecimal.ZERO), drawable.text(row));
  }

  private BarChart.Mark mark(Row row, BigDecimal value) {
    return new BarChart.Mark(named(row), value);
  }
}
