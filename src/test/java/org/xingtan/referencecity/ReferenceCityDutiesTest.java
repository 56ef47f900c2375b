package org.xingtan.referencecity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.referencecity.Known.known;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tables 4 and 5 and the figures of posts, sections, pieces, awards and resources.
class ReferenceCityDutiesTest {

  private static final String BULLETIN = "2017-11-27";

  @ParameterizedTest
  @EnumSource
  void table_4_is_right_for_every_area(CitySize size) {
    Recount2017 recount = ReferenceCityFiguresTest.recount2017(size);
    Map<String, Integer> counts = new HashMap<>();
    for (String teacher : persons(size, "ASSISTANT")) {
      counts.merge(recount.roster.area(recount.member(teacher, "1702")), 1, Integer::sum);
    }
    ReferenceCityFiguresTest.assertByArea(size, Figures.ASSISTANTS, "research_assistants", counts);
  }

  @ParameterizedTest
  @EnumSource
  void table_5_is_right_for_every_area(CitySize size) {
    var roster = ReferenceCityFiguresTest.recount2017(size).roster;
    String frozen = frozenOn(size, "DA-2017");
    Map<String, Cells> windows =
        rows(size, "assessment_windows", "assessment", "DA-2017").stream()
            .collect(Collectors.toMap(row -> row.get("area"), row -> row));
    Map<String, Integer> expected = new HashMap<>();
    Map<String, Integer> completed = new HashMap<>();
    for (var row : rows(size, "assessment_candidates", "assessment", "DA-2017")) {
      String area = roster.area(roster.standing(row.get("teacher"), frozen));
      String day =
          row.get("completed_at").isEmpty() ? "" : row.get("completed_at").substring(0, 10);
      expected.merge(area, 1, Integer::sum);
      completed.merge(area, !day.isEmpty() && day.compareTo(BULLETIN) <= 0 ? 1 : 0, Integer::sum);
      if (!day.isEmpty()) {
        assertThat(day)
            .isBetween(known(windows, area).get("opens_on"), known(windows, area).get("closes_on"));
      }
    }
    ReferenceCityFiguresTest.assertByArea(size, Figures.ASSESSMENT, "expected", expected);
    ReferenceCityFiguresTest.assertByArea(size, Figures.ASSESSMENT, "completed", completed);
  }

  @ParameterizedTest
  @EnumSource
  void only_graduates_of_the_frozen_day_are_on_the_assessment_list(CitySize size) {
    CityFiles files = CityFiles.of(size);
    var roster = ReferenceCityFiguresTest.recount2017(size).roster;
    var graduates =
        new Recount2017(files, roster, frozenOn(size, "DA-2017")).firstCompleted.keySet();
    Set<String> listed =
        rows(size, "assessment_candidates", "assessment", "DA-2017").stream()
            .map(row -> row.get("teacher"))
            .collect(Collectors.toSet());
    assertThat(graduates.containsAll(listed)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void the_pilot_assessment_has_its_schools_and_teachers(CitySize size) {
    var roster = ReferenceCityFiguresTest.recount2017(size).roster;
    String frozen = frozenOn(size, "DA-2017-PILOT");
    var candidates = rows(size, "assessment_candidates", "assessment", "DA-2017-PILOT");
    assertThat(candidates).hasSize(scalar(size, "pilot_assessment_teachers"));
    assertThat(
            candidates.stream()
                .map(row -> roster.standing(row.get("teacher"), frozen).school())
                .distinct())
        .hasSize(scalar(size, "pilot_assessment_schools"));
  }

  @ParameterizedTest
  @EnumSource
  void tutors_and_hosts_are_fewer_persons_than_posts(CitySize size) {
    Set<String> tutors = persons(size, "TUTOR");
    Set<String> hosts = persons(size, "HOST");
    assertThat(tutors).hasSize(scalar(size, "tutors_1702"));
    assertThat(hosts).hasSize(scalar(size, "hosts_1702"));
    Set<String> either = new HashSet<>(tutors);
    either.addAll(hosts);
    assertThat(either).hasSize(scalar(size, "tutors_or_hosts_1702"));
  }

  @ParameterizedTest
  @EnumSource
  void sections_of_1702_are_as_many_as_printed(CitySize size) {
    var sections = rows(size, "sections", "period", "1702");
    assertThat(courses(sections, "LEARNING")).hasSize(scalar(size, "learning_courses_1702"));
    assertThat(courses(sections, "RESEARCH")).hasSize(scalar(size, "research_courses_1702"));
    assertThat(kind(sections, "CLASS")).isEqualTo(scalar(size, "classes_1702"));
    assertThat(kind(sections, "WORKSHOP")).isEqualTo(scalar(size, "workshops_1702"));
    assertThat(workshops(sections, "CHINESE")).isEqualTo(scalar(size, "workshops_chinese"));
    assertThat(workshops(sections, "MATHEMATICS")).isEqualTo(scalar(size, "workshops_mathematics"));
    assertThat(workshops(sections, "KINDERGARTEN"))
        .isEqualTo(scalar(size, "workshops_kindergarten"));
    assertThat(workshops(sections, "ENGLISH")).isEqualTo(scalar(size, "workshops_english"));
    assertThat(workshops(sections, "PE") + workshops(sections, "MUSIC"))
        .isEqualTo(scalar(size, "workshops_pe_and_music"));
  }

  @ParameterizedTest
  @EnumSource
  void nine_inspectors_share_all_subjects(CitySize size) {
    Map<String, Set<String>> bySubject =
        rows(size, "duties", "role", "INSPECTOR").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("subject"),
                    Collectors.mapping(row -> row.get("teacher"), Collectors.toSet())));
    assertThat(persons(size, "INSPECTOR")).hasSize(9);
    assertThat(bySubject).hasSize(18);
    assertThat(bySubject.get("CHINESE")).hasSize(2);
    assertThat(bySubject.get("MATHEMATICS")).hasSize(1);
    assertThat(bySubject.get("KINDERGARTEN")).hasSize(3);
    assertThat(bySubject.get("PE")).hasSize(1).isEqualTo(bySubject.get("MUSIC"));
  }

