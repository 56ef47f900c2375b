package org.xingtan.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Horizontal bars, longest first, with a line for the whole city. Rates above 100 % are drawn as long as they are; what lies
/// beyond 100 % has another colour. Values stand in a column of their own, so that no line runs through them.
///
/// @param whole value of the whole, drawn as a line; nothing when there is none
/// @param rates whether values are percentages, so that 100 is a border
record BarChart(Frame frame, List<Bar> bars, @Nullable Mark whole, boolean rates) {
  private static final String BAR = "#1f5fa8";
  private static final String BEYOND = "#8a5a00";
  private static final String WHOLE = "#b3261e";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int TOP = 34;
  private static final int STEP = 28;
  private static final int LABEL_PIXELS = 84;

  /// In percent of the width.
  private static final int LEFT = 25;

  private static final int SPAN = 56;

  /// @param text the value as printed
  record Bar(String label, BigDecimal value, String text) {}

  record Mark(String label, BigDecimal value) {}

  Picture draw(String width) {
    int height = TOP + bars.size() * STEP + 12;
    Markup svg = frame.begin(width, height);
    if (rates && most().compareTo(HUNDRED) >= 0) {
      line(svg, HUNDRED, Frame.INK_SOFT, "3 3", height);
    }
    for (int place = 0; place < bars.size(); place++) {
      bar(svg, bars.get(place), TOP + place * STEP);
    }
    if (whole != null) {
      line(svg, whole.value(), WHOLE, "none", height);
      label(svg, whole);
    }
    return new Picture(svg.add("</svg>").done());
  }

  private void bar(Markup svg, Bar bar, int y) {
    BigDecimal within = rates ? bar.value().min(HUNDRED) : bar.value();
    svg.add("<g><title>{} {}</title>", bar.label(), bar.text());
    svg.add(
        """
        <text x="{}%" y="{}" text-anchor="end">{}</text>
        <rect x="{}%" y="{}" width="{}" height="18" fill="{}"/>
        """,
        LEFT - 1, y + 15, Frame.fitted(bar.label(), LABEL_PIXELS), LEFT, y + 2, width(within), BAR);
    if (within.compareTo(bar.value()) < 0) {
      svg.add(
          "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"18\" fill=\"{}\"/>",
          place(HUNDRED),
          y + 2,
          width(bar.value().subtract(HUNDRED)),
          BEYOND);
    }
    svg.add("<text x=\"99%\" y=\"{}\" text-anchor=\"end\">{}</text></g>\n", y + 15, bar.text());
  }

  private void line(Markup svg, BigDecimal value, String colour, String dashes, int height) {
    svg.add(
        """
        <line x1="{}" x2="{}" y1="{}" y2="{}" stroke="{}" stroke-width="1.5" stroke-dasharray="{}"/>
        """,
        place(value),
        place(value),
        TOP - 8,
        height - 6,
        colour,
        dashes);
  }

  /// On the side of the line that has room.
  private void label(Markup svg, Mark mark) {
    boolean right = mark.value().multiply(BigDecimal.TWO).compareTo(most()) < 0;
    svg.add(
        "<text x=\"{}\" dx=\"{}\" y=\"18\" text-anchor=\"{}\" fill=\"{}\">{}</text>",
        place(mark.value()),
        right ? 4 : -4,
        right ? "start" : "end",
        WHOLE,
        mark.label());
  }

  private BigDecimal most() {
    return Stream.concat(bars.stream().map(Bar::value), Stream.ofNullable(whole).map(Mark::value))
        .reduce(BigDecimal.ONE, BigDecimal::max);
  }

  private String place(BigDecimal value) {
    return percent(BigDecimal.valueOf(LEFT).add(share(value)));
  }

  private String width(BigDecimal value) {
    return percent(share(value));
  }

  private BigDecimal share(BigDecimal value) {
    return value
        .max(BigDecimal.ZERO)
        .multiply(BigDecimal.valueOf(SPAN))
        .divide(most(), 3, RoundingMode.HALF_UP);
  }

  private static String percent(Number share) {
    return share + "%";
  }
}
