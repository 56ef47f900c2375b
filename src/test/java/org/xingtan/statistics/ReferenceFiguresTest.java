package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.commandline.Commands;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.TableRequest.Filters;
import org.xingtan.testing.XingtanTest;

/// The full reference city, taken in through the public import, gives every figure that was really published: counts exactly, rates to
/// the printed digits where the print was right.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class ReferenceFiguresTest {
  private final Tables tables;
  private final JdbcClient jdbc;
  private final CityTables city;

  ReferenceFiguresTest(Tables tables, Commands commands, JdbcClient jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
    this.city = new CityTables(tables, commands, jdbc);
  }

  @BeforeAll
  void load(@TempDir Path folder) {
    city.load(folder.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2017-table1-programme-by-area, programme-by-area, 1702, 2017-11-27",
    "2017-table2-period-1702-by-subject, period-by-subject, 1702, 2017-11-27",
    "2017-table3-period-1702-by-community, period-by-community, 1702, 2017-11-27",
    "2017-table4-research-assistants-by-area, assistants-by-area, 1702, 2017-11-27",
    "2017-table5-development-assessment-by-area, assessment-by-area, 1702, 2017-11-27",
    "2021-it2-period-2101-by-area, it2-by-area, 2101, 2021-08-19",
    "2021-it2-pilot-schools-by-area, it2-by-area, 2002, 2021-08-20"
  })
  void every_published_count_comes_out_exactly_and_every_right_rate_as_printed(
      String file, String table, String period, String asOf) throws IOException {
    assertThat(city.differences("/reference/" + file + ".csv", city.read(table, period, asOf)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "full_time_teachers, 135323",
    "participants_so_far, 134839",
    "graduates_so_far, 123797",
    "selected, 14152",
    "studying, 11788",
    "completed, 2793",
    "learning_selected, 10237",
    "learning_studying, 9527",
    "learning_completed, 7342",
    "research_selected, 9895",
    "research_studying, 7784",
    "research_completed, 2644",
    "research_homework, 3429",
    "learning_homework, 3488",
    "private_teachers, 41728",
    "private_graduates, 29473",
    "private_selected, 6414",
    "private_studying, 5111",
    "private_completed, 1084",
    "learning_courses, 35",
    "learning_classes, 108",
    "learning_tutors, 99",
    "research_courses, 18",
    "research_workshops, 101",
    "research_hosts, 97",
    "tutors_or_hosts, 106",
    "inspectors, 9",
    "inspectors_chinese, 2",
    "workshops_chinese, 17",
    "inspectors_mathematics, 1",
    "workshops_mathematics, 12",
    "inspectors_kindergarten, 3",
    "workshops_kindergarten, 36",
    "inspectors_english, 1",
    "workshops_english, 10",
    "inspectors_pe_music, 1",
    "workshops_pe_music, 8",
    "inspectors_other, 1",
    "workshops_other, 18",
    "research_assistants, 292",
    "pilot_assessment_schools, 11",
    "pilot_assessment_teachers, 1085",
    "assessment_expected, 120295",
    "assessment_completed, 76285",
    "award_areas, 1",
    "award_schools, 5",
    "award_achievements, 28",
    "award_area_quota, 1",
    "award_school_quota, 5",
    "award_achievement_quota, 25",
    "resource_subjects, 18",
    "required_hours, 50.0"
  })
  void single_figures_of_1702_come_out_exactly(String row, BigDecimal printed) {
    assertThat(city.figure("1702", "2017-11-27", row)).isEqualByComparingTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "participation_rate_so_far, 99.64", "graduation_rate_so_far, 91.48", "study_rate, 83.30",
    "completion_rate, 23.69", "research_homework_ratio, 44.05", "learning_homework_ratio, 36.61",
    "private_graduation_rate, 70.63", "private_study_rate, 79.69", "private_completion_rate, 21.21"
  })
  void single_rates_of_1702_come_out_as_printed(String row, BigDecimal printed) {
    assertThat(rate("1702", "2017-11-27", row).percent(2)).hasValue(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "teachers_in_service, 165881",
    "selected_and_paid, 165394",
    "course_selections, 1013851",
    "course_participations, 985480",
    "courses_offered, 828",
    "courses_unselected, 12",
    "public_required_courses, 2",
    "public_required_selections, 158605",
    "sign_ins, 1779000",
    "posts, 52345",
    "homework, 161376"
  })
  void single_figures_of_2101_come_out_exactly(String row, BigDecimal printed) {
    assertThat(city.figure("2101", "2021-08-13", row)).isEqualByComparingTo(printed);
  }

  @Test
  void rates_of_2101_come_out_as_printed() {
    assertThat(rate("2101", "2021-08-13", "paid_rate").percent(2))
        .hasValue(new BigDecimal("99.71"));
    assertThat(rate("2101", "2021-08-13", "course_participation_rate").percent(2))
        .hasValue(new BigDecimal("97.20"));
  }

  @Test
  void the_it_programme_has_its_person_times_and_leaves_out_the_provincial_pilots() {
    assertThat(city.figure("2101", "2021-08-19", "it2_selections")).isEqualByComparingTo("1451500");
    assertThat(city.figure("2002", "2021-08-20", "provincial_pilot_schools"))
        .isEqualByComparingTo("8");
  }

  @Test
  void the_resources_are_more_than_two_thousand_hours() {
    assertThat(city.figure("1702", "2017-11-27", "resource_hours"))
        .isGreaterThan(new BigDecimal(2000));
  }

  @Test
  void the_bands_of_pass_rates_hold_828_courses() {
    StatisticsTable bands = city.read("course-pass-bands", "2101", "2021-08-13");
    assertThat(
            List.of("GE90", "GE80", "GE70", "GE60", "LT60", "NOBODY", "TOTAL").stream()
                .map(row -> CityTables.count(bands, row, "courses").intValueExact())
                .toList())
        .containsExactly(671, 121, 12, 7, 5, 12, 828);
  }

  @ParameterizedTest
  @CsvSource({
    "440104, 0, 1, 10",
    "440113, 0, 1, 2",
    "440103, 0, 2, 2",
    "440106, 1, 1, 7",
    "440111, 0, 0, 2",
    "440118, 0, 0, 1",
    "440100-DIRECT, 0, 0, 4"
  })
  void awards_went_up_from_these_areas(String area, int areas, int schools, int achievements) {
    StatisticsTable awards = city.read("awards-by-area", "1702", "2017-11-27");
    assertThat(CityTables.count(awards, area, "areas"))
        .isEqualByComparingTo(BigDecimal.valueOf(areas));
    assertThat(CityTables.count(awards, area, "schools"))
        .isEqualByComparingTo(BigDecimal.valueOf(schools));
    assertThat(CityTables.count(awards, area, "achievements"))
        .isEqualByComparingTo(BigDecimal.valueOf(achievements));
  }

  @Test
  void an_area_administrator_reads_the_same_figures_for_the_own_area() {
    short tianhe =
        jdbc.sql("select id from roster.area where code = '440106'")
            .query((row, number) -> row.getShort(1))
            .single();
    TableRequest request =
        TableRequest.of("programme-by-area", "1702", AsOf.day(LocalDate.parse("2017-11-27")));
    StatisticsTable own = (StatisticsTable) tables.read(request, Scope.area(tianhe));
    assertThat(CityTables.count(own, "TOTAL", "participants")).isEqualByComparingTo("12771");
    Filters tianheOnly = new Filters("440106", null, null, null);
    StatisticsTable filtered =
        (StatisticsTable) tables.read(request.filtered(tianheOnly), Scope.city());
    assertThat(filtered.rows().getLast().cells()).isEqualTo(own.rows().getLast().cells());
  }

  @Test
  void the_check_report_of_the_bulletin_names_what_does_not_add_up_and_nothing_else() {
    assertThat(city.findings("BULLETIN-2017-3", "wrong", "explain"))
        .containsExactlyInAnyOrder(
            "above-hundred programme-by-area 1702 440114 participation_rate 100.00%+",
            "above-hundred programme-by-area 1702 440114 graduation_rate 100.00%+",
            "above-hundred programme-by-area 1702 440118 participation_rate 100.00%+",
            "above-hundred programme-by-area 1702 440118 graduation_rate 100.00%+",
            "above-hundred programme-by-area 1702 440106 participation_rate 100.00%+",
            "above-hundred programme-by-area 1702 440105 participation_rate 100.00%+",
            "above-hundred programme-by-area 1702 440113 participation_rate 100.00%+",
            "total-hides-row programme-by-area 1702 TOTAL participation_rate 99.64%",
            "total-hides-row programme-by-area 1702 TOTAL graduation_rate 91.48%",
            "left-out-row period-by-subject 1702 TOTAL selected 13071",
            "left-out-row period-by-subject 1702 TOTAL participants 10876",
            "left-out-row period-by-subject 1702 TOTAL completed 2478",
            "persons-and-posts period-key-figures 1702 tutors_or_hosts value 196",
            "over-quota period-key-figures 1702 award_achievements value 28");
  }

  @Test
  void the_check_report_of_the_summary_names_what_does_not_add_up_and_nothing_else() {
    assertThat(city.findings("SUMMARY-2101", "wrong", "explain"))
        .containsExactlyInAnyOrder(
            "mean-of-rates it2-by-area 2101 TOTAL participation_rate 77%",
            "mean-of-rates it2-by-area 2101 TOTAL online_study_rate 51%",
            "mean-of-rates it2-by-area 2002 TOTAL participation_rate 93%",
            "mean-of-rates it2-by-area 2002 TOTAL online_study_rate 89%",
            "mean-of-rates it2-by-area 2002 TOTAL school_practice_rate 84%",
            "rate-of-another-column it2-by-area 2101 440118 micro_ability_rate 2%",
            "rate-of-another-column it2-by-area 2002 440100-DIRECT micro_ability_rate 77%",
            "one-number-two-names period-key-figures 2101 course_pass_rate value 97.20%",
            "two-head-counts it2-by-area 2101 TOTAL expected 165,881");
  }

  @Test
  void a_recount_from_the_facts_finds_no_difference() {
    assertThat(city.audit("2021-08-20"))
        .singleElement()
        .asString()
        .startsWith("0 differences as of 2021-08-20");
  }

  private Cell.Rate rate(String period, String asOf, String row) {
    return (Cell.Rate) city.keyFigure(period, asOf, row);
  }
}
