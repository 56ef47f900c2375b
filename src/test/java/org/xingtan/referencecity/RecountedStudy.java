package org.xingtan.referencecity;

import static org.xingtan.referencecity.Known.known;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What stood in one period and programme at the end of one day, from the enrolments alone.
final class RecountedStudy {

  /// One part: who selected, paid, started; how many courses and hours each completed by then.
  static final class Part {
    final Set<String> selected = new HashSet<>();
    final Set<String> paid = new HashSet<>();
    final Set<String> started = new HashSet<>();
    final Map<String, Integer> courses = new HashMap<>();
    final Map<String, Integer> hours = new HashMap<>();
    final Map<String, int[]> timesByCourse = new TreeMap<>();
    int timesSelected;
    int timesStarted;
    int timesCompleted;

    Set<String> completedHours(int least) {
      return reached(hours, least);
    }

    Set<String> completedCourses(int least) {
      return reached(courses, least);
    }

    private static Set<String> reached(Map<String, Integer> by, int least) {
      Set<String> teachers = new HashSet<>();
      by.forEach((teacher, value) -> {
        if (value >= least) {
          teachers.add(teacher);
        }
      });
      return teachers;
    }
  }

  private record Section(String programme, String part, String course) {}

  private final Map<String, Map<String, Section>> sections = new HashMap<>();
  private final Map<String, Integer> hours = new HashMap<>();
  private final Map<String, Part> parts = new HashMap<>();

  /// @param asOf the last day counted by "period/programme"; other periods and programmes are left out
  RecountedStudy(CityFiles files, Map<String, String> asOf) {
    files.each(
        "courses", row -> hours.put(row.get("course"), Integer.valueOf(row.get("credit_hours"))));
    files.each(
        "sections",
        row ->
            sections
                .computeIfAbsent(row.get("period"), period -> new HashMap<>())
                .put(
                    row.get("section"),
                    new Section(row.get("programme"), row.get("part"), row.get("course"))));
    Set<String> periods = new HashSet<>();
    asOf.keySet().forEach(run -> periods.add(run.substring(0, 4)));
    files.eachEnrolment(periods, cells -> count(cells, asOf));
  }

  Part part(String context) {
    return parts.computeIfAbsent(context, code -> new Part());
  }

  private void count(String[] cells, Map<String, String> asOf) {
    Section section = known(known(sections, cells[0]), cells[1]);
    String run = cells[0] + "/" + section.programme();
    // A run that is left out has no last day, and nothing stands on it.
    String last = asOf.getOrDefault(run, "");
    boolean stands = cells[8].isEmpty() && by(cells[4], last);
    if (!stands) {
      return;
    }
    Part part = part(run + "/" + section.part());
    String teacher = cells[2];
    int[] times = part.timesByCourse.computeIfAbsent(section.course(), course -> new int[2]);
    part.selected.add(teacher);
    part.timesSelected++;
    times[0]++;
    if (by(cells[5], last)) {
      part.paid.add(teacher);
    }
    if (by(cells[6], last)) {
      part.started.add(teacher);
      part.timesStarted++;
    }
    if (by(cells[7], last)) {
      part.timesCompleted++;
      times[1]++;
      part.courses.merge(teacher, 1, Integer::sum);
      part.hours.merge(teacher, known(hours, section.course()), Integer::sum);
    }
  }

  private static boolean by(String moment, String lastDay) {
    return !moment.isEmpty() && moment.substring(0, 10).compareTo(lastDay) <= 0;
  }
}
