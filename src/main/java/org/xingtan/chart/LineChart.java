package org.xingtan.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lines over days, named at their ends instead of in a legend, told apart by colour and dashes.
///
/// @param days ascending, at least two
/// @param asOf the day the table stands for, marked when it lies within the days
record LineChart(
    Frame frame, List<LocalDate> days, List<Series> series, @Nullable LocalDate asOf, Scale scale) {
  private static final List<String> COLOURS =
      List.of("#b3261e", "#1f5fa8", "#1a7f4b", "#8a5a00", "#6a3d9a", "#00727a");
  private static final List<String> DASHES = List.of("none", "7 3", "2 3");
  private static final int TOP = 26;
  private static final int PLOT = 260;
  private static final int HEIGHT = TOP + PLOT + 30;
  private static final int LABEL_STEP = 15;
  private static final int LABEL_PIXELS = 78;

  /// In percent of the width.
  private static final int LEFT = 15;

  private static final int SPAN = 61;

  /// @param values one for each day; nothing where there is nothing to divide by
  record Series(String label, List<@Nullable BigDecimal> values) {
    BigDecimal last() {
      return values.reversed().stream()
          .filter(value -> value != null)
          .findFirst()
          .orElse(BigDecimal.ZERO);
    }
  }

  /// @param most the upper end of the scale
  /// @param ticks values with their labels, from below
  record Scale(BigDecimal most, List<Tick> ticks) {}

  record Tick(BigDecimal value, String label) {}

  Picture draw(String width) {
    Markup svg = frame.begin(width, HEIGHT);
    scale.ticks().forEach(tick -> tick(svg, tick));
    days(svg);
    svg.add(
        """
        <svg x="{}%" y="{}" width="{}%" height="{}" viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible">
        """,
        LEFT, TOP, SPAN, PLOT);
    for (int place = 0; place < series.size(); place++) {
      line(svg, place);
    }
    svg.add("</svg>");
    labels(svg);
    return new Picture(svg.add("</svg>").done());
  }

  private void tick(Markup svg, Tick tick) {
    int y = y(tick.value());
    svg.add(
        """
        <line x1="{}%" x2="{}%" y1="{}" y2="{}" stroke="{}"/>
        <text x="{}%" dx="-6" y="{}" text-anchor="end" fill="{}">{}</text>
        """,
        LEFT, LEFT + SPAN, y, y, Frame.LINE, LEFT, y + 4, Frame.INK_SOFT, tick.label());
  }

  private void days(Markup svg) {
    int base = TOP + PLOT + 18;
    svg.add(
        """
        <text x="{}%" y="{}" fill="{}">{}</text>
        <text x="{}%" y="{}" text-anchor="end" fill="{}">{}</text>
        """,
        LEFT,
        base,
        Frame.INK_SOFT,
        days.getFirst(),
        LEFT + SPAN,
        base,
        Frame.INK_SOFT,
        days.getLast());
    if (asOf != null && !asOf.isBefore(days.getFirst()) && !asOf.isAfter(days.getLast())) {
      mark(svg, asOf);
    }
  }

  private void mark(Markup svg, LocalDate day) {
    double x = LEFT + SPAN * x(day) / 1000.0;
    svg.add(
        """
        <line x1="{}%" x2="{}%" y1="{}" y2="{}" stroke="{}" stroke-dasharray="3 3"/>
        <text x="{}%" y="{}" text-anchor="{}" fill="{}">{}</text>
        """,
        x,
        x,
        TOP - 8,
        TOP + PLOT,
        Frame.INK_SOFT,
        x,
        TOP - 12,
        x(day) > 500 ? "end" : "start",
        Frame.INK_SOFT,
        day);
  }

  private void line(Markup svg, int place) {
    svg.add(
        """
        <path d="{}" fill="none" stroke="{}" stroke-width="{}" stroke-dasharray="{}" vector-effect="non-scaling-stroke" stroke-linejoin="round"/>
        """,
        path(series.get(place)),
        colour(place),
        place == 0 ? 3 : 1.75,
        dashes(place));
  }

  private String path(Series line) {
    return IntStream.range(0, days.size())
        .filter(day -> line.values().get(day) != null)
        .mapToObj(day -> x(days.get(day)) + " " + plotted(line.values().get(day)))
        .collect(Collectors.joining(" L", "M", ""));
  }

  /// The name of each line beside its end, moved apart where ends lie close.
  private void labels(Markup svg) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, series.size()).boxed().toList());
    order.sort(Comparator.comparing((Integer place) -> series.get(place).last()).reversed());
    int free = Integer.MIN_VALUE;
    int below = order.size();
    for (int place : order) {
      int lowest = HEIGHT - 4 - --below * LABEL_STEP;
      int y = Math.min(Math.max(y(series.get(place).last()) + 4, free), lowest);
      free = y + LABEL_STEP;
      svg.add(
          "<text x=\"{}%\" dx=\"6\" y=\"{}\" fill=\"{}\">{}</text>",
          LEFT + SPAN, y, colour(place), Frame.fitted(series.get(place).label(), LABEL_PIXELS));
    }
  }

  private static String colour(int place) {
    return COLOURS.get(place % COLOURS.size());
  }

  private static String dashes(int place) {
    return DASHES.get(place / COLOURS.size() % DASHES.size());
  }

  private int x(LocalDate day) {
    long all = Math.max(1, ChronoUnit.DAYS.between(days.getFirst(), days.getLast()));
    return (int) (1000 * ChronoUnit.DAYS.between(days.getFirst(), day) / all);
  }

  private int y(BigDecimal value) {
    return TOP + plotted(value) * PLOT / 1000;
  }

  private int plotted(@Nullable BigDecimal value) {
    return value == null
        ? 1000
        : 1000
            - value
                .multiply(BigDecimal.valueOf(1000))
                .divide(scale.most(), 0, RoundingMode.HALF_UP)
                .intValue();
  }
}
