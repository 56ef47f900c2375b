package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/// Writes registrations and micro-ability submissions of the second programme.
final class SecondFiles {

  private static final byte[] IT2 = "IT2".getBytes(UTF_8);
  private static final int NEEDED = 3;

  private final City city;
  private final Dice dice = new Dice("micro-abilities");

  SecondFiles(City city) {
    this.city = city;
  }

  void registrations(Path folder, SecondEnrolments pilot, SecondEnrolments second)
      throws IOException {
    String header = "period,programme,teacher,registered_at,withdrawn_at";
    try (var file = new CsvFile(folder, "registrations", header)) {
      registrations(file, "2002", city.people.pilot, pilot.registeredAt);
      registrations(file, "2101", city.people.second, second.registeredAt);
    }
  }

  private void registrations(CsvFile file, String period, short[] marks, int[] registeredAt)
      throws IOException {
    byte[] code = period.getBytes(UTF_8);
    for (int person : city.roster.order) {
      int steps = marks[person];
      boolean withdrawn = (steps & SecondSteps.WITHDRAWN) != 0;
      if (withdrawn || (steps & SecondSteps.REGISTERED) != 0) {
        int at = registeredAt[person];
        file.code(code).code(IT2).number(city.roster.number(person)).moment(at);
        file.moment(withdrawn ? at + dice.between(900, 6 * Day.SECONDS) : 0).end();
      }
    }
  }

  void submissions(Path folder) throws IOException {
    String header = "period,programme,teacher,ability,submitted_at,decided_at,level";
    try (var file = new CsvFile(folder, "ability_submissions", header)) {
      submissions(file, "2002", city.people.pilot, true);
      submissions(file, "2101", city.people.second, false);
    }
  }

  private void submissions(CsvFile file, String period, short[] marks, boolean pilot)
      throws IOException {
    byte[] code = period.getBytes(UTF_8);
    for (int person : city.roster.order) {
      int steps = marks[person];
      if ((steps & SecondSteps.PRACTICE_DONE) != 0) {
        submissions(file, code, person, steps, pilot);
      }
    }
  }

  /// Three abilities handed in and passed make a certificate; some hand in fewer, some wait, some
  /// hand in the rest after the printed day.
  private void submissions(CsvFile file, byte[] period, int person, int steps, boolean pilot)
      throws IOException {
    boolean submitted = (steps & SecondSteps.SUBMITTED) != 0;
    boolean certified = (steps & SecondSteps.CERTIFIED) != 0;
    boolean later = (steps & SecondSteps.ABILITIES_LATER) != 0;
    int before = submitted ? NEEDED : dice.chance(0.25) ? 1 + dice.below(2) : 0;
    int count = later ? NEEDED : before;
    int failed = certified || later ? -1 : dice.below(NEEDED);
    int from = dice.below(Ability.ALL.length);
    for (int i = 0; i < count; i++) {
      int at = i < before ? before(pilot) : later(pilot);
      boolean inTime =
          i < before && (certified || (i != failed && dice.chance(0.6) && i < NEEDED - 1));
      int decided = inTime ? decided(at, pilot) : later ? afterwards(at, pilot) : 0;
      boolean fails = i == failed && dice.chance(0.7) && i < before;
      if (fails) {
        decided = decided(at, pilot);
      }
      file.code(period).code(IT2).number(city.roster.number(person));
      file.text(Ability.ALL[(from + i * 7) % Ability.ALL.length].code()).moment(at).moment(decided);
      file.text(decided == 0 ? "" : fails ? "FAIL" : dice.chance(0.2) ? "EXCELLENT" : "PASS").end();
    }
  }

  private int counted(boolean pilot) {
    return pilot ? History.PILOT_ENDS : History.SECOND_COUNTED;
  }

  /// Handed in early enough that a decision fits before the count.
  private int before(boolean pilot) {
    int days = pilot ? 45 : 24;
    return Curve.onDay(counted(pilot) - 8 - dice.below(days), dice);
  }

  private int decided(int submitted, boolean pilot) {
    return Pace.later(submitted + Day.SECONDS, Day.endOf(counted(pilot)), dice);
  }

  private int later(boolean pilot) {
    return Curve.onDay(counted(pilot) + 1 + dice.below(25), dice);
  }

  private int afterwards(int submitted, boolean pilot) {
    int from = Math.max(submitted + Day.SECONDS, Day.at(counted(pilot) + 1, 9 * 3600));
    return Pace.later(from, Day.endOf(History.SUMMER_ENDS), dice);
  }
}
