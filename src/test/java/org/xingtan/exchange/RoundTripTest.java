package org.xingtan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.referencecity.CitySize;
import org.xingtan.referencecity.ReferenceCity;
import org.xingtan.tablefile.CsvFolderWriter;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.testing.XingtanTest;
import org.xingtan.transfer.Exporter;
import org.xingtan.transfer.ImportWish;
import org.xingtan.transfer.Outcome;
import org.xingtan.transfer.Outcome.Verdict;

/// The small reference city goes in, out, and in again.
@XingtanTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundTripTest {

  private static final List<String> NOT_FACTS =
      List.of(
          "pg_catalog",
          "information_schema",
          "public",
          "bulletin",
          "coursereview",
          "exchange",
          "identity",
          "rating",
          "statistics");

  private static final String RUN = "(select id from programme.run order by id desc limit 1)";

  private static final List<String> SET_UP =
      List.of(
          "insert into programme.selection_limit (run_id, most_courses, warn_courses) values ("
              + RUN
              + ", 9, 7)",
          "insert into programme.selection_limit (run_id, part_id, most_hours) select r.id, p.id, 40 from programme.run r join programme.part p on p.programme_id = r.programme_id where r.id = "
              + RUN,
          "insert into programme.fee_rule (run_id, basis, yuan, payer, refund, pay_within_hours) values ("
              + RUN
              + ", 'HOURS', 2.5, 'SCHOOL', 'NEVER', 48)",
          "insert into selection.rule (run_id, audience, fit, repeats, again, waiting, school, withdraw_until) values ("
              + RUN
              + ", 'DUE', 'ANY', 'REFUSED', 'REFUSED', 'NONE', 'BOTH', timestamptz '2021-07-20 12:00+08')",
          "insert into selection.prerequisite (course_id, needs_course_id) select max(id), min(id) from catalogue.course",
          "update catalogue.course set introduction = '先看导入，再做练习。', form = 'MICRO', content_address = 'https://study.example.org/1', successor_id = (select min(id) from catalogue.course) where id = (select max(id) from catalogue.course)",
          """
          insert into selection.pool (section_id, level, unit_id, seats, taken, quotas)
          select s.id, 'SECTION', 0, s.capacity, count(e.teacher_id), 1
          from enrolment.section s
          left join enrolment.v_enrolment e on e.section_id = s.id and e.withdrawn_at is null
          where s.id = (select min(id) from enrolment.section where area_id is null and capacity is not null)
          group by s.id
          """,
          """
          insert into selection.pool (section_id, level, unit_id, seats, taken)
          select p.section_id, 'AREA', a.id, p.seats, count(e.teacher_id)
          from selection.pool p
          join roster.area a on a.code = '440106'
          left join enrolment.v_enrolment e on e.section_id = p.section_id and e.area_id = a.id and e.withdrawn_at is null
          group by p.section_id, a.id, p.seats
          """);

  @TempDir static Path folder;
  private final Imports imports;
  private final Exporter exporter;
  private final JdbcClient jdbc;

  RoundTripTest(Imports imports, Exporter exporter, JdbcClient jdbc) {
    this.imports = imports;
    this.exporter = exporter;
    this.jdbc = jdbc;
  }

  @Test
  @Order(1)
  void the_small_city_is_taken_over_without_a_problem() throws IOException {
    ReferenceCity.write(city(), CitySize.SMALL, LocalDate.of(2026, 11, 22));
    assertThat(bring(city())).isEqualTo(Verdict.LOADED);
  }

  @Test
  @Order(2)
  void taking_it_over_again_changes_nothing() throws IOException {
    Map<String, String> before = content();
    assertThat(bring(city())).isEqualTo(Verdict.UNCHANGED);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void its_export_read_into_an_empty_database_gives_equal_tables() throws IOException {
    setUpByHand();
    Map<String, String> rows = counts();
    String figures = figures();
    export(folder.resolve("first"));
    empty();
    assertThat(bring(folder.resolve("first"))).isEqualTo(Verdict.LOADED);
    assertThat(counts()).isEqualTo(rows);
    assertThat(figures()).isEqualTo(figures);
    export(folder.resolve("second"));
    assertThat(files(folder.resolve("second"))).isEqualTo(files(folder.resolve("first")));
  }

  @Test
  @Order(4)
  void a_complete_import_without_some_people_removes_them_once_their_number_is_confirmed()
      throws IOException {
    Path fewer = folder.resolve("fewer");
    copyWithout(folder.resolve("first"), fewer, "ability_submissions.csv", 100);
    ImportWish complete = new ImportWish(false, true, -1);
    Outcome asked = pass(fewer, complete);
    assertThat(asked.verdict()).isEqualTo(Verdict.UNCONFIRMED);
    assertThat(asked.removals()).isEqualTo(100);
    assertThat(pass(fewer, new ImportWish(false, true, 100)).verdict()).isEqualTo(Verdict.LOADED);
    assertThat(bring(folder.resolve("first"))).isEqualTo(Verdict.LOADED);
  }

  /// What a city sets up on pages goes out and in as well.
  private void setUpByHand() {
    for (String statement : SET_UP) {
      assertThat(jdbc.sql(statement).update()).as(statement).isPositive();
    }
  }

  /// The journal refuses to be emptied; to the database we are a replica that may.
  private void empty() {
    jdbc.sql(
            "set session_replication_role = replica; truncate %s restart identity cascade; reset session_replication_role"
                .formatted(String.join(", ", tables())))
        .update();
  }

  private static Path city() {
    return folder.resolve("city");
  }

  private Verdict bring(Path path) throws IOException {
    Outcome outcome = pass(path, ImportWish.load());
    assertThat(outcome.complaints().told()).isEmpty();
    return outcome.verdict();
  }

  private Outcome pass(Path path, ImportWish wish) throws IOException {
    int id = imports.bring(Bringer.COMMAND, path);
    return imports.perform(imports.ask(id, Bringer.COMMAND, wish), (phase, sheet, rows) -> {});
  }

  private void export(Path target) throws IOException {
    try (TableWriter out = new CsvFolderWriter(target)) {
      exporter.write(out, (sheet, rows) -> {});
    }
  }

  private static void copyWithout(Path source, Path target, String file, int lastRows)
      throws IOException {
    Files.createDirectories(target);
    for (Path each : paths(source)) {
      Files.copy(each, target.resolve(each.getFileName()));
    }
    List<String> lines = Files.readAllLines(target.resolve(file));
    Files.write(target.resolve(file), lines.subList(0, lines.size() - lastRows));
  }

  /// The rows of each file in an order of their own: that of the export may follow surrogate keys.
  private static Map<String, String> files(Path source) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path each : paths(source)) {
      String rows = String.join("\n", Files.readAllLines(each).stream().sorted().toList());
      files.put(each.getFileName().toString(), rows);
    }
    return files;
  }

  private static List<Path> paths(Path source) throws IOException {
    try (Stream<Path> all = Files.list(source)) {
      return all.toList();
    }
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select table_schema || '.' || table_name
            from information_schema.tables
            where table_type = 'BASE TABLE'
              and table_schema not in (:not)
            order by 1
            """)
        .param("not", NOT_FACTS)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /// Without how often the roll-ups and the outline changed, which is no fact: it tells of statements, and one import is fewer of them.
  private Map<String, String> counts() {
    Map<String, String> counts = new TreeMap<>(content());
    counts.keySet().removeAll(Set.of("milestone.tally_change", "roster.outline_change"));
    counts.replaceAll((table, digest) -> digest.replaceAll(" .*", ""));
    return counts;
  }

  /// Every day of every figure, by codes: surrogate keys follow the order of the files and may differ.
  private String figures() {
    return jdbc.sql(
            """
            select md5(string_agg(line, ';' order by line))
            from (
              select concat_ws('|', context_code, measure, day, sum(delta)) as line
              from milestone.v_tally
              where cut = 'AREA_OWNERSHIP'
              group by context_code, measure, day
            ) t
            """)
        .query(String.class)
        .single();
  }

  /// A digest of every table, without ciphers (no two are alike).
  private Map<String, String> content() {
    Map<String, String> content = new TreeMap<>();
    for (String table : tables()) {
      String columns = String.join(", ", columns(table));
      String row = "select concat_ws('|', " + columns + ") as line from " + table;
      content.put(
          table,
          jdbc.sql(
                  "select count(*) || ' ' || coalesce(md5(string_agg(line, ';' order by line)), '') from ("
                      + row
                      + ") t")
              .query(String.class)
              .single());
    }
    return content;
  }

  /// All but ciphers, which differ at every sealing, and the numbers that journal lines and posts get in order of writing.
  private List<String> columns(String table) {
    List<String> columns =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select coalesce(quote_ident(column_name)::text, '')
                    from information_schema.columns
                    where table_schema || '.' || table_name = :table
                      and column_name not like '%cipher'
                      and not (column_name = 'id' and table_schema || '.' || table_name in ('milestone.milestone', 'workshop.duty'))
                    order by ordinal_position
                    """)
                .param("table", table)
                .query((row, number) -> row.getString(1))
                .list());
    return columns.stream().map(column -> "coalesce(" + column + "::text, '~')").toList();
  }
}
