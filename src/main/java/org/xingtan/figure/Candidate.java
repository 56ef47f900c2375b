package org.xingtan.figure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.Bilingual;

/// A figure that a search may find.
///
/// @param same candidates that name the same figure elsewhere have the same word; the first of them is found
/// @param usual whether it stands where the office prints it
record Candidate(
    FigureReference reference, Label label, String same, boolean usual, List<Field> fields) {

  /// @param where table and period
  record Label(Bilingual figure, Bilingual row, Bilingual where) {}

  /// A text that words are looked for in, in both languages.
  record Field(String text, int weight) {
    static Field of(@Nullable Bilingual text, int weight) {
      return new Field(
          text == null ? "" : (text.chinese() + " " + text.english()).toLowerCase(Locale.ROOT),
          weight);
    }
  }

  private static final double ENOUGH = 0.6;

  /// How well the words fit; 0 when one of them fits nothing.
  double score(List<String> words) {
    double sum = 0;
    for (String word : words) {
      double fits = score(word);
      if (fits == 0) {
        return 0;
      }
      sum += fits;
    }
    double length = fields.stream().mapToInt(field -> field.text().length()).sum();
    return sum + (usual ? 1 : 0) + 1 / (1 + length / 50);
  }

  private double score(String word) {
    int most = 0;
    for (Field field : fields) {
      if (field.text().contains(word)) {
        most = Math.max(most, field.weight());
      }
    }
    return most > 0 ? most : pieces(word);
  }

  /// Words written together fit when most of their pairs of characters do: 研修社区完成人数.
  private double pieces(String word) {
    if (word.length() < 4 || word.chars().anyMatch(character -> character < 128)) {
      return 0;
    }
    long found = 0;
    for (int place = 0; place + 1 < word.length(); place++) {
      String pair = word.substring(place, place + 2);
      if (fields.stream().anyMatch(field -> field.text().contains(pair))) {
        found++;
      }
    }
    double share = (double) found / (word.length() - 1);
    return share < ENOUGH ? 0 : 2 * share;
  }
}
