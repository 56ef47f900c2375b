package org.xingtan.treasury;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/// Amounts of money: exact, two places.
final class Yuan {
  static final BigDecimal ZERO = of(BigDecimal.ZERO);

  private Yuan() {}

  static BigDecimal of(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  /// As pages print it.
  static String print(BigDecimal amount) {
    DecimalFormat format =
        new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setNegativePrefix("−¥");
    return format.format(amount);
  }

  /// As a cell of a file.
  static String plain(BigDecimal amount) {
    return of(amount).toPlainString();
  }

  /// An amount as people and banks write it: separators of thousands and the sign of the currency are let pass.
  static Optional<BigDecimal> read(String text) {
    String bare = text.strip().replaceAll("^[¥￥]", "").replaceAll("元$", "").strip();
    if (!bare.matches(
        "[0-9]{1,9}(\\.[0-9]{1,2}0*)?|[0-9]{1,3}(,[0-9]{3}){1,2}(\\.[0-9]{1,2}0*)?")) {
      return Optional.empty();
    }
    BigDecimal amount = new BigDecimal(bare.replace(",", "")).setScale(2, RoundingMode.UNNECESSARY);
    return amount.signum() > 0 ? Optional.of(amount) : Optional.empty();
  }
}
