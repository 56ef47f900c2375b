package org.xingtan.figure;

import java.util.Optional;
import java.util.stream.Stream;

/// How two numbers are compared.
public enum Comparison {
  AT_LEAST(">="),
  AT_MOST("<="),
  NOT("!="),
  ABOVE(">"),
  BELOW("<"),
  EQUAL("=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  /// The sign with which a text begins; longer signs first.
  static Optional<Comparison> leading(String text) {
    return Stream.of(values()).filter(one -> text.startsWith(one.sign)).findFirst();
  }

  public boolean holds(int order) {
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case NOT -> order != 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
      case EQUAL -> order == 0;
    };
  }
}
