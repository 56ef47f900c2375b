package org.xingtan.chart;

/// What every drawing has around it: its name and what it says in a sentence, for those who do not see it; its size.
///
/// @param id distinguishes drawings of one page
record Frame(String id, String title, String description) {
  static final String INK = "#1d2733";
  static final String INK_SOFT = "#566372";
  static final String LINE = "#d9e0e7";
  static final String SURFACE = "#ffffff";
  private static final String FACE =
      "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

  /// @param width `100%` in a page, pixels in a file; everything inside follows it
  Svg begin(String width, int height) {
    Svg svg = new Svg();
    svg.begin(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "chart",
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description",
        "width",
        width,
        "height",
        height,
        "font-family",
        FACE,
        "font-size",
        13,
        "fill",
        INK);
    svg.text(title, "title", "id", id + "-title");
    svg.text(description, "desc", "id", id + "-description");
    return svg.empty("rect", "width", "100%", "height", "100%", "fill", SURFACE);
  }

  /// Cuts a label to what fits, so that it never runs into the picture; Chinese signs are twice as wide as Latin ones.
  static String fitted(String label, int pixels) {
    int width = 0;
    for (int place = 0; place < label.length(); place++) {
      width += label.charAt(place) < 0x2E80 ? 7 : 13;
      if (width > pixels) {
        return label.substring(0, Math.max(1, place - 1)) + "…";
      }
    }
    return label;
  }
}
