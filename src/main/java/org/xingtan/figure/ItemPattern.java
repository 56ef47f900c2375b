package org.xingtan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is said of a row, with places for its name and figures: `{name}参训{participants}人，参训率{participation_rate|percent:1}`.
record ItemPattern(List<Piece> pieces) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}]*))?}");

  sealed interface Piece {}

  record Text(String text) implements Piece {}

  /// @param word `name`, `rows`, `count`, or a column
  record Place(String word, @Nullable FigureFormat format) implements Piece {}

  static void check(String text, int at) {
    of(text, at);
  }

  static ItemPattern of(String text, int at) {
    List<Piece> pieces = new ArrayList<>();
    Matcher found = PLACE.matcher(text);
    int from = 0;
    while (found.find()) {
      text(text.substring(from, found.start()), at, pieces);
      pieces.add(place(found, at));
      from = found.end();
    }
    text(text.substring(from), at, pieces);
    return new ItemPattern(List.copyOf(pieces));
  }

  private static void text(String text, int at, List<Piece> pieces) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      throw new Unreadable(at, "brace", text);
    }
    if (!text.isEmpty()) {
      pieces.add(new Text(text));
    }
  }

  private static Place place(Matcher found, int at) {
    String word = found.group(1);
    String format = found.group(2);
    if (!Written.code(word)) {
      throw new Unreadable(at, "brace", found.group());
    }
    return new Place(
        word,
        format == null
            ? null
            : FigureFormat.parse(format).orElseThrow(() -> new Unreadable(at, "format", format)));
  }
}
