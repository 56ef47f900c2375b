package org.xingtan.referencecity;

/// How many of a course's selections end with the credit: every course gets a band of pass rates, so
/// that each band holds the printed number of courses, and a count within it.
final class PassBands {

  private static final String[] BANDS = {
    "courses_90", "courses_80", "courses_70", "courses_60", "courses_below_60"
  };
  private static final double[] LOW = {0.90, 0.80, 0.70, 0.60, 0.38};
  private static final double[] HIGH = {0.99, 0.90, 0.80, 0.70, 0.60};
  private static final int SURE = 20;

  private PassBands() {}

  /// @param selected selections by course, 0 where nobody is to select
  /// @param possible those of them that can end with the credit
  static int[] completed(Figures figures, int[] selected, int[] possible) {
    var dice = new Dice("pass rates");
    int[] bands = bands(figures, selected, possible, dice);
    int[] completed = new int[selected.length];
    for (int course = 0; course < selected.length; course++) {
      if (selected[course] > 0) {
        completed[course] = count(selected[course], possible[course], bands[course], dice);
      }
    }
    return completed;
  }

  /// The lower bands go to courses large enough to have such a rate; the public ones stay on top.
  private static int[] bands(Figures figures, int[] selected, int[] possible, Dice dice) {
    int[] bands = new int[selected.length];
    var pool =
        new Pool(
            selected.length,
            c -> c > 1 && selected[c] >= SURE && possible[c] > 0.97 * selected[c],
            dice);
    for (int band = 1; band < BANDS.length; band++) {
      for (int i = figures.scalar(BANDS[band]); i > 0; i--) {
        bands[pool.take()] = band;
      }
    }
    return bands;
  }

  private static int count(int selected, int possible, int band, Dice dice) {
    double width = HIGH[band] - LOW[band];
    double rate = LOW[band] + width * (0.12 + 0.76 * Math.sqrt(dice.unit()));
    int least = (int) Math.ceil(LOW[band] * selected - 1e-9);
    int most = band == 0 ? selected : (int) Math.ceil(HIGH[band] * selected - 1e-9) - 1;
    int count = Math.max(least, Math.min(most, (int) Math.round(rate * selected)));
    if (count > possible) {
      throw new IllegalStateException(
          "A course with " + selected + " selections cannot reach its band");
    }
    return count;
  }
}
