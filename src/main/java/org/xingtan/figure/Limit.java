package org.xingtan.figure;

import java.math.BigDecimal;

/// What a number is compared with.
public sealed interface Limit {
  record Number(BigDecimal value) implements Limit {}

  /// Of a rate.
  record Percent(BigDecimal value) implements Limit {}

  /// The same column in another row, such as `TOTAL`: "above the city's".
  record OfRow(String row) implements Limit {}

  default String text() {
    return switch (this) {
      case Number number -> number.value().toPlainString();
      case Percent percent -> percent.value().toPlainString() + "%";
      case OfRow of -> "@" + of.row();
    };
  }
}
