package org.xingtan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xingtan.figure.FigureReference.OfNumber;
import org.xingtan.figure.Written.Reading;

/// When a paragraph of a template is shown, decided on true values:
///
/// ```
/// (cell period-by-subject/TOTAL/completion_rate) >= 90%
/// (cell a/TOTAL/x) > (cell a/TOTAL/y) and (list programme-by-area/graduation_rate where=<50%) some
/// (list programme-by-area/graduation_rate where=<50%) none
/// ```
///
/// @param all whether all terms must hold; otherwise one of them
public record FigureCondition(boolean all, List<Term> terms) {
  private static final Pattern WORD = Pattern.compile("\\G\\s*(none|some)\\b");
  private static final Pattern SIGN = Pattern.compile("\\G\\s*(>=|<=|!=|>|<|=)\\s*");
  private static final Pattern LIMIT = Pattern.compile("\\G(-?[\\d.]+%?)");
  private static final Pattern JOIN = Pattern.compile("\\G\\s+(and|or)\\s+");

  public sealed interface Outcome permits Read, FigureRefused {}

  public record Read(FigureCondition condition) implements Outcome {}

  public sealed interface Term {}

  public record Compared(OfNumber of, Comparison comparison, Limit limit) implements Term {}

  public record ComparedWith(OfNumber of, Comparison comparison, OfNumber with) implements Term {}

  /// Whether a list names a row.
  public record Listed(FigureReference list, boolean some) implements Term {}

  public static Outcome parse(String text) {
    try {
      return new Read(new Parsing(text).condition());
    } catch (Unreadable unreadable) {
      return unreadable.refused();
    }
  }

  /// As it is written; [#parse] reads it back.
  public String text() {
    return terms.stream()
        .map(FigureCondition::text)
        .collect(Collectors.joining(all ? " and " : " or "));
  }

  private static String text(Term term) {
    return switch (term) {
      case Compared one ->
          bracketed(one.of()) + " " + one.comparison().sign() + " " + one.limit().text();
      case ComparedWith two ->
          bracketed(two.of()) + " " + two.comparison().sign() + " " + bracketed(two.with());
      case Listed listed -> bracketed(listed.list()) + (listed.some() ? " some" : " none");
    };
  }

  private static String bracketed(FigureReference reference) {
    return "(" + reference.text() + ")";
  }

  /// All figures it looks at, in order.
  public List<FigureReference> references() {
    List<FigureReference> references = new ArrayList<>();
    for (Term term : terms) {
      switch (term) {
        case Compared one -> references.add(one.of());
        case ComparedWith two -> {
          references.add(two.of());
          references.add(two.with());
        }
        case Listed listed -> references.add(listed.list());
      }
    }
    return references;
  }

  private static final class Parsing {
    private final String text;
    private int place;

    Parsing(String text) {
      this.text = text;
    }

    FigureCondition condition() {
      List<Term> terms = new ArrayList<>(List.of(term()));
      String join = "";
      for (Matcher next = at(JOIN); next.find(); next = at(JOIN)) {
        String word = next.group(1);
        if (!join.isEmpty() && !join.equals(word)) {
          throw new Unreadable(next.start(1), "mixed-join", word.toLowerCase(Locale.ROOT));
        }
        join = word;
        place = next.end();
        terms.add(term());
      }
      if (!text.substring(place).isBlank()) {
        throw new Unreadable(place, "condition-end", text.substring(place).strip());
      }
      return new FigureCondition(!join.equals("or"), List.copyOf(terms));
    }

    private Term term() {
      int start = place;
      FigureReference reference = reference();
      Matcher word = at(WORD);
      if (word.find()) {
        place = word.end();
        return listed(reference, word.group(1).equals("some"), start);
      }
      Matcher sign = at(SIGN);
      if (!(reference instanceof OfNumber number)) {
        throw new Unreadable(start, "condition-number");
      }
      if (!sign.find()) {
        throw new Unreadable(place, "condition-sign");
      }
      place = sign.end();
      Comparison comparison = Comparison.leading(sign.group(1)).orElseThrow();
      if (text.startsWith("(", place)) {
        int second = place;
        return reference() instanceof OfNumber with
            ? new ComparedWith(number, comparison, with)
            : raise(second);
      }
      Matcher limit = at(LIMIT);
      if (!limit.find()) {
        throw new Unreadable(place, "limit", text.substring(place));
      }
      place = limit.end();
      return new Compared(number, comparison, Conditions.limit(limit.group(1), limit.start()));
    }

    private static Term raise(int at) {
      throw new Unreadable(at, "condition-number");
    }

    private static Term listed(FigureReference reference, boolean some, int at) {
      return switch (reference) {
        case FigureReference.RankList _, FigureReference.Sentence _ -> new Listed(reference, some);
        default -> throw new Unreadable(at, "condition-list");
      };
    }

    private FigureReference reference() {
      Reading reading = new Reading(text, place);
      if (!reading.at("(")) {
        throw new Unreadable(place, "condition-bracket");
      }
      FigureReference reference = ReferenceBuilder.build(reading.inBrackets());
      place = reading.place();
      return reference;
    }

    private Matcher at(Pattern pattern) {
      Matcher matcher = pattern.matcher(text);
      matcher.region(place, text.length());
      return matcher;
    }
  }
}
