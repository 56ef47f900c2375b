package org.xingtan.referencecity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Enrolments of the regular training of 2101. A first round counts the choices, so that quotas for
/// passing and starting are known; the second one writes row by row and meets them exactly.
final class RegularEnrolments {

  static final String PERIOD = "2101";

  final List<Section> sections = new ArrayList<>();

  private final City city;
  private final Catalogue catalogue;
  private final RegularPlan plan;
  private final boolean[] nobody;
  private final Quota[] passing;
  private final EnrolmentFile.Moments at = new EnrolmentFile.Moments();
  private final EnrolmentFile.Moments before = new EnrolmentFile.Moments();
  private final Dice dice = new Dice("regular enrolments");
  private final RegularDates dates;
  private Quota absent = new Quota(0, 0);

  RegularEnrolments(City city, Catalogue catalogue) {
    this.city = city;
    this.catalogue = catalogue;
    plan = new RegularPlan(city.figures, city.people);
    dates = new RegularDates(city);
    nobody = nobody();
    var offer = new Section.Offer(PERIOD, "GENERAL", "COURSES", "COURSE", History.REGULAR_BEGINS);
    catalogue.regular.forEach(course -> sections.add(new Section(offer, course)));
    passing = count();
  }

  /// Everything a person does here, in the order of selection.
  void write(int person, EnrolmentFile file, RegularChoice choice) throws IOException {
    if (plan.courses[person] == 0) {
      return;
    }
    choice.choose(person);
    long teacher = city.roster.number(person);
    boolean pays = plan.paid.get(person);
    int selected = dates.selected(person, dice);
    int paid = pays ? dates.paid(selected + choice.count * 60, dice) : 0;
    for (int i = 0; i < choice.count; i++) {
      int course = choice.chosen[i];
      at.clear(selected + i * 40 + dice.below(40));
      at.paid = paid;
      if (pays) {
        study(passing[course]);
      }
      row(sections.get(course), teacher, file);
    }
    withdrawn(choice, teacher, selected, file);
  }

  RegularChoice choice() {
    return new RegularChoice(city, plan, catalogue.regular, nobody);
  }

  private void study(Quota passes) {
    if (passes.next(dice)) {
      at.started = dates.started(at.paid, dice);
      at.complete(dates.completed(at.started, dice), dice);
    } else if (!absent.next(dice)) {
      at.started = dates.started(at.paid, dice);
      at.result = dice.chance(0.45) ? EnrolmentFile.Result.FAIL : EnrolmentFile.Result.NONE;
    }
  }

  /// A few had withdrawn the choice before and made it again.
  private void row(Section section, long teacher, EnrolmentFile file) throws IOException {
    if (!dice.chance(0.004)) {
      file.row(section, teacher, 1, at);
      return;
    }
    before.clear(at.selected - 35);
    before.withdrawn = at.selected - dice.between(1, 30);
    file.row(section, teacher, 1, before);
    file.row(section, teacher, 2, at);
  }

  /// Now and then another course was selected and withdrawn before paying, some of them courses that
  /// nobody kept.
  private void withdrawn(RegularChoice choice, long teacher, int selected, EnrolmentFile file)
      throws IOException {
    if (!dice.chance(0.012)) {
      return;
    }
    int course = dice.below(sections.size());
    for (int i = 0; i < choice.count; i++) {
      if (choice.chosen[i] == course) {
        return;
      }
    }
    at.clear(selected + choice.count * 80 + dice.below(60));
    at.withdrawn = at.selected + dice.between(20, 3000);
    file.row(sections.get(course), teacher, 1, at);
  }

  private Quota[] count() {
    int[] selected = new int[sections.size()];
    int[] possible = new int[sections.size()];
    int unpaid = 0;
    RegularChoice choice = choice();
    for (int person : city.roster.order) {
      if (plan.courses[person] > 0) {
        choice.choose(person);
        boolean pays = plan.paid.get(person);
        unpaid += pays ? 0 : choice.count;
        for (int i = 0; i < choice.count; i++) {
          selected[choice.chosen[i]]++;
          possible[choice.chosen[i]] += pays ? 1 : 0;
        }
      }
    }
    return quotas(selected, possible, unpaid);
  }

  private Quota[] quotas(int[] selected, int[] possible, int unpaid) {
    int[] completed = PassBands.completed(city.figures, selected, possible);
    int absences =
        city.figures.scalar("general_times_selected")
            - city.figures.scalar("general_times_started");
    absent = new Quota(absences - unpaid, Shares.sum(possible) - Shares.sum(completed));
    Quota[] quotas = new Quota[completed.length];
    for (int course = 0; course < quotas.length; course++) {
      quotas[course] = new Quota(completed[course], possible[course]);
    }
    return quotas;
  }

  /// Courses on offer that nobody selects, scattered over the general ones.
  private boolean[] nobody() {
    boolean[] marks = new boolean[catalogue.regular.size()];
    List<Integer> general = new ArrayList<>();
    for (int i = 2; i < marks.length; i++) {
      if (catalogue.regular.get(i).subject() < 0) {
        general.add(i);
      }
    }
    int count = city.figures.scalar("courses_with_nobody");
    for (int i = 0; i < count; i++) {
      marks[general.get((2 * i + 1) * general.size() / (2 * count))] = true;
    }
    return marks;
  }
}
