package org.xingtan.referencecity;

/// Draws an index in proportion to its weight; a guide table makes one draw one or two steps.
final class Weighted {

  private static final int GUIDE = 512;

  private final double[] cumulative;
  private final int[] guide = new int[GUIDE];

  Weighted(double... weights) {
    cumulative = new double[weights.length];
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double running = 0;
    for (int i = 0; i < weights.length; i++) {
      running += weights[i];
      cumulative[i] = running / sum;
    }
    cumulative[weights.length - 1] = 1.0;
    for (int slot = 0, index = 0; slot < GUIDE; slot++) {
      while (cumulative[index] <= (double) slot / GUIDE) {
        index++;
      }
      guide[slot] = index;
    }
  }

  int pick(Dice dice) {
    double roll = dice.unit();
    int index = guide[(int) (roll * GUIDE)];
    while (cumulative[index] <= roll) {
      index++;
    }
    return index;
  }
}
