package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.commandline.Commands;
import org.xingtan.testing.XingtanTest;

/// The small city, taken in through the public import, gives the figures it was made for: facts, journal, roll-ups and tables together.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class SmallCityFiguresTest {
  private static final String EXPECTED = "/org/xingtan/referencecity/small/";

  private final CityTables city;
  private Map<String, String> scalars = Map.of();

  SmallCityFiguresTest(Tables tables, Commands commands, JdbcClient jdbc) {
    this.city = new CityTables(tables, commands, jdbc);
  }

  @BeforeAll
  void load(@TempDir Path folder) throws IOException {
    city.load(folder.toString(), "--small");
    scalars =
        CityTables.lines(EXPECTED + "scalars.csv").stream()
            .collect(Collectors.toMap(line -> line.get("figure"), line -> line.get("value")));
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
  void tables_give_what_the_city_was_made_for(String file, String table, String period, String asOf)
      throws IOException {
    assertThat(city.differences(EXPECTED + file + ".csv", city.read(table, period, asOf)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "private_teachers, private_teachers",
    "private_graduates, private_graduates",
    "private_selected_1702, private_selected",
    "private_started_1702, private_studying",
    "private_completed_1702, private_completed",
    "selected_1702, selected",
    "started_1702, studying",
    "completed_1702, completed",
    "homework_research_1702, research_homework",
    "homework_learning_1702, learning_homework",
    "learning_courses_1702, learning_courses",
    "classes_1702, learning_classes",
    "tutors_1702, learning_tutors",
    "research_courses_1702, research_courses",
    "workshops_1702, research_workshops",
    "hosts_1702, research_hosts",
    "tutors_or_hosts_1702, tutors_or_hosts",
    "workshops_chinese, workshops_chinese",
    "workshops_mathematics, workshops_mathematics",
    "workshops_kindergarten, workshops_kindergarten",
    "workshops_english, workshops_english",
    "workshops_pe_and_music, workshops_pe_music",
    "pilot_assessment_schools, pilot_assessment_schools",
    "pilot_assessment_teachers, pilot_assessment_teachers"
  })
  void single_figures_of_1702_come_out(String scalar, String row) {
    assertThat(city.figure("1702", "2017-11-27", row)).isEqualByComparingTo(scalar(scalar));
  }

  @ParameterizedTest
  @CsvSource({
    "general_due, teachers_in_service",
    "general_paid, selected_and_paid",
    "general_times_selected, course_selections",
    "general_times_started, course_participations",
    "general_public_times, public_required_selections",
    "courses_with_nobody, courses_unselected",
    "sign_ins, sign_ins",
    "posts, posts",
    "homework_2101, homework"
  })
  void single_figures_of_2101_come_out(String scalar, String row) {
    assertThat(city.figure("2101", "2021-08-13", row)).isEqualByComparingTo(scalar(scalar));
  }

  @ParameterizedTest
  @CsvSource({
    "courses_90, GE90",
    "courses_80, GE80",
    "courses_70, GE70",
    "courses_60, GE60",
    "courses_below_60, LT60",
    "courses_with_nobody, NOBODY"
  })
  void courses_fall_into_their_bands(String scalar, String row) {
    StatisticsTable bands = city.read("course-pass-bands", "2101", "2021-08-13");
    assertThat(CityTables.count(bands, row, "courses")).isEqualByComparingTo(scalar(scalar));
  }

  @ParameterizedTest
  @CsvSource({
    "it2_times_selected, 2101, 2021-08-19, it2_selections",
    "provincial_pilot_schools, 2002, 2021-08-20, provincial_pilot_schools"
  })
  void single_figures_of_the_it_programme_come_out(
      String scalar, String period, String asOf, String row) {
    assertThat(city.figure(period, asOf, row)).isEqualByComparingTo(scalar(scalar));
  }

  private BigDecimal scalar(String name) {
    return new BigDecimal(scalars.getOrDefault(name, "-1"));
  }
}