  @ParameterizedTest
  @EnumSource
  void pieces_add_up_to_the_print(CitySize size) {
    assertThat(pieces(size, "1702", "RESEARCH", "HOMEWORK"))
        .isEqualTo(scalar(size, "homework_research_1702"));
    assertThat(pieces(size, "1702", "LEARNING", "HOMEWORK"))
        .isEqualTo(scalar(size, "homework_learning_1702"));
    assertThat(pieces(size, "2101", "COURSES", "SIGN_IN")).isEqualTo(scalar(size, "sign_ins"));
    assertThat(pieces(size, "2101", "COURSES", "POST")).isEqualTo(scalar(size, "posts"));
    assertThat(pieces(size, "2101", "COURSES", "HOMEWORK"))
        .isEqualTo(scalar(size, "homework_2101"));
  }

  @ParameterizedTest
  @EnumSource
  void more_achievements_went_up_than_the_quota_allows(CitySize size) {
    Map<String, Long> entries =
        CityFiles.of(size).rows("award_entries").stream()
            .collect(Collectors.groupingBy(row -> row.get("kind"), Collectors.counting()));
    Map<String, String> quotas =
        CityFiles.of(size).rows("award_quotas").stream()
            .collect(Collectors.toMap(row -> row.get("kind"), row -> row.get("quota")));
    assertThat(entries).isEqualTo(Map.of("AREA", 1L, "SCHOOL", 5L, "ACHIEVEMENT", 28L));
    assertThat(quotas).isEqualTo(Map.of("AREA", "1", "SCHOOL", "5", "ACHIEVEMENT", "25"));
  }

  @ParameterizedTest
  @EnumSource
  void eighteen_subjects_offered_over_2000_hours_by_2017(CitySize size) {
    var offered =
        CityFiles.of(size).rows("courses").stream()
            .filter(row ->
                !row.get("subject").isEmpty() && row.get("offered_from").compareTo(BULLETIN) <= 0)
            .toList();
    assertThat(offered.stream().map(row -> row.get("subject")).distinct()).hasSize(18);
    assertThat(offered.stream().mapToInt(row -> Integer.parseInt(row.get("credit_hours"))).sum())
        .isGreaterThan(2000);
  }

  @ParameterizedTest
  @EnumSource
  void provincial_pilot_schools_are_marked_apart(CitySize size) {
    assertThat(rows(size, "school_pilots", "pilot", "PROVINCIAL"))
        .hasSize(scalar(size, "provincial_pilot_schools"));
  }

  private static long pieces(CitySize size, String period, String part, String measure) {
    String last = period.equals("1702") ? BULLETIN : "2021-08-13";
    return rows(size, "daily_counts", "period", period).stream()
        .filter(row -> row.get("part").equals(part) && row.get("measure").equals(measure))
        .filter(row -> row.get("on_day").compareTo(last) <= 0)
        .mapToLong(row -> Long.parseLong(row.get("count")))
        .sum();
  }

  private static Set<String> courses(List<Cells> sections, String part) {
    return sections.stream()
        .filter(row -> row.get("part").equals(part))
        .map(row -> row.get("course"))
        .collect(Collectors.toSet());
  }

  private static int kind(List<Cells> sections, String kind) {
    return (int) sections.stream().filter(row -> row.get("kind").equals(kind)).count();
  }

  private static int workshops(List<Cells> sections, String subject) {
    return (int)
        sections.stream()
            .filter(row -> row.get("kind").equals("WORKSHOP") && row.get("subject").equals(subject))
            .count();
  }

  private static String frozenOn(CitySize size, String assessment) {
    return rows(size, "assessments", "assessment", assessment).getFirst().get("frozen_on");
  }

  private static Set<String> persons(CitySize size, String role) {
    return rows(size, "duties", "role", role).stream()
        .map(row -> row.get("teacher"))
        .collect(Collectors.toSet());
  }

  private static List<Cells> rows(CitySize size, String file, String column, String value) {
    return CityFiles.of(size).rows(file).stream()
        .filter(row -> row.get(column).equals(value))
        .toList();
  }

  private static int scalar(CitySize size, String name) {
    return ReferenceCityFiguresTest.scalar(size, name);
  }
}
