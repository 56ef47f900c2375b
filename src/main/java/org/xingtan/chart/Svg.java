package org.xingtan.chart;

/// Writes SVG: markup with a `{}` for each value, which is escaped. Markup carries presentation attributes only, so that a
/// strict content policy has nothing to forbid.
final class Svg {
  private static final String HOLE = "{}";

  private final StringBuilder text = new StringBuilder();

  Svg add(String markup, Object... values) {
    int from = 0;
    for (Object value : values) {
      int hole = markup.indexOf(HOLE, from);
      text.append(markup, from, hole).append(escaped(String.valueOf(value)));
      from = hole + HOLE.length();
    }
    if (markup.indexOf(HOLE, from) >= 0) {
      throw new IllegalArgumentException("Fewer values than holes: " + markup);
    }
    text.append(markup.substring(from));
    return this;
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  String done() {
    return text.toString();
  }
}
