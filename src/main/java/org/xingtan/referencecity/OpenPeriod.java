package org.xingtan.referencecity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The period that is open today: a fortnight old, with some places already taken, so that people can
/// act in it. Everything in it happened before today.
final class OpenPeriod {

  private static final int COURSES = 60;
  private static final int CAPACITY_EVERY = 6;

  final String code;
  final int year;
  final int begins;
  final int ends;
  final int selectionEnds;
  final int studyBegins;
  final List<Section> sections = new ArrayList<>();

  private final City city;
  private final Dice dice = new Dice("open period");

  OpenPeriod(City city, Catalogue catalogue) {
    this.city = city;
    begins = city.today - 14;
    year = Day.date(begins).getYear();
    code = "%02d02".formatted(year % 100);
    selectionEnds = city.today + 21;
    studyBegins = city.today - 6;
    ends = city.today + 60;
    var offer = new Section.Offer(code, "GENERAL", "COURSES", "COURSE", studyBegins);
    int step = Math.max(1, catalogue.regular.size() / COURSES);
    for (int i = 0; i < catalogue.regular.size(); i += i < 2 ? 1 : step) {
      sections.add(new Section(offer, catalogue.regular.get(i)));
    }
  }

  void write(EnrolmentFile file) throws IOException {
    file.period(code);
    var selection = new Curve(begins + 1, city.today - 1, Curve.Shape.STEADY);
    var teachers = new Pool(city.people.size(), p -> city.people.fullTimeOn(p, begins), dice);
    boolean[] chosen = new boolean[city.people.size()];
    for (int i = city.figures.scalar("open_period_persons"); i > 0; i--) {
      chosen[teachers.take()] = true;
    }
    for (int person : city.roster.order) {
      if (chosen[person]) {
        select(city.roster.number(person), selection.moment(dice), file);
      }
    }
    limit();
  }

  /// Some sections have few places left, one in six has none.
  private void limit() {
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean full = i % CAPACITY_EVERY == CAPACITY_EVERY - 1 && section.taken > 0;
      section.capacity = full ? section.taken : section.taken + 5 + dice.below(40) * 10;
      section.fixed = true;
    }
  }

  private void select(long teacher, int selected, EnrolmentFile file) throws IOException {
    var at = new EnrolmentFile.Moments();
    int from = dice.below(sections.size());
    int count = dice.between(2, 6);
    boolean pays = dice.chance(0.8);
    int yesterday = Day.endOf(city.today - 1);
    for (int i = 0; i < count; i++) {
      at.clear(Math.min(selected + i * 45, yesterday - 60));
      if (pays) {
        at.paid = Math.min(selected + count * 45 + 120, yesterday - 30);
        study(at, yesterday);
      }
      file.row(sections.get((from + i * 7) % sections.size()), teacher, 1, at);
    }
  }

  private void study(EnrolmentFile.Moments at, int yesterday) {
    int from = Math.max(at.paid, Day.at(studyBegins, 8 * 3600));
    if (from < yesterday - 7200 && dice.chance(0.5)) {
      at.started = Pace.soon(from, yesterday - 3600, dice);
      if (dice.chance(0.25)) {
        at.complete(Pace.later(at.started, yesterday, dice), dice);
      }
    }
  }
}
