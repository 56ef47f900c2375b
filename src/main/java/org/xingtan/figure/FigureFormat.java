package org.xingtan.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a number is printed. Only a way to print: nothing is computed, compared or sorted by it.
///
/// @param style absent for the usual one: counts plain, rates in percent
/// @param decimals absent for the usual ones: 2 for percent and 万, none for counts
public record FigureFormat(@Nullable Style style, @Nullable Integer decimals, Set<Option> options) {
  public static final FigureFormat USUAL = new FigureFormat(null, null, Set.of());
  private static final int MOST_DECIMALS = 4;

  public enum Style {
    PLAIN,
    /// 135,323
    GROUPED,
    /// 145.15万
    WAN,
    PERCENT,
    /// 一万二千六百零四, 百分之九十一点四八
    CHINESE
  }

  public enum Option {
    /// above 100 % print `100.00%+`, as the papers did
    CAPPED,
    /// print 0 % and 100 % even where it is not exactly that
    ROUNDED,
    /// with the word of the unit
    UNIT,
    /// a difference with its sign
    SIGNED,
    /// a difference in words: 增加12人, 下降0.35个百分点, 持平
    WORDS
  }

  public FigureFormat {
    options = options.isEmpty() ? Set.of() : Set.copyOf(options);
  }

  public static FigureFormat of(Style style, int decimals, Option... options) {
    return new FigureFormat(style, decimals, Set.of(options));
  }

  boolean has(Option option) {
    return options.contains(option);
  }

  int decimals(int usual) {
    return decimals == null ? usual : decimals;
  }

  /// As written in a reference: `percent:2:capped`; empty for the usual one.
  public String text() {
    List<String> words = new ArrayList<>();
    if (style != null) {
      words.add(style.name());
    }
    if (decimals != null) {
      words.add(decimals.toString());
    }
    options.stream().sorted().map(Option::name).forEach(words::add);
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(":"));
  }

  /// Nothing when a word is unknown, said twice, or has too many decimals.
  public static Optional<FigureFormat> parse(String text) {
    @Nullable Style style = null;
    @Nullable Integer decimals = null;
    Set<Option> options = EnumSet.noneOf(Option.class);
    for (String word : text.toUpperCase(Locale.ROOT).split(":", -1)) {
      Optional<Style> named = named(Style.values(), word);
      Optional<Option> option = named(Option.values(), word);
      if (named.isPresent() && style == null) {
        style = named.get();
      } else if (word.matches("\\d") && decimals == null) {
        decimals = Integer.valueOf(word);
      } else if (option.isEmpty() || !options.add(option.get())) {
        return Optional.empty();
      }
    }
    return decimals != null && decimals > MOST_DECIMALS
        ? Optional.empty()
        : Optional.of(new FigureFormat(style, decimals, options));
  }

  private static <T extends Enum<T>> Optional<T> named(T[] values, String word) {
    return Stream.of(values).filter(value -> value.name().equals(word)).findFirst();
  }
}
