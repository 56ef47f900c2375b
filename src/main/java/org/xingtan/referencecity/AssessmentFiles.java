package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the development assessment of 2017 and its pilot: windows, frozen lists, results.
final class AssessmentFiles {

  private static final String MAIN = "DA-2017";
  private static final String PILOT = "DA-2017-PILOT";
  private static final int PILOT_FROZEN = Day.of(2017, 3, 31);
  private static final int PILOT_OPENS = Day.of(2017, 4, 10);
  private static final int PILOT_CLOSES = Day.of(2017, 4, 21);
  private static final int PILOT_EXTENDED = Day.of(2017, 4, 28);

  private final City city;
  private final People people;
  private final Path folder;
  private final Dice dice = new Dice("assessment results");

  AssessmentFiles(City city, Path folder) {
    this.city = city;
    people = city.people;
    this.folder = folder;
  }

  void write() throws IOException {
    int[] pilotSchools = pilotSchools();
    assessments();
    windows(pilotSchools);
    String header = "assessment,teacher,completed_at,score,level";
    try (var file = new CsvFile(folder, "assessment_candidates", header)) {
      main(file);
      pilot(file, pilotSchools);
    }
  }

  private void assessments() throws IOException {
    try (var file = new CsvFile(folder, "assessments", "assessment,programme,name,frozen_on")) {
      file.text(MAIN).text("IT1").text("2017年教师信息技术应用能力发展测评");
      file.day(History.ASSESSMENT_FROZEN).end();
      file.text(PILOT).text("IT1").text("2017年发展测评试点").day(PILOT_FROZEN).end();
    }
  }

  private void windows(int[] pilotSchools) throws IOException {
    String header = "assessment,area,opens_on,closes_on,extended_until,reason";
    try (var file = new CsvFile(folder, "assessment_windows", header)) {
      for (Area area : Area.values()) {
        int window = AssessmentPlan.window(area);
        file.text(MAIN).text(area.code).day(AssessmentPlan.OPENS[window]);
        file.day(AssessmentPlan.CLOSES[window]).empty().empty().end();
      }
      for (Area area : Area.values()) {
        if (hasSchool(area, pilotSchools)) {
          boolean extended = area.ordinal() % 3 == 0;
          file.text(PILOT).text(area.code).day(PILOT_OPENS).day(PILOT_CLOSES);
          file.day(extended ? PILOT_EXTENDED : 0).text(extended ? "试点期间网络调整，延长一周" : "").end();
        }
      }
    }
  }

  private boolean hasSchool(Area area, int[] schools) {
    for (int school : schools) {
      if (city.school(school).area() == area) {
        return true;
      }
    }
    return false;
  }

  private void main(CsvFile file) throws IOException {
    Curve[] curves = new Curve[AssessmentPlan.OPENS.length];
    for (int window = 0; window < curves.length; window++) {
      int last = Math.min(AssessmentPlan.CLOSES[window], History.BULLETIN_DAY);
      curves[window] = new Curve(AssessmentPlan.OPENS[window], last, Curve.Shape.RUSH_LAST);
    }
    var after =
        new Curve(History.BULLETIN_DAY + 1, AssessmentPlan.CLOSES[2], Curve.Shape.RUSH_LAST);
    for (int person : city.roster.order) {
      if (city.assessment.listed.get(person)) {
        Curve curve = curves[AssessmentPlan.window(Area.of(people.area[person]))];
        int done = city.assessment.completed.get(person) ? curve.moment(dice) : 0;
        result(
            file,
            MAIN,
            person,
            city.assessment.completedLater.get(person) ? after.moment(dice) : done);
      }
    }
  }

  private void result(CsvFile file, String assessment, int person, int completed)
      throws IOException {
    file.text(assessment).number(city.roster.number(person)).moment(completed);
    if (completed == 0) {
      file.empty().empty().end();
      return;
    }
    int score = 30 + dice.below(36) + dice.below(35);
    file.number(score).text(score >= 80 ? "EXCELLENT" : score > 40 ? "PASS" : "FAIL").end();
  }

  private void pilot(CsvFile file, int[] schools) throws IOException {
    int[] quotas = quotas(schools);
    var curve = new Curve(PILOT_OPENS, PILOT_CLOSES, Curve.Shape.RUSH_LAST);
    for (int person : city.roster.order) {
      for (int i = 0; i < schools.length; i++) {
        if (quotas[i] > 0 && worksAt(person, schools[i])) {
          quotas[i]--;
          result(file, PILOT, person, dice.chance(0.93) ? curve.moment(dice) : 0);
        }
      }
    }
  }

  private int[] quotas(int[] schools) {
    int[] staff = staff();
    double[] weights = new double[schools.length];
    int[] caps = new int[schools.length];
    for (int i = 0; i < schools.length; i++) {
      caps[i] = staff[schools[i]];
      weights[i] = caps[i];
    }
    return Shares.split(city.figures.scalar("pilot_assessment_teachers"), weights, caps);
  }

  /// Large schools of different areas.
  private int[] pilotSchools() {
    int[] staff = staff();
    List<Integer> chosen = new ArrayList<>();
    int count = city.figures.scalar("pilot_assessment_schools");
    for (int i = 0; chosen.size() < count; i++) {
      Area area = Area.of(i % Area.count());
      int largest = -1;
      for (int school = 0; school < staff.length; school++) {
        boolean fits = city.school(school).area() == area && !chosen.contains(school);
        if (fits && staff[school] > 0 && (largest < 0 || staff[school] > staff[largest])) {
          largest = school;
        }
      }
      chosen.add(largest);
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] staff() {
    int[] staff = new int[city.schools.size()];
    for (int person = 0; person < people.size(); person++) {
      int school = people.schoolAt(person, PILOT_FROZEN);
      staff[school] += worksAt(person, school) ? 1 : 0;
    }
    return staff;
  }

  private boolean worksAt(int person, int school) {
    return people.fullTimeOn(person, PILOT_FROZEN)
        && people.schoolAt(person, PILOT_FROZEN) == school;
  }
}
