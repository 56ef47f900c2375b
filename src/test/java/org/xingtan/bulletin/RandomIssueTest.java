package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.SmallTown;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.Tables;
import org.xingtan.testing.XingtanTest;

/// For issues thrown by a seed, every bound number in every edition is the cell of the table that it names.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class RandomIssueTest {
  private static final List<String> TABLES =
      List.of(
          "programme-by-area",
          "period-by-subject",
          "period-by-community",
          "assistants-by-area",
          "period-key-figures");

  private final JdbcClient jdbc;
  private final Tables tables;
  private final Office office;

  RandomIssueTest(MockMvcTester browser, JdbcClient jdbc, Tables tables) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.office = new Office(browser, jdbc);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 23);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void every_bound_number_in_every_edition_is_the_cell_it_names(int seed) throws IOException {
    Random random = new Random(seed);
    String day = LocalDate.of(2017, 10, 1).plusDays(random.nextInt(90)).toString();
    int issue = office.issue("nothing", "IT1/1702", day);
    Map<String, String> expected = new LinkedHashMap<>();
    for (int place = 0; place < 12; place++) {
      bind(issue, place, random, day, expected);
    }
    StatisticsTable shown = table(TABLES.get(random.nextInt(4)), day);
    office.add(issue, "TABLE", "reference", "table " + shown.definition().code());
    office.inReview(issue);
    office.answerAll(issue);
    assertThat(office.sign(issue, Office.COLLEAGUE)).hasStatus3xxRedirection();
    office.post("/issues/" + issue + "/publication", Office.OFFICER);
    String at = "/bulletins/it1/2017/" + number(issue);

    String web = text(Office.text(office.get(at)));
    String print = print(office.get(at + "/edition.pdf").getResponse().getContentAsByteArray());

    expected.forEach((before, value) -> {
      assertThat(web).as("web, figure of %s", before).contains(before + value + "。");
      assertThat(print).as("print, figure of %s", before).contains(before + value + "。");
    });
    for (String cell : cells(shown)) {
      assertThat(web).contains(cell);
      assertThat(print).contains(cell.replace(" ", ""));
    }
    assertThat(sheet(office.get(at + "/edition.xlsx").getResponse().getContentAsByteArray()))
        .containsSubsequence(counts(shown));
  }

  private void bind(int issue, int place, Random random, String day, Map<String, String> expected) {
    StatisticsTable table = table(TABLES.get(random.nextInt(TABLES.size())), day);
    StatisticsTable.Row row = table.rows().get(random.nextInt(table.rows().size()));
    int column = random.nextInt(table.columns().size());
    Cell cell = row.cells().get(column);
    boolean number =
        row.indicators().get(column) != null
            && (cell instanceof Cell.Count
                || (cell instanceof Cell.Rate rate && rate.denominator() > 0));
    if (!number) {
      return;
    }
    String before = "数" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(place) + "：";
    int block = office.add(issue, "PARAGRAPH", "words", before + "{{?}}。");
    office.bind(
        issue,
        block,
        "cell "
            + table.definition().code()
            + "/"
            + row.code()
            + "/"
            + table.columns().get(column).code());
    expected.put(before, value(cell));
  }

  private static String value(Cell cell) {
    return cell instanceof Cell.Rate rate
        ? rate.percent(2).orElseThrow().toPlainString() + "%"
        : ((Cell.Count) cell).value().toPlainString();
  }

  private StatisticsTable table(String code, String day) {
    return (StatisticsTable)
        tables.read(
            TableRequest.of(code, "1702", AsOf.parse(day).orElseThrow()).within("IT1"),
            Scope.city());
  }

  private static List<String> cells(StatisticsTable table) {
    List<String> cells = new ArrayList<>();
    table
        .rows()
        .forEach(row ->
            row.cells()
                .forEach(cell -> {
                  if (cell instanceof Cell.Count
                      || (cell instanceof Cell.Rate rate && rate.denominator() > 0)) {
                    cells.add(value(cell));
                  }
                }));
    return cells;
  }

  private static List<String> counts(StatisticsTable table) {
    return table.rows().stream()
        .map(row -> row.cells().getFirst())
        .filter(Cell.Count.class::isInstance)
        .map(RandomIssueTest::value)
        .toList();
  }

  private int number(int issue) {
    return jdbc.sql("select number_in_year from bulletin.issue where id = :issue")
        .param("issue", issue)
        .query((row, place) -> row.getInt(1))
        .single();
  }

  private static String text(String page) {
    return page.replaceAll("<[^>]*>", "").replaceAll("\\s+", "");
  }

  private static String print(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private static List<String> sheet(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getFirstSheet().read().stream()
          .flatMap(row -> row.stream())
          .filter(cell -> cell != null)
          .map(cell -> cell.getRawValue() == null ? "" : cell.getRawValue())
          .collect(Collectors.toList());
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }
}
