package org.xingtan.referencecity;

/// Draws moments over a range of days the way people act: weekends and evenings, a rush at the start
/// or before the deadline, quiet nights. Tables make one draw two look-ups.
final class Curve {

  enum Shape {
    RUSH_FIRST,
    STEADY,
    RUSH_LAST
  }

  private static final int SLOTS = 2048;
  private static final int QUARTER = 900;
  private static final int QUARTERS = 96;
  private static final short[] WORKDAY_QUARTERS = quarters(0.8, 1.0, 2.6);
  private static final short[] WEEKEND_QUARTERS = quarters(1.5, 1.2, 1.9);

  private final int first;
  private final short[] days;

  Curve(int first, int last, Shape shape) {
    this.first = first;
    double[] weights = new double[last - first + 1];
    var noise = new Dice("days from " + first + " to " + last);
    for (int i = 0; i < weights.length; i++) {
      double progress = weights.length == 1 ? 0 : (double) i / (weights.length - 1);
      double day = Day.weekend(first + i) ? 1.25 : 1.0;
      weights[i] = shape(shape, progress) * day * (0.85 + 0.3 * noise.unit());
    }
    weights[weights.length - 1] *= 1.7;
    days = slots(weights);
  }

  int moment(Dice dice) {
    return onDay(first + days[dice.below(SLOTS)], dice);
  }

  /// A human time of this day.
  static int onDay(int day, Dice dice) {
    short[] quarters = Day.weekend(day) ? WEEKEND_QUARTERS : WORKDAY_QUARTERS;
    return Day.at(day, quarters[dice.below(SLOTS)] * QUARTER + dice.below(QUARTER));
  }

  private static double shape(Shape shape, double progress) {
    return switch (shape) {
      case RUSH_FIRST -> Math.exp(-3.2 * progress) + 0.22;
      case STEADY -> 0.6 + 0.4 * Math.sin(Math.PI * progress);
      case RUSH_LAST -> 0.3 + 1.2 * progress * progress;
    };
  }

  private static short[] quarters(double morning, double afternoon, double evening) {
    double[] weights = new double[QUARTERS];
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      double hour = quarter / 4.0;
      weights[quarter] =
          0.02
              + morning * bell(hour, 10.2, 1.3)
              + 0.7 * bell(hour, 12.8, 0.6)
              + afternoon * bell(hour, 15.6, 1.4)
              + evening * bell(hour, 20.8, 1.3)
              + 0.15 * bell(hour, 23.2, 0.7);
    }
    return slots(weights);
  }

  private static double bell(double hour, double middle, double width) {
    double distance = (hour - middle) / width;
    return Math.exp(-0.5 * distance * distance);
  }

  /// Every slot points to the index whose cumulative weight covers it.
  private static short[] slots(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    short[] slots = new short[SLOTS];
    double running = weights[0];
    int index = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      while (index < weights.length - 1 && running <= (slot + 0.5) / SLOTS * sum) {
        running += weights[++index];
      }
      slots[slot] = (short) index;
    }
    return slots;
  }
}
