package org.xingtan.exchange;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.commandline.Commands;
import org.xingtan.intake.Column;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;
import org.xingtan.transfer.SheetKinds;

/// What a city office may well hand in, through the command everybody uses: file, row, column, reason and remedy are told in one line,
/// and nothing changes. What is wrong with files as such (columns, encodings, workbooks, archives) is in `BadInputTest` of `transfer`.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class BadCityFilesTest {
  @TempDir Path folder;
  private final Commands commands;
  private final SheetKinds kinds;
  private final Sheets sheets;
  private final JdbcClient jdbc;

  BadCityFilesTest(Commands commands, SheetKinds kinds, Sheets sheets, JdbcClient jdbc) {
    this.commands = commands;
    this.kinds = kinds;
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void a_city_with_one_course_open(@TempDir Path folder) throws IOException {
    load("areas", "area=440106,name=天河区,short_name=天河,ordinal=1,kind=DISTRICT");
    load("subjects", "subject=MATHEMATICS,name=数学,ordinal=1");
    load("schools", "school=S0001,name=杏林小学,area=天河,ownership=PUBLIC,kind=SCHOOL,location=URBAN");
    bring(
        folder,
        "teachers",
        "teacher=4401000000001,name=林秋实,sex=F,identity_kind=RESIDENT_ID,identity_number=11010519491231002x");
    load(
        "employment",
        "teacher=4401000000001,on_day=2010-09-01,event=JOIN,school=S0001,staff_kind=FULL_TIME");
    load("periods", "period=1701,name=第一期,begins_on=2017-03-01,ends_on=2017-07-01");
    load("programmes", "programme=IT1,name=提升工程,short_name=提升,begins_on=2015-01-01");
    load(
        "programme_parts",
        "programme=IT1,part=LEARNING,name=学习社区,ordinal=1,completion_rule=COURSES,completion_minimum=1");
    load(
        "period_programmes",
        "period=1701,programme=IT1,reference_day=2017-03-01,population_rule=EMPLOYED_FULL_TIME,participation_rule=STARTED,completion_rule=ALL_PARTS");
    load(
        "windows",
        "period=1701,programme=IT1,window=SELECTION,opens_at=2017-03-01T00:00:00,closes_at=2017-04-01T00:00:00");
    load(
        "courses",
        "course=C1,title=课程一,category=ELECTIVE,credit_hours=4,provider=甲,price_yuan=0,offered_from=2010-01-01");
    load(
        "sections",
        "period=1701,section=A1,programme=IT1,part=LEARNING,course=C1,name=班,kind=COURSE,opens_on=2017-03-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schools | school=S0002,name=银杏小学,area=440199,ownership=PUBLIC,kind=SCHOOL,location=URBAN | area | 440199",
        "employment | teacher=4401000000001,on_day=2016-09-01,event=TRANSFER,school=S0009,staff_kind=FULL_TIME | school | S0009",
        "employment | teacher=4401000000001,on_day=2016-09-01,event=CHANGE,school=S0001,staff_kind=FULL_TIME,subject=炼金术 | subject | 炼金术",
        "teachers | teacher=4401000000002,name=陈望舒,sex=M,identity_kind=RESIDENT_ID,identity_number=11010519491231002X | identity_number | 4401000000001",
        "teachers | teacher=4401000000002,name=陈望舒,sex=M,identity_kind=RESIDENT_ID,identity_number=110105194912310021 | identity_number | 校验码",
        "employment | teacher=4401000000001,on_day=2016-02-30,event=LEAVE | on_day | 2016-02-30",
        "enrolments | period=1701,section=A1,teacher=4401000000001,attempt=1,selected_at=2017-09-02T08:00:00 | selected_at | 时间",
        "enrolments | period=1701,section=A1,teacher=4401000000001,attempt=1,selected_at=2017-03-02T08:00:00,started_at=2017-03-03T08:00:00,completed_at=2017-03-01T08:00:00,result=PASS | completed_at | 早于",
        "enrolments | period=1701,section=A1,teacher=4401000000001,attempt=1,paid_at=2017-03-02T08:00:00 | selected_at | 不能为空",
        "employment | teacher=4401000000001,on_day=2009-09-01,event=TRANSFER,school=S0001,staff_kind=FULL_TIME | event | JOIN",
      })
  void is_told_with_its_place_and_remedy_and_changes_nothing(
      String sheet, String row, String column, String said) throws IOException {
    List<Long> before = stored();
    assertThat(bring(folder, sheet, row).lines())
        .filteredOn(line -> line.startsWith(sheet + ".csv 第 2 行 " + column + "："))
        .isNotEmpty()
        .anySatisfy(line -> assertThat(line).contains(said).containsAnyOf("请", "应", "改"));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void a_teacher_number_stands_once() throws IOException {
    String row =
        "teacher=4401000000009,name=周知遥,sex=F,identity_kind=PASSPORT,identity_number=E12345678";
    List<Long> before = stored();
    assertThat(bring(folder, "teachers", row, row)).contains("teachers.csv 第 3 行 teacher：");
    assertThat(stored()).isEqualTo(before);
  }

  /// Imports one file and gives what the command said.
  private String bring(Path folder, String sheet, String... rows) throws IOException {
    String lines = Arrays.stream(rows).map(row -> cells(sheet, row)).collect(joining());
    Files.writeString(folder.resolve(sheet + ".csv"), header(sheet) + lines);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    commands.run("import", List.of(folder.toString()), out, out);
    return printed.toString(StandardCharsets.UTF_8);
  }

  private List<Long> stored() {
    return kinds.intakes().stream()
        .map(intake ->
            jdbc.sql("select count(*) from (" + intake.exportQuery() + ") rows")
                .query((row, number) -> row.getLong(1))
                .single())
        .toList();
  }

  private void load(String sheet, String row) {
    Map<String, String> cells = named(row);
    Sheets.Outcome outcome =
        sheets.load(sheet, String.join("|", cells.keySet()), String.join("|", cells.values()));
    assertThat(outcome.problems()).as(sheet).isEmpty();
  }

  private String header(String sheet) {
    return columns(sheet).stream().map(Column::name).collect(joining(",", "", "\n"));
  }

  private String cells(String sheet, String row) {
    Map<String, String> cells = named(row);
    return columns(sheet).stream()
        .map(column -> cells.getOrDefault(column.name(), ""))
        .collect(joining(",", "", "\n"));
  }

  private List<Column> columns(String sheet) {
    return kinds.named(sheet).orElseThrow().sheet().columns();
  }

  private static Map<String, String> named(String row) {
    return Arrays.stream(row.split(","))
        .map(cell -> cell.split("=", 2))
        .collect(toMap(cell -> cell[0], cell -> cell[1]));
  }
}
