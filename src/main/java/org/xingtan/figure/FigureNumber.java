package org.xingtan.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.xingtan.statistics.Cell;

/// An exact number: a count, a rate, or a distance between two rates. It is rounded once, where it is printed.
///
/// @param denominator above zero
public record FigureNumber(BigInteger numerator, BigInteger denominator, Kind kind)
    implements Comparable<FigureNumber> {
  public enum Kind {
    COUNT,
    RATE,
    /// between two rates
    POINTS
  }

  public FigureNumber {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("A number over " + denominator);
    }
  }

  static FigureNumber count(long count) {
    return new FigureNumber(BigInteger.valueOf(count), BigInteger.ONE, Kind.COUNT);
  }

  static FigureNumber of(BigDecimal value, Kind kind) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new FigureNumber(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()), kind);
  }

  public static FigureNumber percent(BigDecimal percent) {
    return of(percent.movePointLeft(2), Kind.RATE);
  }

  /// Nothing for a rate over nothing, and for what is not a number.
  public static Optional<FigureNumber> of(Cell cell) {
    return switch (cell) {
      case Cell.Count count -> Optional.of(of(count.value(), Kind.COUNT));
      case Cell.Rate rate when rate.denominator() > 0 ->
          Optional.of(
              new FigureNumber(
                  BigInteger.valueOf(rate.numerator()),
                  BigInteger.valueOf(rate.denominator()),
                  Kind.RATE));
      case Cell.Rate _, Cell.Text _, Cell.NotRecorded _ -> Optional.empty();
    };
  }

  FigureNumber minus(FigureNumber other, Kind difference) {
    return new FigureNumber(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator),
        difference);
  }

  /// Nothing when there is nothing to divide by.
  Optional<FigureNumber> over(FigureNumber whole) {
    BigInteger under = denominator.multiply(whole.numerator);
    BigInteger above = numerator.multiply(whole.denominator);
    return switch (under.signum()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new FigureNumber(above, under, Kind.RATE));
      default -> Optional.of(new FigureNumber(above.negate(), under.negate(), Kind.RATE));
    };
  }

  FigureNumber magnitude() {
    return new FigureNumber(numerator.abs(), denominator, kind);
  }

  public int sign() {
    return numerator.signum();
  }

  /// Half up, of the number with its point moved.
  public BigDecimal rounded(int point, int decimals) {
    return new BigDecimal(numerator)
        .scaleByPowerOfTen(point)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  boolean whole() {
    return numerator.mod(denominator).signum() == 0;
  }

  /// By true value; numbers of different kinds are compared as they are.
  @Override
  public int compareTo(FigureNumber other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
