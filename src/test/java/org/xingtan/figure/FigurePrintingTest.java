package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.xingtan.web.Words;

/// How numbers stand in a text: `docs/rules/figure.md` §3.
class FigurePrintingTest {
  private static final Words CHINESE = new Words(messages(), Locale.SIMPLIFIED_CHINESE);
  private static final Words ENGLISH = new Words(messages(), Locale.ENGLISH);

  private static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/figure");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "135323 | '' | 135323 | 135323",
        "135323 | grouped | 135,323 | 135,323",
        "1451500 | wan:2 | 145.15万 | 1.4515 million",
        "1779000 | wan:1 | 177.9万 | 1.779 million",
        "14150 | wan:2 | 1.42万 | 0.0142 million",
        "12604 | chinese | 一万二千六百零四 | 12,604",
        "28 | chinese:unit | 二十八人 | 28 persons",
        "1 | unit | 1人 | 1 person",
        "0 | unit | 0人 | 0 persons"
      })
  void counts(long count, String format, String chinese, String english) {
    FigureNumber number = FigureNumber.count(count);
    assertThat(new FigurePrinting(CHINESE).text(number, format(format), UnitWord.PERSONS))
        .isEqualTo(chinese);
    assertThat(new FigurePrinting(ENGLISH).text(number, format(format), UnitWord.PERSONS))
        .isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "123797, 135323, percent:2, 91.48%",
    "134839, 135323, '', 99.64%",
    "12604, 11137, percent:2, 113.17%",
    "12604, 11137, percent:2:capped, 100.00%+",
    "12247, 12267, percent:2:capped, 99.84%",
    "453, 455, percent:0, >99%",
    "453, 455, percent:0:rounded, 100%",
    "6, 9607, percent:0, <1%",
    "6, 9607, percent:0:rounded, 0%",
    "0, 5548, percent:0, 0%",
    "455, 455, percent:0, 100%",
    "1, 100000, percent:2, <0.01%",
    "1, 8, percent:0, 13%",
    "1, 8, percent:2, 12.50%",
    "123797, 135323, chinese:2, 百分之九十一点四八",
    "1, 3, percent:1, 33.3%"
  })
  void rates(long numerator, long denominator, String format, String printed) {
    FigureNumber rate =
        new FigureNumber(
            BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), FigureNumber.Kind.RATE);
    assertThat(new FigurePrinting(CHINESE).text(rate, format(format), null)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 100, words, 增加20",
    "100, 120, words:unit, 减少20人",
    "100, 100, words, 持平",
    "120, 100, signed, +20",
    "100, 120, signed:grouped, −20"
  })
  void differences(long now, long before, String format, String printed) {
    FigureNumber moved =
        FigureNumber.count(now).minus(FigureNumber.count(before), FigureNumber.Kind.COUNT);
    assertThat(new FigurePrinting(CHINESE).text(moved, format(format), UnitWord.PERSONS))
        .isEqualTo(printed);
  }

  /// 1/3 − 33.33 % is a third of a hundredth of a point: it is there, and rounds to nothing only where it is printed.
  @ParameterizedTest
  @CsvSource({"words:2, 上升0.00个百分点", "words:3, 上升0.003个百分点", "signed:3, +0.003个百分点"})
  void distances_between_rates_are_exact_until_they_are_printed(String format, String printed) {
    FigureNumber third =
        new FigureNumber(BigInteger.ONE, BigInteger.valueOf(3), FigureNumber.Kind.RATE);
    FigureNumber points =
        third.minus(FigureNumber.percent(new BigDecimal("33.33")), FigureNumber.Kind.POINTS);
    assertThat(new FigurePrinting(CHINESE).text(points, format(format), null)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 零",
    "10, 十",
    "12, 十二",
    "20, 二十",
    "101, 一百零一",
    "110, 一百一十",
    "1000, 一千",
    "1001, 一千零一",
    "1010, 一千零一十",
    "10000, 一万",
    "10010, 一万零一十",
    "100010, 十万零一十",
    "120000, 十二万",
    "165881, 十六万五千八百八十一",
    "1013851, 一百零一万三千八百五十一",
    "100000000, 一亿",
    "100000001, 一亿零一",
    "100010000, 一亿零一万",
    "-28, 负二十八",
    "91.48, 九十一点四八",
    "0.05, 零点零五"
  })
  void numbers_in_characters(BigDecimal number, String characters) {
    assertThat(ChineseNumerals.of(number)).isEqualTo(characters);
  }

  @ParameterizedTest
  @CsvSource({"2017-11-27, 二〇一七年十一月二十七日", "2020-10-10, 二〇二〇年十月十日", "2021-01-01, 二〇二一年一月一日"})
  void days_in_characters(LocalDate day, String characters) {
    assertThat(ChineseNumerals.of(day)).isEqualTo(characters);
  }

  private static FigureFormat format(String text) {
    return text.isEmpty() ? FigureFormat.USUAL : FigureFormat.parse(text).orElseThrow();
  }
}
