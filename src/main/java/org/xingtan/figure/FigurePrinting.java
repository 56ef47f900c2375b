package org.xingtan.figure;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.FigureFormat.Option;
import org.xingtan.figure.FigureFormat.Style;
import org.xingtan.web.Words;

/// Numbers as they stand in a text. `docs/rules/figure.md` §3.
public record FigurePrinting(Words words) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// @param unit what a count counts; absent where that says nothing
  public String text(FigureNumber number, FigureFormat format, @Nullable UnitWord unit) {
    return format.has(Option.WORDS) || format.has(Option.SIGNED)
        ? change(number, format, unit)
        : plain(number, format, unit);
  }

  private String plain(FigureNumber number, FigureFormat format, @Nullable UnitWord unit) {
    return switch (number.kind()) {
      case RATE -> rate(number, format);
      case POINTS -> words.of("figure.points", percent(number, format.decimals(2)).toPlainString());
      case COUNT -> count(number, format) + unit(number, format, unit);
    };
  }

  private String unit(FigureNumber number, FigureFormat format, @Nullable UnitWord unit) {
    return unit == null || !format.has(Option.UNIT) ? "" : unit.in(words, number);
  }

  private String change(FigureNumber number, FigureFormat format, @Nullable UnitWord unit) {
    String size = plain(number.magnitude(), format, unit);
    if (format.has(Option.SIGNED)) {
      return (number.sign() > 0 ? "+" : number.sign() < 0 ? "−" : "") + size;
    }
    String kind = number.kind().name().toLowerCase(Locale.ROOT);
    return switch (number.sign()) {
      case 0 -> words.of("figure.change.none");
      case 1 -> words.of("figure.change.up." + kind, size);
      default -> words.of("figure.change.down." + kind, size);
    };
  }

  private String count(FigureNumber number, FigureFormat format) {
    int usual = number.whole() ? 0 : number.rounded(0, 6).stripTrailingZeros().scale();
    Style style = format.style() == null ? Style.PLAIN : format.style();
    return switch (style) {
      case GROUPED -> grouped(number.rounded(0, format.decimals(usual)));
      case WAN -> tenThousands(number, format.decimals(2));
      case CHINESE -> inCharacters(number.rounded(0, format.decimals(usual)));
      case PLAIN, PERCENT -> number.rounded(0, format.decimals(usual)).toPlainString();
    };
  }

  private String inCharacters(BigDecimal value) {
    return words.chinese() ? ChineseNumerals.of(value) : grouped(value);
  }

  /// 145.15万, which is 1.4515 million.
  private String tenThousands(FigureNumber number, int decimals) {
    return words.chinese()
        ? number.rounded(-4, decimals).toPlainString() + "万"
        : number.rounded(-6, decimals + 2).toPlainString() + " million";
  }

  private static String grouped(BigDecimal value) {
    return String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
  }

  private String rate(FigureNumber number, FigureFormat format) {
    int decimals = format.decimals(2);
    BigDecimal value = percent(number, decimals);
    if (format.style() == Style.CHINESE && words.chinese()) {
      return "百分之" + ChineseNumerals.of(value);
    }
    if (format.has(Option.CAPPED) && number.numerator().compareTo(number.denominator()) > 0) {
      return HUNDRED.setScale(decimals).toPlainString() + "%+";
    }
    return format.has(Option.ROUNDED)
        ? value.toPlainString() + "%"
        : bounded(number, value, decimals) + "%";
  }

  /// Nothing that is there is printed as none, nothing that is missing as all.
  private static String bounded(FigureNumber number, BigDecimal value, int decimals) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals).setScale(decimals);
    if (value.signum() == 0 && number.sign() > 0) {
      return "<" + step.toPlainString();
    }
    boolean below = number.numerator().compareTo(number.denominator()) < 0;
    return value.compareTo(HUNDRED) == 0 && below
        ? ">" + HUNDRED.subtract(step).toPlainString()
        : value.toPlainString();
  }

  private static BigDecimal percent(FigureNumber number, int decimals) {
    return number.rounded(2, decimals);
  }
}
