package org.xingtan.chart;

import java.util.List;
import java.util.stream.Stream;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.TableAddress;
import org.xingtan.statistics.TableRequest;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Bars, and beside them the very values.
///
/// @param fractions whether values are rates, so that their two counts have a column
record ChartPage(
    Shell shell,
    String subtitle,
    Switch view,
    List<Choice> columns,
    Picture picture,
    String heading,
    boolean fractions,
    List<Line> lines) {
  /// The ways to look at the same table, and the picture as a file.
  record Switch(String table, String chart, String progress, String file) {
    static Switch of(Drawable drawable, String file) {
      TableRequest request = drawable.table().request();
      String column = "&column=" + drawable.column().code();
      return new Switch(
          TableAddress.of(request),
          TableAddress.below(request, "chart") + column,
          TableAddress.below(request, "progress") + column,
          TableAddress.below(request, file) + column);
    }
  }

  record Choice(String label, String address, boolean current) {}

  record Line(String label, String value, String fraction, boolean total) {}

  static ChartPage of(Shell shell, Drawable drawable) {
    Words words = shell.words();
    BarPicture picture = new BarPicture(drawable, words);
    return new ChartPage(
        shell.withTitle(drawable.table().title(words.chinese())),
        words.of("chart.as-of", drawable.table().request().asOf().text()),
        Switch.of(drawable, "chart.svg"),
        choices(drawable, "chart", words),
        picture.draw("100%"),
        picture.heading(),
        drawable.rates(),
        Stream.concat(picture.sorted().stream(), drawable.total().stream())
            .map(row -> line(drawable, row, words))
            .toList());
  }

  static List<Choice> choices(Drawable drawable, String view, Words words) {
    return Drawable.of(drawable.table()).stream()
        .map(one ->
            new Choice(
                BarPicture.heading(one, words),
                TableAddress.below(drawable.table().request(), view)
                    + "&column="
                    + one.column().code(),
                one.place() == drawable.place()))
        .toList();
  }

  private static Line line(Drawable drawable, Row row, Words words) {
    return new Line(
        row.label().in(words),
        drawable.text(row),
        drawable.fraction(row),
        row.kind() == StatisticsTable.RowKind.TOTAL);
  }
}
