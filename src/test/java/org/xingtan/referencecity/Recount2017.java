package org.xingtan.referencecity;

import static org.xingtan.referencecity.Known.known;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The first programme as of one day, counted person by person as the contract says.
final class Recount2017 {

  private static final String[] PERIODS = {"1501", "1601", "1602", "1701", "1702"};
  private static final int LEARNING_HOURS = 24;

  final RecountedRoster roster;
  final RecountedStudy study;

  /// The period in which a person first started, and first completed the whole.
  final Map<String, String> firstStarted = new HashMap<>();

  final Map<String, String> firstCompleted = new HashMap<>();
  private final Map<String, String> referenceDays = new HashMap<>();

  Recount2017(CityFiles files, RecountedRoster roster, String asOf) {
    this.roster = roster;
    Map<String, String> days = new LinkedHashMap<>();
    for (String period : PERIODS) {
      days.put(period + "/IT1", asOf);
    }
    study = new RecountedStudy(files, days);
    files.each(
        "period_programmes",
        row -> {
          if (row.get("programme").equals("IT1")) {
            referenceDays.put(row.get("period"), row.get("reference_day"));
          }
        });
    Set<String> learned = new HashSet<>();
    Set<String> researched = new HashSet<>();
    for (String period : PERIODS) {
      learned.addAll(part(period, "LEARNING").completedHours(LEARNING_HOURS));
      researched.addAll(part(period, "RESEARCH").completedCourses(1));
      for (String teacher : started(period)) {
        firstStarted.putIfAbsent(teacher, period);
        if (learned.contains(teacher) && researched.contains(teacher)) {
          firstCompleted.putIfAbsent(teacher, period);
        }
      }
    }
  }

  RecountedStudy.Part part(String period, String part) {
    return study.part(period + "/IT1/" + part);
  }

  Set<String> selected(String period) {
    Set<String> teachers = new HashSet<>(part(period, "LEARNING").selected);
    teachers.addAll(part(period, "RESEARCH").selected);
    return teachers;
  }

  Set<String> started(String period) {
    Set<String> teachers = new HashSet<>(part(period, "LEARNING").started);
    teachers.addAll(part(period, "RESEARCH").started);
    return teachers;
  }

  /// Completed the whole in this period, for the first time.
  Set<String> completed(String period) {
    Set<String> teachers = new HashSet<>();
    firstCompleted.forEach((teacher, first) -> {
      if (first.equals(period)) {
        teachers.add(teacher);
      }
    });
    return teachers;
  }

  RecountedRoster.Spell member(String teacher, String period) {
    return roster.standing(teacher, known(referenceDays, period));
  }

  Map<String, Integer> byArea(Map<String, String> firsts) {
    Map<String, Integer> counts = new HashMap<>();
    firsts.forEach(
        (teacher, period) -> counts.merge(roster.area(member(teacher, period)), 1, Integer::sum));
    return counts;
  }

  Map<String, Integer> bySubject(Set<String> teachers, String period) {
    Map<String, Integer> counts = new HashMap<>();
    teachers.forEach(teacher -> counts.merge(member(teacher, period).subject(), 1, Integer::sum));
    return counts;
  }

  long inPrivate(Set<String> teachers, String period) {
    return teachers.stream().filter(teacher -> roster.inPrivate(member(teacher, period))).count();
  }
}
