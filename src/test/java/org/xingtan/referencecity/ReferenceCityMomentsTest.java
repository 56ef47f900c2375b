package org.xingtan.referencecity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every moment of every enrolment lies in its window and after the moment before it.
class ReferenceCityMomentsTest {

  private static final String[] WINDOWS = {"SELECTION", "PAYMENT", "STUDY", "STUDY"};

  private record Run(String period, String programme) {}

  private record Window(String opens, String closes) {}

  /// Whatever the row says wrong, in words; a set, so that a systematic mistake shows once.
  private final Set<String> mistakes = new HashSet<>();

  @ParameterizedTest
  @EnumSource
  void enrolments_follow_their_windows_and_one_another(CitySize size) {
    CityFiles files = CityFiles.of(size);
    Map<Run, Map<String, Window>> windows = windows(files);
    Map<String, String> programmes = new HashMap<>();
    files.each(
        "sections",
        row -> programmes.put(row.get("period") + row.get("section"), row.get("programme")));
    Set<String> periods = new HashSet<>();
    files.each("periods", row -> periods.add(row.get("period")));
    files.eachEnrolment(
        periods,
        cells -> {
          String programme = programmes.get(cells[0] + cells[1]);
          check(cells, windows.get(new Run(cells[0], programme)));
        });
    assertThat(mistakes).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void no_teacher_has_the_same_attempt_at_a_course_twice(CitySize size) {
    CityFiles files = CityFiles.of(size);
    Map<String, String> courses = new HashMap<>();
    files.each(
        "sections", row -> courses.put(row.get("period") + row.get("section"), row.get("course")));
    Set<String> ofTeacher = new HashSet<>();
    String[] last = {""};
    files.eachEnrolment(
        Set.of("1501", "1601", "1602", "1701", "1702", "2002", "2101", "2602"),
        cells -> {
          String teacher = cells[0] + cells[2];
          if (!teacher.equals(last[0])) {
            assertThat(teacher.compareTo(last[0]) > 0).as("order of " + teacher).isTrue();
            ofTeacher.clear();
            last[0] = teacher;
          }
          String course = courses.get(cells[0] + cells[1]);
          assertThat(ofTeacher.add(course + cells[3])).as(teacher + course).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void no_section_is_over_its_capacity(CitySize size) {
    CityFiles files = CityFiles.of(size);
    Map<String, Integer> taken = new HashMap<>();
    files.eachEnrolment(
        Set.of("1702", "2101", "2602"),
        cells -> taken.merge(cells[0] + cells[1], cells[8].isEmpty() ? 1 : 0, Integer::sum));
    files.each(
        "sections",
        row ->
            assertThat(taken.getOrDefault(row.get("period") + row.get("section"), 0))
                .isLessThanOrEqualTo(Integer.parseInt(row.get("capacity"))));
  }

  @ParameterizedTest
  @EnumSource
  void the_open_period_has_selections_up_to_yesterday(CitySize size) {
    Set<String> teachers = new HashSet<>();
    CityFiles.of(size)
        .eachEnrolment(
            Set.of("2602"),
            cells -> {
              teachers.add(cells[2]);
              for (int i = 4; i < 9; i++) {
                assertThat(cells[i].compareTo("2026-11-22")).as(cells[i]).isLessThan(0);
              }
            });
    assertThat(teachers).hasSize(ReferenceCityFiguresTest.scalar(size, "open_period_persons"));
  }

  private void check(String[] cells, Map<String, Window> windows) {
    String before = "";
    for (int i = 0; i < WINDOWS.length; i++) {
      String moment = cells[4 + i];
      Window window = windows.get(WINDOWS[i]);
      if (!moment.isEmpty()) {
        boolean inside =
            moment.compareTo(window.opens()) >= 0 && moment.compareTo(window.closes()) <= 0;
        if (!inside || moment.compareTo(before) < 0) {
          mistakes.add(
              cells[0] + " " + WINDOWS[i] + " step " + i + (inside ? " out of order" : " outside"));
        }
        before = moment;
      }
    }
    boolean passed = cells[9].equals("PASS") || cells[9].equals("EXCELLENT");
    if (passed != !cells[7].isEmpty() || !cells[8].isEmpty() && cells[8].compareTo(cells[4]) < 0) {
      mistakes.add(cells[0] + " result " + cells[9] + " or withdrawn before selected");
    }
  }

  /// The widest window of each kind; areas differ by a day or two.
  private static Map<Run, Map<String, Window>> windows(CityFiles files) {
    Map<Run, Map<String, Window>> windows = new HashMap<>();
    files.each(
        "windows",
        row ->
            windows
                .computeIfAbsent(
                    new Run(row.get("period"), row.get("programme")), run -> new HashMap<>())
                .merge(
                    row.get("window"),
                    new Window(row.get("opens_at"), row.get("closes_at")),
                    (one, other) -> one.opens().compareTo(other.opens()) < 0 ? one : other));
    return windows;
  }
}
