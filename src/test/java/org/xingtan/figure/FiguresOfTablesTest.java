package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.figure.FigureValue.Missing;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cell;
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

/// What a reference says is what the table says, in tables of all kinds.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class FiguresOfTablesTest {
  private final Figures figures;
  private final Tables tables;
  private final JdbcClient jdbc;
  private final Words chinese;
  private final Reading reading;

  FiguresOfTablesTest(Figures figures, Tables tables, JdbcClient jdbc, MessageSource messages) {
    this.figures = figures;
    this.tables = tables;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    this.reading = new Reading(figures, chinese);
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
    List<FigureValue> values = figures.read(references, Reading.ISSUE, Scope.city(), chinese);
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
              Reading.parsed("list " + asked.table().definition().code() + "/" + column.code());
      FigureValue value =
          reading.read(
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
      int place = asked.table().columns().indexOf(column);
      assertThat(((FigureValue.Rows) value).rows())
          .hasSize(
              (int)
                  asked.table().rows().stream()
                      .filter(row -> row.kind() == RowKind.BODY)
                      .filter(row -> hasValue(row.cells().get(place)))
                      .count());
    }
  }

  /// What has nothing to divide by has no place in an order.
  private static boolean hasValue(Cell cell) {
    return switch (cell) {
      case Cell.Count _ -> true;
      case Cell.Rate rate -> rate.denominator() > 0;
      case Cell.Text _, Cell.NotRecorded _ -> false;
    };
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
          (FigureReference.RowCount)
              Reading.parsed("count t/" + column.code() + " where=" + condition);
      FigureValue value =
          reading.read(
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

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
