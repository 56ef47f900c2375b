package org.xingtan.referencecity;

import static org.xingtan.referencecity.Known.known;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// One walk over all enrolments, noting whatever is wrong in words.
final class EnrolmentScan {

  private static final String[] WINDOWS = {"SELECTION", "PAYMENT", "STUDY", "STUDY"};
  private static final int SELECTED = 4;
  private static final int COMPLETED = 7;
  private static final int WITHDRAWN = 8;
  private static final int RESULT = 9;

  final Set<String> momentMistakes = new HashSet<>();
  final Set<String> attemptMistakes = new HashSet<>();
  final Set<String> openTeachers = new HashSet<>();
  final Map<String, Integer> taken = new HashMap<>();
  String lastOpenMoment = "";

  private record Window(String opens, String closes) {}

  private record Section(String run, String course) {}

  private final Map<String, Map<String, Window>> windows = new HashMap<>();
  private final Map<String, Section> sections = new HashMap<>();
  private final Map<String, String> withdrawnOfTeacher = new HashMap<>();
  private String lastTeacher = "";

  EnrolmentScan(CityFiles files, String openPeriod) {
    files.each("windows", this::widen);
    files.each(
        "sections",
        row ->
            sections.put(
                row.get("period") + row.get("section"),
                new Section(row.get("period") + row.get("programme"), row.get("course"))));
    Set<String> periods = new HashSet<>();
    files.each("periods", row -> periods.add(row.get("period")));
    files.eachEnrolment(periods, cells -> check(cells, openPeriod));
  }

  /// The widest window of each kind; areas differ by a day or two.
  private void widen(Cells row) {
    windows
        .computeIfAbsent(row.get("period") + row.get("programme"), run -> new HashMap<>())
        .merge(
            row.get("window"),
            new Window(row.get("opens_at"), row.get("closes_at")),
            (one, other) -> one.opens().compareTo(other.opens()) < 0 ? one : other);
  }

  private void check(String[] cells, String openPeriod) {
    String key = cells[0] + cells[1];
    Section section = known(sections, key);
    moments(cells, known(windows, section.run()));
    attempts(cells, section.course());
    taken.merge(key, cells[WITHDRAWN].isEmpty() ? 1 : 0, Integer::sum);
    if (cells[0].equals(openPeriod)) {
      openTeachers.add(cells[2]);
      for (int i = SELECTED; i <= WITHDRAWN; i++) {
        lastOpenMoment = cells[i].compareTo(lastOpenMoment) > 0 ? cells[i] : lastOpenMoment;
      }
    }
  }

  private void moments(String[] cells, Map<String, Window> ofRun) {
    String before = "";
    for (int i = 0; i < WINDOWS.length; i++) {
      String moment = cells[SELECTED + i];
      if (!moment.isEmpty()) {
        Window window = known(ofRun, WINDOWS[i]);
        boolean inside =
            moment.compareTo(window.opens()) >= 0 && moment.compareTo(window.closes()) <= 0;
        if (!inside || moment.compareTo(before) < 0) {
          momentMistakes.add(cells[0] + " step " + i + (inside ? " out of order" : " outside"));
        }
        before = moment;
      }
    }
    boolean passed = cells[RESULT].equals("PASS") || cells[RESULT].equals("EXCELLENT");
    if (passed == cells[COMPLETED].isEmpty()) {
      momentMistakes.add(cells[0] + " result " + cells[RESULT] + " against completion");
    }
  }

  /// Teachers come in ascending order, and a second attempt follows a withdrawn first one.
  private void attempts(String[] cells, String course) {
    String teacher = cells[0] + cells[2];
    if (!teacher.equals(lastTeacher)) {
      withdrawnOfTeacher.clear();
      lastTeacher = checked(teacher);
    }
    String previous = withdrawnOfTeacher.put(course, cells[WITHDRAWN]);
    boolean first = cells[3].equals("1");
    boolean allowed =
        first
            ? previous == null
            : previous != null && !previous.isEmpty() && previous.compareTo(cells[SELECTED]) <= 0;
    if (!allowed) {
      attemptMistakes.add(cells[0] + " attempt " + cells[3] + " at " + course);
    }
  }

  private String checked(String teacher) {
    boolean samePeriod = lastTeacher.startsWith(teacher.substring(0, 4));
    if (samePeriod && teacher.compareTo(lastTeacher) < 0) {
      attemptMistakes.add("order of " + teacher);
    }
    return teacher;
  }
}
