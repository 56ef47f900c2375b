package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.commandline.Command;
import org.xingtan.commandline.Commands;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.Tables;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// An issue that was just made from one of our own templates says nothing that is not so: what the checks find in it is true.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class FreshIssueTest {
  private final Commands commands;
  private final Reading reading;
  private final IssueStore issues;
  private final Tables tables;
  private final Office office;
  private final Words chinese;
  private final Words english;

  FreshIssueTest(
      Commands commands,
      Reading reading,
      IssueStore issues,
      Tables tables,
      MockMvcTester browser,
      JdbcClient jdbc,
      MessageSource messages) {
    this.commands = commands;
    this.reading = reading;
    this.issues = issues;
    this.tables = tables;
    this.office = new Office(browser, jdbc);
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    this.english = new Words(messages, Locale.ENGLISH);
  }

  @BeforeAll
  void load(@TempDir Path folder) {
    run("city", List.of(folder.toString(), "--today", "2026-11-22", "--small"));
    run("import", List.of(folder.toString()));
  }

  private void run(String command, List<String> arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(commands.run(command, arguments, stream, stream))
        .as(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(Command.DONE);
  }

  private List<Reading.Told> told(int issue, Words words) {
    return reading.of(issues.find(issue).orElseThrow(), words).findings();
  }

  private List<Finding> findings(int issue) {
    return told(issue, chinese).stream().map(Reading.Told::finding).toList();
  }

  private Set<String> rules(int issue) {
    return findings(issue).stream().map(Finding::rule).collect(Collectors.toSet());
  }

  private int progress() {
    return office.issue("template:progress", "IT1/1702", "2017-11-27");
  }

  private int summary() {
    return office.issue("template:summary", "GENERAL/2101", "2021-08-19");
  }

  /// What the city really has: rates above 100 %, 28 entries for 25 places, windows that are open, a name that stands for two rates.
  @Test
  void of_a_fresh_progress_bulletin_only_what_is_so_is_found() {
    assertThat(rules(progress()))
        .containsExactlyInAnyOrder(
            "one-name",
            "above-hundred",
            "total-hides-row",
            "persons-and-posts",
            "over-quota",
            "open-window",
            "text-open-window-as-final",
            "part-below-whole");
  }

  @Test
  void of_a_fresh_summary_only_what_is_so_is_found() {
    assertThat(rules(summary()))
        .containsExactlyInAnyOrder(
            "two-head-counts", "open-window", "text-open-window-as-final", "funnel-order");
  }

  @Test
  void in_english_the_same_is_found_and_answered_under_the_same_keys() {
    for (int issue : new int[] {progress(), summary()}) {
      List<Reading.Told> read = told(issue, english);

      assertThat(read)
          .extracting(Reading.Told::key)
          .isEqualTo(told(issue, chinese).stream().map(Reading.Told::key).toList());
      assertThat(read)
          .extracting(Reading.Told::finding)
          .filteredOn(finding -> finding.rule().equals("one-name"))
          .allSatisfy(
              finding -> assertThat(finding.sentence()).doesNotContainPattern("\\p{IsHan}"));
    }
  }

  @Test
  void nothing_is_said_twice() {
    assertThat(findings(progress())).doesNotHaveDuplicates();
    assertThat(findings(summary())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "text-typed-figure, 通过率为91.48%的课程应当总结经验。",
    "text-typed-figure, 本期获得学时12345人次。",
    "text-superlative, 天河区的参训率始终最高。",
    "text-universal, 各区全部完成。",
    "numbering, 见表 9。"
  })
  void an_error_that_is_typed_into_it_is_found(String rule, String words) {
    int issue = summary();
    office.add(issue, "PARAGRAPH", "words", words);

    assertThat(rules(issue)).contains(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "readable, 参训{{?}}人。, cell period-key-figures/gone/value",
    "text-two-moments, 参训{{?}}人。, cell programme-by-area/TOTAL/participants as-of=2017-10-13",
    "text-mixed-units, 选课{{?}}人。, cell period-key-figures/learning_homework/value"
  })
  void an_error_that_is_bound_into_it_is_found(String rule, String words, String reference) {
    int issue = progress();
    assertThat(rules(issue)).doesNotContain(rule);
    office.bind(issue, office.add(issue, "PARAGRAPH", "words", words), reference);

    assertThat(rules(issue)).contains(rule);
  }

  @Test
  void a_list_over_its_quota_is_found_where_only_the_list_is_used() {
    int issue = office.issue("nothing", "IT1/1702", "2017-11-27");
    assertThat(rules(issue)).doesNotContain("over-quota");
    int block = office.add(issue, "PARAGRAPH", "words", "报送成果{{?}}项。");
    office.bind(issue, block, "cell awards-by-area/TOTAL/achievements");

    assertThat(rules(issue)).contains("over-quota");
  }

  @Test
  void a_mean_of_rates_that_is_typed_as_the_total_is_found() {
    int issue = summary();
    StatisticsTable areas =
        (StatisticsTable)
            tables.read(
                TableRequest.of("it2-by-area", "2101", AsOf.parse("2021-08-19").orElseThrow()),
                Scope.city());
    double mean =
        areas.rows().stream()
            .filter(row -> row.kind() == StatisticsTable.RowKind.BODY)
            .mapToDouble(row -> percent(areas, row.code()))
            .average()
            .orElseThrow();
    String typed = String.format(Locale.ROOT, "全市参训率达%.2f%%。", mean);
    office.add(issue, "PARAGRAPH", "words", typed);

    assertThat(rules(issue)).contains("text-total-as-mean");
  }

  private static double percent(StatisticsTable table, String row) {
    Cell.Rate rate = (Cell.Rate) table.cell(row, "participation_rate").orElseThrow();
    return 100.0 * rate.numerator() / rate.denominator();
  }
}
