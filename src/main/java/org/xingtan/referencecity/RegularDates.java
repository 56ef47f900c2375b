package org.xingtan.referencecity;

/// The moments of the regular training of 2021: selection opens area by area, payment follows, study
/// runs to the last evening.
final class RegularDates {

  private static final int SELECTION_ENDS = Day.of(2021, 8, 8);
  private static final int PAYMENT_ENDS = Day.of(2021, 8, 10);
  private static final int STARTS_END = Day.of(2021, 8, 12);

  private final City city;
  private final Curve[] selection = new Curve[3];

  RegularDates(City city) {
    this.city = city;
    for (int wave = 0; wave < selection.length; wave++) {
      selection[wave] =
          new Curve(History.REGULAR_BEGINS + wave, SELECTION_ENDS - 1, Curve.Shape.RUSH_FIRST);
    }
  }

  /// 0, 1 or 2 days after the first areas.
  static int wave(Area area) {
    return area.ordinal() % 3;
  }

  static int selectionEnds() {
    return SELECTION_ENDS;
  }

  static int paymentEnds() {
    return PAYMENT_ENDS;
  }

  int selected(int person, Dice dice) {
    int wave = wave(city.areaAt(person, History.REGULAR_BEGINS));
    int opens = Day.at(History.REGULAR_BEGINS + wave, 9 * 3600);
    return Pace.within(selection[wave].moment(dice), opens, Day.endOf(SELECTION_ENDS - 1), dice);
  }

  int paid(int from, Dice dice) {
    int next =
        dice.chance(0.82)
            ? from + dice.between(60, 1500)
            : Pace.soon(from, Day.endOf(PAYMENT_ENDS), dice);
    return Math.min(next, Day.endOf(PAYMENT_ENDS));
  }

  int started(int paid, Dice dice) {
    int limit = Day.endOf(STARTS_END);
    return dice.chance(0.5) ? Pace.soon(paid, limit, dice) : Pace.later(paid, limit, dice);
  }

  int completed(int started, Dice dice) {
    int limit = Day.endOf(History.REGULAR_ENDS);
    int usual = Math.min(limit, started + 9 * Day.SECONDS);
    return Pace.later(started, dice.chance(0.75) ? usual : limit, dice);
  }
}
