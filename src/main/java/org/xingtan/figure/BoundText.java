package org.xingtan.figure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/// A passage with references in it, between `{{` and `}}`; `\{{` is a brace that opens nothing.
public record BoundText(List<Piece> pieces) {
  private static final String OPENS = "{{";
  private static final String CLOSES = "}}";
  private static final String ESCAPED = "\\{{";

  /// @param start place of its first character in the passage as written
  /// @param end place after its last one
  public record Span(int start, int end) {}

  public sealed interface Piece {
    Span span();
  }

  public record Plain(Span span, String text) implements Piece {}

  public record Bound(Span span, FigureReference reference) implements Piece {}

  /// What stands between braces and is no reference.
  public record Broken(Span span, String text, FigureRefused refused) implements Piece {}

  /// How a reference stands in a passage.
  public static String bind(FigureReference reference) {
    return OPENS + reference.text() + CLOSES;
  }

  /// How words stand in a passage, whatever braces they hold.
  public static String plain(String words) {
    return words.replace(OPENS, ESCAPED);
  }

  public static BoundText parse(String passage) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int opens = opening(passage, 0);
    while (opens >= 0) {
      addPlain(passage, from, opens, pieces);
      int closes = closing(passage, opens + OPENS.length());
      from = Math.min(passage.length(), closes + CLOSES.length());
      pieces.add(piece(passage, opens, Math.min(closes, passage.length()), from));
      opens = opening(passage, from);
    }
    addPlain(passage, from, passage.length(), pieces);
    return new BoundText(List.copyOf(pieces));
  }

  public List<FigureReference> references() {
    return pieces.stream()
        .filter(Bound.class::isInstance)
        .map(piece -> ((Bound) piece).reference())
        .toList();
  }

  /// @param values of its references, in their order
  public String printed(List<FigureValue> values) {
    Iterator<FigureValue> next = values.iterator();
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Plain plain -> plain.text();
              case Bound _ -> next.next().printed();
              case Broken broken -> OPENS + broken.text() + CLOSES;
            })
        .collect(Collectors.joining());
  }

  private static Piece piece(String passage, int opens, int closes, int end) {
    Span span = new Span(opens, end);
    String inside = passage.substring(opens + OPENS.length(), closes);
    if (closes == passage.length()) {
      return new Broken(span, inside, FigureRefused.at(0, "not-closed"));
    }
    return switch (FigureSyntax.parse(inside)) {
      case FigureSyntax.Parsed parsed -> new Bound(span, parsed.reference());
      case FigureRefused refused -> new Broken(span, inside, refused);
    };
  }

  private static void addPlain(String passage, int from, int to, List<Piece> pieces) {
    if (from < to) {
      String text = passage.substring(from, to).replace(ESCAPED, OPENS);
      pieces.add(new Plain(new Span(from, to), text));
    }
  }

  private static int opening(String passage, int from) {
    int found = passage.indexOf(OPENS, from);
    while (found > 0 && passage.charAt(found - 1) == '\\') {
      found = passage.indexOf(OPENS, found + OPENS.length());
    }
    return found;
  }

  /// Braces within quotation marks close nothing. The end of the passage when it is not closed.
  private static int closing(String passage, int from) {
    boolean quoted = false;
    for (int place = from; place < passage.length(); place++) {
      char next = passage.charAt(place);
      if (quoted && next == '\\') {
        place++;
      } else if (next == '"') {
        quoted = !quoted;
      } else if (!quoted && passage.startsWith(CLOSES, place)) {
        return place;
      }
    }
    return passage.length();
  }
}
