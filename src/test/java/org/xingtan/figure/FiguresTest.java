package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.figure.FigureValue.Missing;
import org.xingtan.figure.FigureValue.Why;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.PeriodRun;
import org.xingtan.statistics.SmallTown;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.TableRequest.Filters;
import org.xingtan.statistics.Tables;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// What a reference says is what the table says.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class FiguresTest {
  private static final AsOf DAY = AsOf.day(LocalDate.of(2017, 11, 27));
  private static final Standpoint ISSUE =
      new Standpoint("1702", "IT1", DAY, AsOf.day(LocalDate.of(2017, 10, 13)));

  private final Figures figures;
  private final Tables tables;
  private final JdbcClient jdbc;
  private final Words chinese;
  private final Words english;

  FiguresTest(Figures figures, Tables tables, JdbcClient jdbc, MessageSource messages) {
    this.figures = figures;
    this.tables = tables;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    this.english = new Words(messages, Locale.ENGLISH);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  record Asked(TableRequest request, StatisticsTable table) {
    FigureReference.Source source() {
      return new FigureReference.Source(
          request.table(),
          request.period(),
          request.programme(),
          request.asOf(),
          request.by(),
          request.filters());
    }
  }

  /// Tables of all kinds at moments of all kinds, as the seed throws them.
  List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      Tables.Offer offer =
          any(tables.offered().stream().filter(one -> !one.runs().isEmpty()).toList(), random);
      PeriodRun run = any(offer.runs(), random);
      TableRequest request =
          TableRequest.of(
                  offer.table().code(),
                  run.period().code(),
                  AsOf.day(run.period().beginsOn().plusDays(random.nextInt(90))))
              .within(run.programme().code())
              .by(any(offer.table().layout().cuts(), random))
              .filtered(
                  any(List.of(Filters.NONE, new Filters(null, null, "CHINESE", null)), random));
      StatisticsTable table = (StatisticsTable) tables.read(request.inOnePiece(), Scope.city());
      if (!table.empty()) {
        asked.add(new Asked(request, table));
      }
    }
    return asked;
  }

  @ParameterizedTest
  @MethodSource("asked")
  void every_bound_number_is_the_cell_it_names(Asked asked) {
    List<FigureReference> references = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (Row row : asked.table().rows()) {
      for (int place = 0; place < asked.table().columns().size(); place++) {
        String column = asked.table().columns().get(place).code();
        references.add(
            new FigureReference.Cell(asked.source(), row.code(), column, FigureFormat.USUAL));
        cells.add(row.cells().get(place));
      }
    }
    List<FigureValue> values = figures.read(references, ISSUE, Scope.city(), chinese);
    for (int place = 0; place < cells.size(); place++) {
      assertThat(said(values.get(place))).isEqualTo(shown(cells.get(place)));
    }
  }

  private static String said(FigureValue value) {
    return value instanceof FigureValue.Number number
        ? number.printed() + " of " + counts(number.backing().getFirst())
        : value instanceof Missing missing ? missing.why().name() : value.toString();
  }

  private static String counts(Backing backing) {
    return backing.numerator() + "/" + backing.denominator();
  }

  /// Written again by hand, so that the test does not print with what it tests.
  private static String shown(Cell cell) {
    return switch (cell) {
      case Cell.Count count ->
          count.value().stripTrailingZeros().toPlainString() + " of " + count.unscaled() + "/null";
      case Cell.Rate rate when rate.denominator() == 0 -> "ZERO_DENOMINATOR";
      case Cell.Rate rate -> percent(rate) + "% of " + rate.numerator() + "/" + rate.denominator();
      case Cell.Text _, Cell.NotRecorded _ -> "NOT_RECORDED";
    };
  }

  private static String percent(Cell.Rate rate) {
    String percent = rate.percent(2).orElseThrow().toPlainString();
    return percent.equals("0.00") && rate.numerator() > 0
        ? "<0.01"
        : percent.equals("100.00") && rate.numerator() < rate.denominator() ? ">99.99" : percent;
  }

  @ParameterizedTest
  @MethodSource("asked")
  void a_rank_list_names_rows_in_the_order_of_their_true_values(Asked asked) {
    for (StatisticsTable.Column column : asked.table().columns()) {
      if (column.indicator() == null) {
        continue;
      }
      FigureReference.RankList list =
          (FigureReference.RankList)
              parsed("list " + asked.table().definition().code() + "/" + column.code());
      FigureValue value =
          read(
              new FigureReference.RankList(
                  asked.source(), list.column(), list.choice(), list.wording()));
      List<BigDecimal> sizes =
          ((FigureValue.Rows) value)
              .rows().stream()
                  .map(FigureValue.RowValue::number)
                  .filter(Objects::nonNull)
                  .map(number -> number.rounded(0, 12))
                  .toList();
      assertThat(sizes).isSortedAccordingTo((one, other) -> other.compareTo(one));
      assertThat(((FigureValue.Rows) value).rows())
          .hasSize(
              (int)
                  asked.table().rows().stream().filter(row -> row.kind() == RowKind.BODY).count());
    }
  }

  @ParameterizedTest
  @MethodSource("asked")
  void a_count_of_rows_is_the_length_of_the_list(Asked asked) {
    for (StatisticsTable.Column column : asked.table().columns()) {
      String condition = column.kind() == StatisticsTable.Kind.RATE ? ">50%" : ">=2";
      if (column.indicator() == null) {
        continue;
      }
      FigureReference.RowCount parsed =
          (FigureReference.RowCount) parsed("count t/" + column.code() + " where=" + condition);
      FigureValue value =
          read(
              new FigureReference.RowCount(
                  asked.source(), parsed.column(), parsed.choice(), parsed.format()));
      int place = asked.table().columns().indexOf(column);
      long wanted =
          asked.table().rows().stream()
              .filter(row -> row.kind() == RowKind.BODY)
              .filter(row -> passes(row.cells().get(place)))
              .count();
      assertThat(value.printed()).isEqualTo(Long.toString(wanted));
    }
  }

  private static boolean passes(Cell cell) {
    return switch (cell) {
      case Cell.Count count -> count.value().compareTo(BigDecimal.TWO) >= 0;
      case Cell.Rate rate -> rate.denominator() > 0 && rate.numerator() * 2 > rate.denominator();
      case Cell.Text _, Cell.NotRecorded _ -> false;
    };
  }

  @Test
  void a_list_has_words_for_none_one_and_many() {
    String wording = " none=没有一个区 one=只有{rows} many={rows}等{count|chinese:unit}区";
    List<FigureValue.RowValue> all = rows("list programme-by-area/participants");
    assertThat(all).hasSize(3);
    assertThat(printed("list programme-by-area/participants where=>100000" + wording))
        .isEqualTo("没有一个区");
    String most = all.getFirst().row().name().chinese();
    assertThat(printed("list programme-by-area/participants most=1" + wording))
        .isEqualTo("只有" + most);
    assertThat(printed("list programme-by-area/participants" + wording))
        .startsWith(most + "、")
        .contains("和")
        .endsWith("等三个区");
    assertThat(read(parsed("list programme-by-area/participants"), english).printed())
        .contains(" and ");
  }

  @Test
  void equals_of_the_last_one_are_named_too() {
    List<FigureValue.RowValue> all = rows("list period-by-subject/completed by=school");
    assertThat(all).isNotEmpty();
    for (int most = 1; most < all.size(); most++) {
      List<FigureValue.RowValue> first =
          rows("list period-by-subject/completed by=school most=" + most);
      FigureNumber last = Objects.requireNonNull(first.getLast().number());
      assertThat(first).hasSizeGreaterThanOrEqualTo(most);
      all.stream()
          .skip(first.size())
          .map(row -> Objects.requireNonNull(row.number()))
          .forEach(number -> assertThat(number.compareTo(last)).isNegative());
    }
  }

  @Test
  void a_sentence_is_said_once_for_each_row() {
    String text =
        printed(
            "sentence programme-by-area item=\"{name}参训{participants|unit}\" rank=participants");
    List<FigureValue.RowValue> all = rows("list programme-by-area/participants");
    List<String> sentences =
        all.stream()
            .map(row ->
                row.row().name().chinese()
                    + "参训"
                    + Objects.requireNonNull(row.number()).numerator()
                    + "人")
            .toList();
    assertThat(text).isEqualTo(String.join("；", sentences));
  }

  @Test
  void a_share_divides_cells_of_one_unit() {
    FigureValue.Number share =
        (FigureValue.Number)
            read(
                parsed(
                    "share of=(cell programme-by-area/440106/participants) over=(cell programme-by-area/TOTAL/participants)"));
    assertThat(share.backing()).hasSize(2);
    long part = share.backing().getFirst().numerator();
    long whole = share.backing().getLast().numerator();
    assertThat(share.number().numerator().longValue() * whole)
        .isEqualTo(share.number().denominator().longValue() * part);
    assertThat(
            missing(
                "share of=(cell period-key-figures/research_homework/value) over=(cell programme-by-area/TOTAL/participants)"))
        .isEqualTo(Why.UNITS);
    assertThat(
            missing(
                "share of=(cell programme-by-area/TOTAL/graduation_rate) over=(cell programme-by-area/TOTAL/participants)"))
        .isEqualTo(Why.UNITS);
  }

  @Test
  void a_difference_is_taken_from_the_last_issue() {
    String cell = "cell programme-by-area/TOTAL/participants";
    FigureValue.Number difference =
        (FigureValue.Number)
            read(parsed("difference of=(" + cell + ") since=last-issue as=words:unit"));
    long now = number(cell);
    long before = number(cell + " as-of=2017-10-13");
    assertThat(now).isGreaterThan(before);
    assertThat(difference.printed()).isEqualTo("增加" + (now - before) + "人");
    assertThat(difference.number().numerator().longValue()).isEqualTo(now - before);
    assertThat(
            printed("difference of=(" + cell + " as-of=2017-10-13) minus=(" + cell + ") as=words"))
        .isEqualTo("减少" + (now - before));
    assertThat(printed("difference of=(" + cell + ") minus=(" + cell + ") as=words"))
        .isEqualTo("持平");
    assertThat(
            printed(
                "difference of=(cell programme-by-area/TOTAL/graduation_rate) since=2017-10-13 as=words"))
        .matches("(上升|下降)\\d+\\.\\d\\d个百分点|持平");
    Standpoint first = Standpoint.of("1702", DAY);
    assertThat(
            figures.read(
                parsed("difference of=(" + cell + ") since=last-issue"),
                first,
                Scope.city(),
                chinese))
        .isInstanceOfSatisfying(
            Missing.class, gap -> assertThat(gap.why()).isEqualTo(Why.NO_LAST_ISSUE));
  }

  @ParameterizedTest
  @CsvSource({
    "name area/440106, 天河区",
    "name area/440106 as=short, 天河",
    "name subject/CHINESE, 语文",
    "name programme, 能力提升工程",
    "name programme/GENERAL as=short, 常规培训",
    "name period, 2017年第2期",
    "name period as=code, 1702",
    "name day, 2017年11月27日",
    "name day as=short, 11月27日",
    "name day as=code, 2017-11-27",
    "name day as=chinese, 二〇一七年十一月二十七日",
    "name day/2021-08-10 as=chinese, 二〇二一年八月十日"
  })
  void names_and_days_are_printed(String reference, String printed) {
    assertThat(printed(reference)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "cell nothing/TOTAL/value, TABLE",
    "cell programme-by-area/TOTAL/participants period=9901, TABLE",
    "cell it2-by-area/TOTAL/expected, TABLE",
    "cell programme-by-area/TOTAL/participants programme=GENERAL, TABLE",
    "cell programme-by-area/TOTAL/participants area=999, TABLE",
    "cell programme-by-area/999/participants, ROW",
    "cell programme-by-area/TOTAL/nothing, COLUMN",
    "cell programme-by-area/TOTAL/participants as-of=2001-01-01, NO_DATA",
    "list programme-by-area/participants as-of=2001-01-01, NO_DATA",
    "table programme-by-area as-of=2001-01-01, NO_DATA",
    "list programme-by-area/participants where=>90%, UNITS",
    "list period-key-figures/value, UNITS",
    "list programme-by-area/graduation_rate where=>90, UNITS",
    "list programme-by-area/graduation_rate where=>@999, ROW",
    "sentence programme-by-area item={nothing}, COLUMN",
    "table programme-by-area columns=nothing, COLUMN",
    "chart programme-by-area/nothing, COLUMN",
    "name area/999, NAME",
    "name period/9901, NAME"
  })
  void what_is_not_there_says_so_in_words(String reference, Why why) {
    for (Words words : List.of(chinese, english)) {
      assertThat(read(parsed(reference), words))
          .isInstanceOfSatisfying(
              Missing.class,
              missing -> {
                assertThat(missing.why()).isEqualTo(why);
                assertThat(missing.printed()).isNotBlank();
                assertThat(missing.sentence()).isNotBlank();
              });
    }
  }

  @Test
  void a_figure_knows_its_definition_moment_and_page() {
    FigureValue.Number rate =
        (FigureValue.Number) read(parsed("cell programme-by-area/440106/graduation_rate"));
    Backing backing = rate.backing().getFirst();
    assertThat(backing.indicator().code()).isEqualTo("programme-graduation-rate");
    assertThat(backing.indicator().version()).isEqualTo(1);
    assertThat(backing.table().asOf()).isEqualTo(DAY);
    assertThat(backing.denominator()).isNotNull();
    assertThat(backing.address())
        .isEqualTo(
            "/tables/programme-by-area/cells/440106/graduation_rate?period=1702&programme=IT1&as-of=2017-11-27&by=area");
  }

  @Test
  void a_reader_of_an_area_reads_the_figures_of_the_area() {
    FigureReference.Cell total =
        (FigureReference.Cell) parsed("cell programme-by-area/TOTAL/participants");
    FigureReference.Cell area =
        (FigureReference.Cell) parsed("cell programme-by-area/440106/participants");
    assertThat(figures.read(total, ISSUE, Scope.area((short) 1), chinese).printed())
        .isEqualTo(read(area).printed());
  }

  @Test
  void a_table_by_school_is_read_with_all_its_schools() {
    FigureValue.Whole whole = (FigureValue.Whole) read(parsed("table programme-by-area by=school"));
    assertThat(whole.table().cut()).isEqualTo(Cut.SCHOOL);
    assertThat(whole.table().rows().stream().filter(row -> row.kind() == RowKind.BODY)).hasSize(7);
    assertThat(whole.printed()).isEqualTo("提升工程各区参训与结业情况");
  }

  private FigureReference parsed(String text) {
    return ((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference();
  }

  private FigureValue read(FigureReference reference) {
    return read(reference, chinese);
  }

  private FigureValue read(FigureReference reference, Words words) {
    return figures.read(reference, ISSUE, Scope.city(), words);
  }

  private String printed(String reference) {
    return read(parsed(reference)).printed();
  }

  private List<FigureValue.RowValue> rows(String reference) {
    return ((FigureValue.Rows) read(parsed(reference))).rows();
  }

  private Why missing(String reference) {
    return ((Missing) read(parsed(reference))).why();
  }

  private long number(String reference) {
    return ((FigureValue.Number) read(parsed(reference))).number().numerator().longValue();
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
