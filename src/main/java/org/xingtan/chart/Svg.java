package org.xingtan.chart;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes SVG: a few shapes, with presentation attributes only, so that a strict content policy has nothing to forbid.
final class Svg {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// @param attributes names and values in turn
  Svg begin(String element, Object... attributes) {
    tag(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  Svg end() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  Svg empty(String element, Object... attributes) {
    tag(element, attributes);
    text.append("/>");
    return this;
  }

  Svg text(String content, String element, Object... attributes) {
    begin(element, attributes);
    text.append(escaped(content));
    return end();
  }

  private void tag(String element, Object... attributes) {
    text.append('<').append(element);
    for (int place = 0; place < attributes.length; place += 2) {
      text.append(' ')
          .append(attributes[place])
          .append("=\"")
          .append(escaped(String.valueOf(attributes[place + 1])))
          .append('"');
    }
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  String done() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Left open: " + open);
    }
    return text.toString();
  }
}
