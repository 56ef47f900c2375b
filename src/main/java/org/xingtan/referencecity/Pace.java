package org.xingtan.referencecity;

/// Moments that follow one another within limits: nobody starts before selecting, nobody completes
/// before starting, and nothing falls outside its window.
final class Pace {

  private static final int MINUTE = 60;
  private static final int HOURS_3 = 3 * 3600;

  private Pace() {}

  /// Moves a moment into a range by a human step from the edge it crossed.
  static int within(int moment, int low, int high, Dice dice) {
    if (high <= low) {
      return high;
    }
    if (moment < low) {
      return low + dice.below(Math.min(HOURS_3, high - low) + 1);
    }
    return moment > high ? high - dice.below(Math.min(HOURS_3, high - low) + 1) : moment;
  }

  /// Some minutes later, or one of the next days.
  static int soon(int from, int limit, Dice dice) {
    int next =
        dice.chance(0.35)
            ? from + dice.between(2 * MINUTE, 100 * MINUTE)
            : Curve.onDay(Day.dayOf(from) + 1 + dice.below(1 + dice.below(9)), dice);
    return within(next, Math.min(from + MINUTE, limit), limit, dice);
  }

  /// Any later day up to the limit, early days a little more often.
  static int later(int from, int limit, Dice dice) {
    int days = Math.max(Day.dayOf(limit) - Day.dayOf(from), 0);
    int lag = dice.chance(0.4) ? dice.below(days + 1) : dice.below(dice.below(days + 1) + 1);
    int next = Curve.onDay(Day.dayOf(from) + lag, dice);
    return within(next, Math.min(from + 40 * MINUTE, limit), limit, dice);
  }
}
