package org.xingtan.referencecity;

import java.util.Arrays;

/// Splits whole numbers in proportion to weights, exactly to the total and never above a cap.
final class Shares {

  private Shares() {}

  static int[] split(int total, double[] weights) {
    int[] caps = new int[weights.length];
    Arrays.fill(caps, total);
    return split(total, weights, caps);
  }

  /// Largest remainder first; what a cap cuts off goes to those who still have room.
  static int[] split(int total, double[] weights, int[] caps) {
    int[] shares = new int[weights.length];
    int left = total;
    while (left > 0) {
      int given = round(left, weights, caps, shares);
      if (given == 0) {
        throw new IllegalArgumentException(left + " of " + total + " do not fit the caps");
      }
      left -= given;
    }
    return shares;
  }

  static int sum(int[] values) {
    return Arrays.stream(values).sum();
  }

  private static int round(int left, double[] weights, int[] caps, int[] shares) {
    double open = 0;
    for (int i = 0; i < weights.length; i++) {
      open += shares[i] < caps[i] ? weight(weights[i]) : 0;
    }
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      int room = caps[i] - shares[i];
      int share = room <= 0 ? 0 : Math.min(room, (int) (left * weight(weights[i]) / open));
      shares[i] += share;
      given += share;
    }
    return given > 0 ? given : oneEach(left, weights, caps, shares);
  }

  /// Less than one each is left: the heaviest with room get one.
  private static int oneEach(int left, double[] weights, int[] caps, int[] shares) {
    int given = 0;
    boolean[] served = new boolean[weights.length];
    while (given < left) {
      int best = heaviest(weights, caps, shares, served);
      if (best < 0) {
        break;
      }
      served[best] = true;
      shares[best]++;
      given++;
    }
    return given;
  }

  private static int heaviest(double[] weights, int[] caps, int[] shares, boolean[] served) {
    int best = -1;
    for (int i = 0; i < weights.length; i++) {
      boolean possible = !served[i] && shares[i] < caps[i];
      if (possible && (best < 0 || weights[i] > weights[best])) {
        best = i;
      }
    }
    return best;
  }

  /// A weight of nothing still takes what nobody else has room for.
  private static double weight(double weight) {
    return Math.max(weight, 1e-9);
  }
}
