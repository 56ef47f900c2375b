package org.xingtan.chart;

import org.xingtan.web.Words;

/// The course of a column as lines.
record LinePicture(Drawable drawable, Progress.Course course, Words words) {

  Picture draw(String width) {
    return new LineChart(
            new Frame("progress", title(), description()),
            course.days(),
            course.series(),
            course.asOf(),
            Scales.to(course.largest(), drawable.rates()))
        .draw(width);
  }

  String title() {
    return drawable.table().title(words.chinese())
        + words.of("chart.colon")
        + BarPicture.heading(drawable, words);
  }

  private String description() {
    LineChart.Series first = course.series().getFirst();
    return words.of(
        "chart.course",
        course.days().getFirst().toString(),
        course.days().getLast().toString(),
        first.label(),
        drawable.text(first.last()));
  }
}
