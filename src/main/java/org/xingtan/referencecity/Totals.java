package org.xingtan.referencecity;

/// Bends drawn numbers to a printed sum, one step at a time at scattered places.
final class Totals {

  private Totals() {}

  /// Changes values within their bounds until they add up to `total`; a value whose lower and upper
  /// bound are equal stays.
  static void bend(byte[] values, byte[] least, byte[] most, int total, Dice dice) {
    int off = total;
    for (byte value : values) {
      off -= value;
    }
    int vain = 0;
    while (off != 0) {
      int at = dice.below(values.length);
      int step = Integer.signum(off);
      int next = values[at] + step;
      boolean fits = next >= least[at] && next <= most[at] && least[at] < most[at];
      if (fits) {
        values[at] = (byte) next;
        off -= step;
      }
      vain = fits ? 0 : vain + 1;
      if (vain > 1_000_000) {
        throw new IllegalStateException("The sum " + total + " is out of reach by " + off);
      }
    }
  }
}
