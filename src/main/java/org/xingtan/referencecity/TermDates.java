package org.xingtan.referencecity;

/// When a person of one period of the first programme may select, study and complete: period 1702 is
/// cut by the freezing of the assessment list and by the day of the bulletin.
final class TermDates {

  private final Curve selection;
  private final Curve earlySelection;
  private final int studyFrom;
  private final int last;
  private final boolean printed;
  private final City city;

  TermDates(City city, int term) {
    this.city = city;
    printed = term == History.LAST_TERM;
    int begins = History.TERM_BEGINS[term];
    selection = new Curve(begins, selectionEnds(term) - 1, Curve.Shape.RUSH_FIRST);
    earlySelection = new Curve(begins, begins + 12, Curve.Shape.STEADY);
    studyFrom = Day.at(begins + 7, 8 * 3600);
    last = Day.endOf(printed ? History.BULLETIN_DAY : History.TERM_ENDS[term]);
  }

  static int selectionEnds(int term) {
    return term == History.LAST_TERM ? Day.of(2017, 10, 31) : History.TERM_BEGINS[term] + 45;
  }

  int selected(int person, Dice dice) {
    Curve curve = early(person) ? earlySelection : selection;
    return Math.max(curve.moment(dice), studyFrom - 7 * Day.SECONDS);
  }

  int started(int selected, int person, Dice dice) {
    int from = Math.max(selected, studyFrom);
    return Pace.soon(from, limit(person) - 2 * Day.SECONDS, dice);
  }

  /// Graduates of 1702 complete before or after the freeze, as the list has them or not.
  int completed(int started, int person, Dice dice) {
    int from = started;
    if (printed && people().outcome[person] == People.LAST_GRADUATE && !early(person)) {
      from = Math.max(started, Day.at(History.ASSESSMENT_FROZEN + 1, 6 * 3600));
    }
    return Pace.later(from, limit(person), dice);
  }

  /// After the bulletin, before the period ends.
  int completedLater(Dice dice) {
    int from = Day.at(History.BULLETIN_DAY + 1, 7 * 3600);
    return Pace.later(from, Day.endOf(History.TERM_ENDS[History.LAST_TERM]), dice);
  }

  boolean goesOn() {
    return printed;
  }

  private People people() {
    return city.people;
  }

  private boolean early(int person) {
    return printed && city.assessment.early.get(person);
  }

  private int limit(int person) {
    return early(person) ? Day.endOf(History.ASSESSMENT_FROZEN) : last;
  }
}
