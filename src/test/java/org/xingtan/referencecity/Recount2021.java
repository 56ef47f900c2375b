package org.xingtan.referencecity;

import static org.xingtan.referencecity.Known.known;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The second programme in one period as of one day: each step of the funnel as a set of persons.
final class Recount2021 {

  private static final int NEEDED_COURSES = 8;
  private static final int NEEDED_ABILITIES = 3;

  final Map<String, Set<String>> steps = new HashMap<>();

  private final Function<String, RecountedRoster.Spell> member;
  private final RecountedRoster roster;

  Recount2021(
      CityFiles files,
      RecountedRoster roster,
      RecountedStudy study,
      String period,
      String asOf,
      Set<String> due,
      Function<String, RecountedRoster.Spell> member) {
    this.roster = roster;
    this.member = member;
    String run = period + "/IT2/";
    steps.put("expected", due);
    steps.put("participants", registered(files, period, asOf));
    steps.put("courses_selected", study.part(run + "ONLINE_STUDY").selected);
    steps.put(
        "online_study_completed",
        study.part(run + "ONLINE_STUDY").completedCourses(NEEDED_COURSES));
    steps.put("workshop_selected", study.part(run + "SCHOOL_PRACTICE").selected);
    steps.put("school_practice_completed", study.part(run + "SCHOOL_PRACTICE").completedCourses(1));
    Map<String, Integer> submitted = new HashMap<>();
    Map<String, Integer> certified = new HashMap<>();
    files.each(
        "ability_submissions",
        row -> {
          if (row.get("period").equals(period)) {
            String teacher = row.get("teacher");
            submitted.merge(teacher, by(row.get("submitted_at"), asOf) ? 1 : 0, Integer::sum);
            boolean passed = by(row.get("decided_at"), asOf) && !row.get("level").equals("FAIL");
            certified.merge(teacher, passed ? 1 : 0, Integer::sum);
          }
        });
    steps.put("micro_ability_submitted", atLeastThree(submitted));
    steps.put("micro_ability_certified", atLeastThree(certified));
  }

  Map<String, Integer> byArea(String step) {
    Map<String, Integer> counts = new HashMap<>();
    for (String teacher : known(steps, step)) {
      counts.merge(roster.area(member.apply(teacher)), 1, Integer::sum);
    }
    return counts;
  }

  private static Set<String> registered(CityFiles files, String period, String asOf) {
    Set<String> teachers = new HashSet<>();
    files.each(
        "registrations",
        row -> {
          boolean here = row.get("period").equals(period) && row.get("withdrawn_at").isEmpty();
          if (here && by(row.get("registered_at"), asOf)) {
            teachers.add(row.get("teacher"));
          }
        });
    return teachers;
  }

  private static Set<String> atLeastThree(Map<String, Integer> counts) {
    Set<String> teachers = new HashSet<>();
    counts.forEach((teacher, count) -> {
      if (count >= NEEDED_ABILITIES) {
        teachers.add(teacher);
      }
    });
    return teachers;
  }

  private static boolean by(String moment, String lastDay) {
    return !moment.isEmpty() && moment.substring(0, 10).compareTo(lastDay) <= 0;
  }
}
