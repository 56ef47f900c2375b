package org.xingtan.edition;

/// Writes XML: markup with a `{}` for each value, which is escaped.
final class Markup {
  private static final String HOLE = "{}";

  private final StringBuilder text = new StringBuilder();

  Markup add(String markup, Object... values) {
    int from = 0;
    for (Object value : values) {
      int hole = markup.indexOf(HOLE, from);
      text.append(markup, from, hole).append(escaped(String.valueOf(value)));
      from = hole + HOLE.length();
    }
    text.append(markup, from, markup.length());
    return this;
  }

  /// Already markup.
  Markup whole(String markup) {
    text.append(markup);
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
