package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.commandline.Command;
import org.xingtan.commandline.Commands;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.TableRequest.Filters;
import org.xingtan.testing.XingtanTest;

/// The full reference city, taken in through the public import, gives every figure that was really published: counts exactly, rates to
/// the printed digits where the print was right.
@XingtanTest
@Tag("full-city")
@TestInstance(Lifecycle.PER_CLASS)
class ReferenceFiguresTest {
  private final Tables tables;
  private final Commands commands;
  private final JdbcClient jdbc;
  private final Map<String, String> codes = new HashMap<>();

  ReferenceFiguresTest(Tables tables, Commands commands, JdbcClient jdbc) {
    this.tables = tables;
    this.commands = commands;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void load(@TempDir Path folder) {
    run("city", folder.toString(), "--today", "2026-11-22");
    run("import", folder.toString());
    jdbc.sql(
            """
            select name, code from roster.area
            union select short_name, code from roster.area
            union select name, code from roster.subject
            union select a.alias, s.code from roster.subject_alias a join roster.subject s on s.id = a.subject_id
            union select name, code from programme.part
            """)
        .query((row, number) -> codes.put(row.getString("name"), row.getString("code")))
        .list();
    codes.put("合计", "TOTAL");
    codes.put("总计", "TOTAL");
  }

  private void run(String command, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(commands.run(command, List.of(arguments), stream, stream))
        .as("%s: %s", command, said.toString(StandardCharsets.UTF_8))
        .isEqualTo(Command.DONE);
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
    StatisticsTable read = read(TableRequest.of(table, period, AsOf.day(LocalDate.parse(asOf))));
    List<String> differences = new ArrayList<>();
    for (Map<String, String> line : lines(file)) {
      String label = line.values().iterator().next();
      line.forEach((column, printed) -> {
        String difference = difference(read, row(table, label), column, printed);
        if (!difference.isEmpty()) {
          differences.add(label + " " + column + ": " + difference);
        }
      });
    }
    assertThat(differences).isEmpty();
  }

  /// The printed total by subject left out those without one.
  private String row(String table, String label) {
    String code = Objects.requireNonNull(codes.get(label), label);
    return table.equals("period-by-subject") && code.equals("TOTAL") ? "SUBTOTAL" : code;
  }

  private static String difference(
      StatisticsTable table, String row, String column, String printed) {
    boolean rate = column.endsWith("_printed");
    int place = table.place(column.replace("_printed", ""));
    boolean totalOf2021 = row.equals("TOTAL") && table.definition().code().equals("it2-by-area");
    if (place < 0 || (rate && totalOf2021)) {
      return "";
    }
    Cell cell = table.row(row).orElseThrow().cells().get(place);
    int digits = printed.contains(".") ? 2 : 0;
    String ours = new Printing(digits, "capped").text(cell, true);
    boolean dash = cell instanceof Cell.NotRecorded && printed.equals("-");
    return ours.equals(printed) || dash ? "" : "printed " + printed + ", counted " + ours;
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
    assertThat(figure("1702", "2017-11-27", row)).isEqualByComparingTo(printed);
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
    assertThat(figure("2101", "2021-08-13", row)).isEqualByComparingTo(printed);
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
    assertThat(figure("2101", "2021-08-19", "it2_selections")).isEqualByComparingTo("1451500");
    assertThat(figure("2002", "2021-08-20", "provincial_pilot_schools")).isEqualByComparingTo("8");
  }

  @Test
  void the_resources_are_more_than_two_thousand_hours() {
    assertThat(figure("1702", "2017-11-27", "resource_hours")).isGreaterThan(new BigDecimal(2000));
  }

  @Test
  void the_bands_of_pass_rates_hold_828_courses() {
    StatisticsTable bands =
        read(TableRequest.of("course-pass-bands", "2101", AsOf.day(LocalDate.parse("2021-08-13"))));
    assertThat(
            List.of("GE90", "GE80", "GE70", "GE60", "LT60", "NOBODY", "TOTAL").stream()
                .map(row -> count(bands, row, "courses").intValueExact())
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
    StatisticsTable awards =
        read(TableRequest.of("awards-by-area", "1702", AsOf.day(LocalDate.parse("2017-11-27"))));
    assertThat(count(awards, area, "areas")).isEqualByComparingTo(BigDecimal.valueOf(areas));
    assertThat(count(awards, area, "schools")).isEqualByComparingTo(BigDecimal.valueOf(schools));
    assertThat(count(awards, area, "achievements"))
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
    assertThat(count(own, "TOTAL", "participants")).isEqualByComparingTo("12771");
    StatisticsTable filtered = read(request.filtered(new Filters("440106", null, null, null)));
    assertThat(filtered.rows().getLast().cells()).isEqualTo(own.rows().getLast().cells());
  }

  private StatisticsTable read(TableRequest request) {
    return (StatisticsTable) tables.read(request, Scope.city());
  }

  private Cell keyFigure(String period, String asOf, String row) {
    StatisticsTable table =
        read(TableRequest.of("period-key-figures", period, AsOf.day(LocalDate.parse(asOf))));
    return table.cell(row, "value").orElseThrow();
  }

  private BigDecimal figure(String period, String asOf, String row) {
    return ((Cell.Count) keyFigure(period, asOf, row)).value();
  }

  private Cell.Rate rate(String period, String asOf, String row) {
    return (Cell.Rate) keyFigure(period, asOf, row);
  }

  private static BigDecimal count(StatisticsTable table, String row, String column) {
    return ((Cell.Count) table.cell(row, column).orElseThrow()).value();
  }

  private static List<Map<String, String>> lines(String file) throws IOException {
    try (InputStream in =
        ReferenceFiguresTest.class.getResourceAsStream("/reference/" + file + ".csv")) {
      List<String> text =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .strip()
              .lines()
              .toList();
      String[] header = text.getFirst().split(",");
      return text.stream().skip(1).map(line -> line(header, line.split(","))).toList();
    }
  }

  private static Map<String, String> line(String[] header, String[] values) {
    Map<String, String> line = new LinkedHashMap<>();
    for (int place = 0; place < header.length; place++) {
      line.put(header[place], values[place]);
    }
    return line;
  }
}
