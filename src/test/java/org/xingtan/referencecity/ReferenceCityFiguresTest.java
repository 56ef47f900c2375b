package org.xingtan.referencecity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.referencecity.Known.known;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Counts the written files again, without the generator, and compares every published figure.
class ReferenceCityFiguresTest {

  private static final String BULLETIN = "2017-11-27";
  private static final Map<CitySize, Recount2017> RECOUNTS = new EnumMap<>(CitySize.class);
  private static final Map<CitySize, RecountedStudy> SUMMERS = new EnumMap<>(CitySize.class);

  @ParameterizedTest
  @EnumSource
  void table_1_is_right_for_every_area(CitySize size) {
    Recount2017 recount = recount2017(size);
    Map<String, Integer> members = new HashMap<>();
    known(recount.roster.headCounts, "2017-01-10")
        .values()
        .forEach(spell -> members.merge(recount.roster.area(spell), 1, Integer::sum));
    var participants = recount.byArea(recount.firstStarted);
    var graduates = recount.byArea(recount.firstCompleted);
    assertByArea(size, Figures.PROGRAMME, "full_time_teachers", members);
    assertByArea(size, Figures.PROGRAMME, "participants", participants);
    assertByArea(size, Figures.PROGRAMME, "graduates", graduates);
  }

  @ParameterizedTest
  @EnumSource
  void the_head_counts_are_the_full_time_teachers_of_their_day(CitySize size) {
    RecountedRoster roster = recount2017(size).roster;
    for (String[] headCount :
        new String[][] {{"2017-01-10", "2017-01-10"}, {"IT2-2021", "2021-05-31"}}) {
      assertThat(known(roster.headCounts, headCount[0]).keySet())
          .isEqualTo(fullTime(roster, headCount[1]));
    }
  }

  @ParameterizedTest
  @EnumSource
  void table_2_and_those_without_a_subject_are_right(CitySize size) {
    Recount2017 recount = recount2017(size);
    Map<String, String> names =
        CityFiles.of(size).rows("subjects").stream()
            .collect(Collectors.toMap(row -> row.get("name"), row -> row.get("subject")));
    Map<String, String> aliases =
        CityFiles.of(size).rows("subjects").stream()
            .filter(row -> !row.get("aliases").isEmpty())
            .collect(Collectors.toMap(row -> row.get("aliases"), row -> row.get("subject")));
    names.putAll(aliases);
    assertBySubject(size, names, "selected", recount.selected("1702"), "selected_1702");
    assertBySubject(size, names, "participants", recount.started("1702"), "started_1702");
    assertBySubject(size, names, "completed", recount.completed("1702"), "completed_1702");
  }

  @ParameterizedTest
  @EnumSource
  void table_3_is_right_for_both_communities(CitySize size) {
    Recount2017 recount = recount2017(size);
    var learning = recount.part("1702", "LEARNING");
    var research = recount.part("1702", "RESEARCH");
    var rows = CityFiles.expected(size, Figures.COMMUNITIES);
    assertCommunity(rows.get(0), learning, learning.completedHours(24));
    assertCommunity(rows.get(1), research, research.completedCourses(1));
  }

  @ParameterizedTest
  @EnumSource
  void more_persons_complete_1702_than_its_research_part(CitySize size) {
    Recount2017 recount = recount2017(size);
    assertThat(recount.completed("1702").size())
        .isGreaterThan(recount.part("1702", "RESEARCH").completedCourses(1).size());
  }

  @ParameterizedTest
  @EnumSource
  void the_private_schools_figures_are_right(CitySize size) {
    Recount2017 recount = recount2017(size);
    var members = known(recount.roster.headCounts, "2017-01-10").values();
    assertThat(members.stream().filter(recount.roster::inPrivate).count())
        .isEqualTo(scalar(size, "private_teachers"));
    long graduates =
        recount.firstCompleted.entrySet().stream()
            .filter(e -> recount.roster.inPrivate(recount.member(e.getKey(), e.getValue())))
            .count();
    assertThat(graduates).isEqualTo(scalar(size, "private_graduates"));
    assertThat(recount.inPrivate(recount.selected("1702"), "1702"))
        .isEqualTo(scalar(size, "private_selected_1702"));
    assertThat(recount.inPrivate(recount.started("1702"), "1702"))
        .isEqualTo(scalar(size, "private_started_1702"));
    assertThat(recount.inPrivate(recount.completed("1702"), "1702"))
        .isEqualTo(scalar(size, "private_completed_1702"));
  }

