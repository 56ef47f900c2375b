package org.xingtan.chart;

/// Writes XML: markup with a `{}` for each value, which is escaped. Drawings carry presentation attributes only, so that a strict content
/// policy has nothing to forbid.
public final class Markup {
  private static final String HOLE = "{}";

  private final StringBuilder text = new StringBuilder();

  public Markup add(String markup, Object... values) {
    int from = 0;
    for (Object value : values) {
      int hole = markup.indexOf(HOLE, from);
      text.append(markup, from, hole).append(escaped(String.valueOf(value)));
      from = hole + HOLE.length();
    }
    if (markup.indexOf(HOLE, from) >= 0) {
      throw new IllegalArgumentException("Fewer values than holes: " + markup);
    }
    text.append(markup, from, markup.length());
    return this;
  }

  /// Already markup.
  public Markup whole(String markup) {
    text.append(markup);
    return this;
  }

  public String done() {
    return text.toString();
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
