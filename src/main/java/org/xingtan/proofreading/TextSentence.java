package org.xingtan.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureValue;

/// A sentence as printed, with what in it is bound.
///
/// @param at where in the printed passage it begins
record TextSentence(String place, int at, String printed, List<Placed> figures) {
  private static final Pattern END = Pattern.compile("[。！？!?\n]+");

  /// A bound figure from one character of the sentence up to another.
  record Placed(int start, int end, FigureValue value) {}

  static List<TextSentence> of(Passage passage) {
    List<Placed> placed = new ArrayList<>();
    StringBuilder printed = new StringBuilder();
    for (Passage.Run run : passage.runs()) {
      int start = printed.length();
      printed.append(run.printed());
      if (run instanceof Passage.Shown shown) {
        placed.add(new Placed(start, printed.length(), shown.value()));
      }
    }
    List<TextSentence> sentences = new ArrayList<>();
    int from = 0;
    for (MatchResult end : END.matcher(printed).results().toList()) {
      if (placed.stream().noneMatch(one -> one.start() < end.end() && end.start() < one.end())) {
        sentences.add(part(passage.place(), printed.toString(), placed, from, end.end()));
        from = end.end();
      }
    }
    if (from < printed.length()) {
      sentences.add(part(passage.place(), printed.toString(), placed, from, printed.length()));
    }
    return sentences;
  }

  private static TextSentence part(
      String place, String text, List<Placed> placed, int from, int to) {
    List<Placed> inside =
        placed.stream()
            .filter(one -> one.start() >= from && one.end() <= to)
            .map(one -> new Placed(one.start() - from, one.end() - from, one.value()))
            .toList();
    return new TextSentence(place, from, text.substring(from, to), inside);
  }

  boolean typed(int start, int end) {
    return figures.stream().noneMatch(one -> one.start() < end && start < one.end());
  }

  /// What a pattern finds in typed words.
  Stream<MatchResult> typed(Pattern pattern) {
    return pattern.matcher(printed).results().filter(found -> typed(found.start(), found.end()));
  }

  List<Backing> backing() {
    return figures.stream().flatMap(one -> one.value().backing().stream()).toList();
  }

  TextRemark.Spot spot(int start, int end) {
    return new TextRemark.Spot(place, at + start, printed.substring(start, end));
  }

  TextRemark.Spot spot(MatchResult found) {
    return spot(found.start(), found.end());
  }
}
