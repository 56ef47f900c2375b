package org.xingtan.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.chart.ChartPage.Choice;
import org.xingtan.chart.ChartPage.Switch;
import org.xingtan.statistics.TableAddress;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Lines over days, and beside them the very values.
record ProgressPage(
    Shell shell,
    String subtitle,
    Switch view,
    List<Choice> columns,
    List<Choice> lines,
    Picture picture,
    List<String> headings,
    List<Day> days) {
  record Day(String day, boolean asOf, List<String> values) {}

  static ProgressPage of(Shell shell, Drawable drawable, boolean eachRow, Progress.Course course) {
    Words words = shell.words();
    return new ProgressPage(
        shell.withTitle(drawable.table().title(words.chinese())),
        words.of("chart.as-of", drawable.table().request().asOf().text()),
        Switch.of(drawable, "progress.svg"),
        ChartPage.choices(drawable, "progress", words),
        lines(drawable, eachRow, words),
        new LinePicture(drawable, course, words).draw("100%"),
        course.series().stream().map(LineChart.Series::label).toList(),
        days(drawable, course));
  }

  private static List<Choice> lines(Drawable drawable, boolean eachRow, Words words) {
    String address =
        TableAddress.below(drawable.table().request(), "progress")
            + "&column="
            + drawable.column().code();
    return drawable.total().isEmpty()
        ? List.of()
        : List.of(
            new Choice(words.of("chart.whole"), address, !eachRow),
            new Choice(words.of("chart.rows"), address + "&lines=rows", eachRow));
  }

  private static List<Day> days(Drawable drawable, Progress.Course course) {
    List<Day> days = new ArrayList<>();
    for (int place = 0; place < course.days().size(); place++) {
      List<String> values = new ArrayList<>();
      for (LineChart.Series line : course.series()) {
        @Nullable BigDecimal value = line.values().get(place);
        values.add(value == null ? "–" : drawable.text(value));
      }
      days.add(
          new Day(
              course.days().get(place).toString(),
              course.days().get(place).equals(course.asOf()),
              values));
    }
    return days;
  }
}
