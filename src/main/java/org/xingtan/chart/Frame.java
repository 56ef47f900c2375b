package org.xingtan.chart;

/// What every drawing has around it: its name and what it says in a sentence, for those who do not see it; its size.
///
/// @param id distinguishes drawings of one page
record Frame(String id, String title, String description) {
  static final String INK_SOFT = "#566372";
  static final String LINE = "#d9e0e7";
  private static final String FACE =
      "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

  /// @param width `100%` in a page, pixels in a file; everything inside follows it
  Markup begin(String width, int height) {
    return new Markup()
        .add(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-labelledby="{}-title {}-description" \
            width="{}" height="{}" font-family="{}" font-size="13" fill="#1d2733">
            <title id="{}-title">{}</title>
            <desc id="{}-description">{}</desc>
            <rect width="100%" height="100%" fill="#ffffff"/>
            """,
            id, id, width, height, FACE, id, title, id, description);
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