  @ParameterizedTest
  @EnumSource
  void rates_over_100_percent_have_all_their_causes(CitySize size) {
    Recount2017 recount = recount2017(size);
    Set<String> members = known(recount.roster.headCounts, "2017-01-10").keySet();
    for (var row : CityFiles.expected(size, Figures.PROGRAMME)) {
      boolean over = number(row, "participants") > number(row, "full_time_teachers");
      if (over && !isTotal(row.get("area"))) {
        Set<String> causes = new HashSet<>();
        String area = areaCode(size, row);
        recount.firstStarted.forEach((teacher, period) -> {
          boolean here = recount.roster.area(recount.member(teacher, period)).equals(area);
          if (here && !members.contains(teacher)) {
            causes.add(cause(recount.roster, teacher));
          }
        });
        assertThat(causes).contains("left", "came", "other staff");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void both_tables_of_2021_are_right_for_every_area(CitySize size) {
    RecountedRoster roster = recount2017(size).roster;
    var list = known(roster.headCounts, "IT2-2021");
    var second =
        new Recount2021(
            CityFiles.of(size),
            roster,
            summer(size),
            "2101",
            "2021-08-19",
            list.keySet(),
            teacher ->
                list.containsKey(teacher)
                    ? known(list, teacher)
                    : roster.standing(teacher, "2021-05-31"));
    Set<String> due =
        fullTime(roster, "2021-01-06").stream()
            .filter(
                t -> "CITY".equals(roster.pilots.get(roster.standing(t, "2021-01-06").school())))
            .collect(Collectors.toSet());
    var pilot =
        new Recount2021(
            CityFiles.of(size),
            roster,
            summer(size),
            "2002",
            "2021-08-20",
            due,
            teacher -> roster.standing(teacher, "2021-01-06"));
    for (String column : second.steps.keySet()) {
      assertByArea(size, Figures.SECOND, column, second.byArea(column));
      assertByArea(size, Figures.PILOT, column, pilot.byArea(column));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_pilot_funnel_is_not_monotone_where_the_print_is_not(CitySize size) {
    Set<String> areas =
        CityFiles.expected(size, Figures.PILOT).stream()
            .filter(row -> number(row, "courses_selected") > number(row, "participants"))
            .map(row -> row.get("area"))
            .collect(Collectors.toSet());
    assertThat(areas).contains("天河区", "白云区");
  }

  @ParameterizedTest
  @EnumSource
  void the_regular_training_of_2101_shows_its_persons_and_person_times(CitySize size) {
    RecountedRoster roster = recount2017(size).roster;
    Set<String> due = fullTime(roster, "2021-07-09");
    assertThat(due).hasSize(scalar(size, "general_due"));
    var courses = summer(size).part("2101/GENERAL/COURSES");
    assertThat(courses.paid).hasSize(scalar(size, "general_paid"));
    assertThat(due.containsAll(courses.selected)).isTrue();
    assertThat(courses.timesSelected).isEqualTo(scalar(size, "general_times_selected"));
    assertThat(courses.timesStarted).isEqualTo(scalar(size, "general_times_started"));
    assertThat(courses.timesCompleted).isLessThan(courses.timesStarted);
    assertThat(summer(size).part("2101/IT2/ONLINE_STUDY").timesSelected)
        .isEqualTo(scalar(size, "it2_times_selected"));
  }

  @ParameterizedTest
  @EnumSource
  void the_pass_rate_bands_hold_the_printed_numbers_of_courses(CitySize size) {
    var times = summer(size).part("2101/GENERAL/COURSES").timesByCourse;
    int[] bands = new int[5];
    for (int[] course : times.values()) {
      int tenths = 10 * course[1] / course[0];
      bands[Math.min(4, Math.max(0, tenths - 5))]++;
    }
    assertThat(bands)
        .containsExactly(
            scalar(size, "courses_below_60"),
            scalar(size, "courses_60"),
            scalar(size, "courses_70"),
            scalar(size, "courses_80"),
            scalar(size, "courses_90"));
    long offered =
        CityFiles.of(size).rows("sections").stream()
            .filter(
                row -> row.get("period").equals("2101") && row.get("programme").equals("GENERAL"))
            .map(row -> row.get("course"))
            .distinct()
            .count();
    assertThat(offered - times.size()).isEqualTo(scalar(size, "courses_with_nobody"));
  }

  @ParameterizedTest
  @EnumSource
  void the_public_required_courses_have_their_person_times(CitySize size) {
    Set<String> required =
        CityFiles.of(size).rows("courses").stream()
            .filter(row -> row.get("category").equals("PUBLIC_REQUIRED"))
            .map(row -> row.get("course"))
            .collect(Collectors.toSet());
    var times = summer(size).part("2101/GENERAL/COURSES").timesByCourse;
    assertThat(required).hasSize(2);
    assertThat(required.stream().mapToInt(course -> known(times, course)[0]).sum())
        .isEqualTo(scalar(size, "general_public_times"));
  }

  private static void assertCommunity(Cells row, RecountedStudy.Part part, Set<String> completed) {
    assertThat(part.selected).hasSize(number(row, "selected"));
    assertThat(part.started).hasSize(number(row, "participants"));
    assertThat(completed).hasSize(number(row, "completed"));
  }

  private static void assertBySubject(
      CitySize size, Map<String, String> names, String column, Set<String> teachers, String all) {
    var counts = recount2017(size).bySubject(teachers, "1702");
    int total = 0;
    for (var row : CityFiles.expected(size, Figures.SUBJECTS)) {
      if (!isTotal(row.get("subject"))) {
        int expected = number(row, column);
        total += expected;
        String code = known(names, row.get("subject"));
        assertThat(counts.getOrDefault(code, 0)).as(row.get("subject")).isEqualTo(expected);
      }
    }
    assertThat(teachers).hasSize(scalar(size, all));
    assertThat(counts.get("")).isEqualTo(scalar(size, all) - total);
  }

  static void assertByArea(
      CitySize size, String table, String column, Map<String, Integer> counts) {
    for (var row : CityFiles.expected(size, table)) {
      int counted =
          isTotal(row.get("area"))
              ? counts.values().stream().mapToInt(Integer::intValue).sum()
              : counts.getOrDefault(areaCode(size, row), 0);
      assertThat(counted)
          .as(table + " " + row.get("area") + " " + column)
          .isEqualTo(number(row, column));
    }
  }

  private static String areaCode(CitySize size, Cells row) {
    List<Cells> areas = CityFiles.of(size).rows("areas");
    return areas.stream()
        .filter(area ->
            row.get("area").equals(area.get("name"))
                || row.get("area").equals(area.get("short_name")))
        .findFirst()
        .orElseThrow()
        .get("area");
  }

  private static String cause(RecountedRoster roster, String teacher) {
    var spells = known(roster.spells, teacher);
    if (spells.getFirst().staffKind().equals("OTHER")) {
      return "other staff";
    }
    return spells.getFirst().from().compareTo("2017-01-10") > 0 ? "came" : "left";
  }

  private static Set<String> fullTime(RecountedRoster roster, String day) {
    return roster.spells.keySet().stream()
        .filter(teacher -> roster.fullTimeOn(teacher, day))
        .collect(Collectors.toSet());
  }

  static Recount2017 recount2017(CitySize size) {
    return RECOUNTS.computeIfAbsent(
        size,
        wanted -> {
          CityFiles files = CityFiles.of(wanted);
          return new Recount2017(files, new RecountedRoster(files), BULLETIN);
        });
  }

  private static RecountedStudy summer(CitySize size) {
    Map<String, String> days =
        Map.of("2101/GENERAL", "2021-08-13", "2101/IT2", "2021-08-19", "2002/IT2", "2021-08-20");
    return SUMMERS.computeIfAbsent(size, wanted -> new RecountedStudy(CityFiles.of(wanted), days));
  }

  static int scalar(CitySize size, String name) {
    return CityFiles.expected(size, "scalars").stream()
        .filter(row -> row.get("figure").equals(name))
        .mapToInt(row -> number(row, "value"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isTotal(String name) {
    return name.equals("合计") || name.equals("总计");
  }

  private static int number(Cells row, String column) {
    return Integer.parseInt(row.get(column));
  }
}
