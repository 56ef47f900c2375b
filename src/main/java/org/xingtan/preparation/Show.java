package org.xingtan.preparation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.programme.FeeRule;
import org.xingtan.programme.Limit;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.Window;
import org.xingtan.time.CityTime;
import org.xingtan.web.Field;
import org.xingtan.web.Words;

/// Values of a set-up as they are printed and chosen.
final class Show {
  private Show() {}

  static String moment(Instant moment) {
    return CityTime.minute(moment);
  }

  static String window(Window window) {
    return moment(window.opensAt()) + " – " + moment(window.closesAt());
  }

  static String number(@Nullable BigDecimal number, Words words) {
    return number == null
        ? words.of("preparation.none")
        : number.stripTrailingZeros().toPlainString();
  }

  static String population(RunRules rules, Words words) {
    String what = words.of("preparation.population." + rules.population());
    String which =
        switch (rules.population()) {
          case HEAD_COUNT -> rules.headCount();
          case PILOT_SCHOOLS ->
              rules.pilot() == null ? null : words.of("preparation.pilot." + rules.pilot());
          case EMPLOYED_FULL_TIME, NONE -> null;
        };
    return which == null ? what : words.of("preparation.with", what, which);
  }

  static String limit(Limit limit, Words words) {
    return Stream.of(
            said("preparation.limit.courses", limit.mostCourses(), words),
            said("preparation.limit.hours", limit.mostHours(), words),
            said("preparation.limit.warn", limit.warnCourses(), words))
        .filter(text -> !text.isEmpty())
        .reduce((one, other) -> words.of("preparation.and", one, other))
        .orElse(words.of("preparation.none"));
  }

  private static String said(String key, @Nullable Number number, Words words) {
    return number == null
        ? ""
        : words.of(key, new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
  }

  static String fee(@Nullable FeeRule fee, Words words) {
    if (fee == null) {
      return words.of("preparation.fee.undecided");
    }
    String basis = words.of("preparation.fee.basis-of." + fee.basis(), number(fee.yuan(), words));
    if (fee.basis() == FeeRule.Basis.FREE) {
      return basis;
    }
    String paid =
        words.of(
            "preparation.fee.paid",
            basis,
            words.of("preparation.payer." + fee.payer()),
            words.of("preparation.refund." + fee.refund()));
    return fee.payWithinHours() == null
        ? paid
        : words.of("preparation.fee.within", paid, fee.payWithinHours().toString());
  }

  /// Each word of an enumeration as a choice.
  static <T extends Enum<T>> List<Field.Choice> words(
      T[] values, String prefix, @Nullable T chosen, Words words) {
    return Stream.of(values)
        .map(value ->
            new Field.Choice(value.name(), words.of(prefix + value.name()), value == chosen))
        .toList();
  }

  /// "None", then what there is.
  static <T> List<Field.Choice> optional(
      List<T> all,
      Function<T, String> value,
      Function<T, String> label,
      @Nullable String chosen,
      Words words) {
    return Stream.concat(
            Stream.of(new Field.Choice("", words.of("preparation.none"), chosen == null)),
            all.stream()
                .map(one ->
                    new Field.Choice(
                        value.apply(one), label.apply(one), value.apply(one).equals(chosen))))
        .toList();
  }
}
