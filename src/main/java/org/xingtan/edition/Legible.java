package org.xingtan.edition;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Makes text printable: a character that no font knows becomes the printers' sign for one, and is remembered; what has no
/// shape at all is left out.
final class Legible {
  static final String UNKNOWN = "〓";

  private final Fonts fonts;
  private final Collection<Integer> unknown = new TreeSet<>();

  Legible(Fonts fonts) {
    this.fonts = fonts;
  }

  String text(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(character -> add(printable, character));
    return printable.toString();
  }

  /// For those who bring their own fonts: only what has no shape is left out.
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> Character.isWhitespace(character) || !shapeless(character))
        .forEach(character -> clean.appendCodePoint(blank(character) ? ' ' : character));
    return clean.toString();
  }

  private static boolean blank(int character) {
    return Character.isWhitespace(character) && character != '\u3000';
  }

  private void add(StringBuilder printable, int character) {
    if (blank(character)) {
      printable.append(' ');
    } else if (shapeless(character)) {
      return;
    } else if (fonts.knowing(Face.FANG, character) != null) {
      printable.appendCodePoint(character);
    } else {
      unknown.add(character);
      printable.append(UNKNOWN);
    }
  }

  private static boolean shapeless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      case Character.NON_SPACING_MARK ->
          (character >= 0xFE00 && character <= 0xFE0F) || character >= 0xE0100;
      default -> false;
    };
  }

  /// Each once, in order of their codes.
  List<String> unknown() {
    return unknown.stream().map(Character::toString).toList();
  }
}
