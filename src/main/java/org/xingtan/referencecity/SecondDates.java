package org.xingtan.referencecity;

/// The moments of the second programme in one period: the pilot of 2021 ended before it was counted,
/// 2101 went on after the printed day.
final class SecondDates {

  private static final int PILOT_SELECTION_ENDS = Day.of(2021, 3, 14);
  private static final int REGISTRATION_ENDS = Day.of(2021, 8, 6);
  private static final int SELECTION_ENDS = Day.of(2021, 8, 13);

  final boolean pilot;
  private final Curve registration;
  private final int begins;
  private final int selectionEnds;
  private final int counted;

  SecondDates(boolean pilot) {
    this.pilot = pilot;
    begins = begins(pilot);
    selectionEnds = selectionEnds(pilot);
    counted = pilot ? History.PILOT_ENDS : History.SECOND_COUNTED;
    registration = new Curve(begins, registrationEnds(pilot), Curve.Shape.RUSH_FIRST);
  }

  static int begins(boolean pilot) {
    return pilot ? History.PILOT_BEGINS : History.SUMMER_BEGINS;
  }

  static int ends(boolean pilot) {
    return pilot ? History.PILOT_ENDS : History.SUMMER_ENDS;
  }

  static int registrationEnds(boolean pilot) {
    return pilot ? PILOT_SELECTION_ENDS - 7 : REGISTRATION_ENDS;
  }

  static int selectionEnds(boolean pilot) {
    return pilot ? PILOT_SELECTION_ENDS : SELECTION_ENDS;
  }

  int registered(Dice dice) {
    return Math.max(registration.moment(dice), Day.at(begins, 9 * 3600));
  }

  int selected(int registered, Dice dice) {
    int limit = Day.endOf(selectionEnds) - 3600;
    return dice.chance(0.6)
        ? Math.min(registered + dice.between(120, 2400), limit)
        : Pace.soon(registered, limit, dice);
  }

  /// Early enough that something can still be completed before the count.
  int started(int selected, Dice dice) {
    return Pace.soon(selected, Day.endOf(counted - 2), dice);
  }

  int completed(int started, Dice dice) {
    return Pace.later(started, Day.endOf(counted), dice);
  }

  /// After the printed day, before the period ends.
  int completedLater(Dice dice) {
    return Pace.later(Day.at(counted + 1, 7 * 3600), Day.endOf(History.SUMMER_ENDS), dice);
  }
}
