package org.xingtan.referencecity;

/// Repeatable chance (SplitMix64): the same stream name always gives the same sequence, on every
/// machine and every JDK. Each part of the city rolls its own dice, so that a change in one part does
/// not reshuffle the others.
final class Dice {

  private static final long SEED = 0x58696E6774616E21L;
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(String stream) {
    long hash = SEED;
    for (int i = 0; i < stream.length(); i++) {
      hash = (hash ^ stream.charAt(i)) * 0x100000001B3L;
    }
    state = mix(hash);
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /// Both ends included.
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = below(i + 1);
      int kept = values[i];
      values[i] = values[other];
      values[other] = kept;
    }
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
