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
    Svg svg = frame.begin(width, HEIGHT);
    scale.ticks().forEach(tick -> tick(svg, tick));
    days(svg);
    svg.begin(
        "svg", "x", LEFT + "%", "y", TOP, "width", SPAN + "%", "height", PLOT,
        "viewBox", "0 0 1000 1000", "preserveAspectRatio", "none", "overflow", "visible");
    for (int place = 0; place < series.size(); place++) {
      line(svg, place);
    }
    svg.end();
    labels(svg);
    return new Picture(svg.end().done());
  }

  private void tick(Svg svg, Tick tick) {
    int y = y(tick.value());
    svg.empty(
        "line", "x1", LEFT + "%", "x2", LEFT + SPAN + "%", "y1", y, "y2", y,
        "stroke", Frame.LINE, "stroke-width", 1);
    svg.text(
        tick.label(), "text", "x", LEFT + "%", "dx", -6, "y", y + 4, "text-anchor", "end",
        "fill", Frame.INK_SOFT);
  }

  private void days(Svg svg) {
    int base = TOP + PLOT + 18;
    svg.text(
        days.getFirst().toString(), "text", "x", LEFT + "%", "y", base, "fill", Frame.INK_SOFT);
    svg.text(
        days.getLast().toString(), "text", "x", LEFT + SPAN + "%", "y", base,
        "text-anchor", "end", "fill", Frame.INK_SOFT);
    if (asOf != null && !asOf.isBefore(days.getFirst()) && !asOf.isAfter(days.getLast())) {
      String x = LEFT + SPAN * x(asOf) / 1000.0 + "%";
      svg.empty(
          "line", "x1", x, "x2", x, "y1", TOP - 8, "y2", TOP + PLOT,
          "stroke", Frame.INK_SOFT, "stroke-dasharray", "3 3");
      svg.text(
          asOf.toString(), "text", "x", x, "y", TOP - 12,
          "text-anchor", x(asOf) > 500 ? "end" : "start", "fill", Frame.INK_SOFT);
    }
  }

  private void line(Svg svg, int place) {
    svg.empty(
        "path", "d", path(series.get(place)), "fill", "none", "stroke", colour(place),
        "stroke-width", place == 0 ? 3 : 1.75, "stroke-dasharray", dashes(place),
        "vector-effect", "non-scaling-stroke", "stroke-linejoin", "round");
  }

  private String path(Series line) {
    return IntStream.range(0, days.size())
        .filter(day -> line.values().get(day) != null)
        .mapToObj(day -> x(days.get(day)) + " " + plotted(line.values().get(day)))
        .collect(Collectors.joining(" L", "M", ""));
  }

  /// The name of each line beside its end, moved apart where ends lie close.
  private void labels(Svg svg) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, series.size()).boxed().toList());
    order.sort(Comparator.comparing((Integer place) -> series.get(place).last()).reversed());
    int free = Integer.MIN_VALUE;
    int below = order.size();
    for (int place : order) {
      int lowest = HEIGHT - 4 - --below * LABEL_STEP;
      int y = Math.min(Math.max(y(series.get(place).last()) + 4, free), lowest);
      free = y + LABEL_STEP;
      svg.text(
          Frame.fitted(series.get(place).label(), LABEL_PIXELS), "text",
          "x", LEFT + SPAN + "%", "dx", 6, "y", y, "fill", colour(place));
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
