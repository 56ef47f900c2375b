package org.xingtan.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// How figures are written. Only a way to write: nothing is computed or sorted by it.
///
/// @param digits behind the point of a rate
/// @param over `capped` writes rates above 100 % as the papers did
record Printing(
    @BindParam("digits") @Nullable Integer digits, @BindParam("over") @Nullable String over) {
  static final Printing PLAIN = new Printing(null, null);
  static final String NOTHING = "–";
  static final String OVER_MARK = "※";

  int places() {
    return digits == null ? 2 : Math.clamp(digits, 0, 4);
  }

  boolean capped() {
    return "capped".equals(over);
  }

  String text(Cell cell, boolean chinese) {
    return switch (cell) {
      case Cell.Count count -> count.value().toPlainString();
      case Cell.Rate rate ->
          rate.percent(places()).map(value -> percent(rate, value)).orElse(NOTHING);
      case Cell.Text text -> chinese ? text.text().chinese() : text.text().english();
      case Cell.NotRecorded _ -> NOTHING;
    };
  }

  private String percent(Cell.Rate rate, BigDecimal value) {
    return capped() && rate.overHundred()
        ? BigDecimal.valueOf(100).setScale(places()).toPlainString() + "%+"
        : value.toPlainString() + "%";
  }
}
