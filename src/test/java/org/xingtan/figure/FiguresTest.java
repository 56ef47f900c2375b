package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.figure.FigureValue.Missing;
import org.xingtan.figure.FigureValue.Why;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.SmallTown;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// What references of each kind are printed as, and what they know.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class FiguresTest {
  private final Figures figures;
  private final JdbcClient jdbc;
  private final Words chinese;
  private final Words english;
  private final Reading reading;

  FiguresTest(Figures figures, JdbcClient jdbc, MessageSource messages) {
    this.figures = figures;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    this.english = new Words(messages, Locale.ENGLISH);
    this.reading = new Reading(figures, chinese);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @Test
  void a_list_has_words_for_none_one_and_many() {
    String wording = " none=没有一个区 one=只有{rows} many={rows}等{count|chinese:unit}区";
    List<FigureValue.RowValue> all = reading.rows("list programme-by-area/participants");
    assertThat(all).hasSize(3);
    assertThat(reading.printed("list programme-by-area/participants where=>100000" + wording))
        .isEqualTo("没有一个区");
    String most = all.getFirst().row().name().chinese();
    assertThat(reading.printed("list programme-by-area/participants most=1" + wording))
        .isEqualTo("只有" + most);
    assertThat(reading.printed("list programme-by-area/participants" + wording))
        .startsWith(most + "、")
        .contains("和")
        .endsWith("等三个区");
    assertThat(
            reading.read(Reading.parsed("list programme-by-area/participants"), english).printed())
        .contains(" and ");
  }

  @Test
  void equals_of_the_last_one_are_named_too() {
    List<FigureValue.RowValue> all = reading.rows("list period-by-subject/completed by=school");
    assertThat(all).isNotEmpty();
    for (int most = 1; most < all.size(); most++) {
      List<FigureValue.RowValue> first =
          reading.rows("list period-by-subject/completed by=school most=" + most);
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
        reading.printed(
            "sentence programme-by-area item=\"{name}参训{participants|unit}\" rank=participants");
    List<FigureValue.RowValue> all = reading.rows("list programme-by-area/participants");
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
            reading.read(
                Reading.parsed(
                    "share of=(cell programme-by-area/440106/participants) over=(cell programme-by-area/TOTAL/participants)"));
    assertThat(share.backing()).hasSize(2);
    long part = share.backing().getFirst().numerator();
    long whole = share.backing().getLast().numerator();
    assertThat(share.number().numerator().longValue() * whole)
        .isEqualTo(share.number().denominator().longValue() * part);
    assertThat(
            reading.missing(
                "share of=(cell period-key-figures/research_homework/value) over=(cell programme-by-area/TOTAL/participants)"))
        .isEqualTo(Why.UNITS);
    assertThat(
            reading.missing(
                "share of=(cell programme-by-area/TOTAL/graduation_rate) over=(cell programme-by-area/TOTAL/participants)"))
        .isEqualTo(Why.UNITS);
  }

  @Test
  void a_difference_is_taken_from_the_last_issue() {
    String cell = "cell programme-by-area/TOTAL/participants";
    FigureValue.Number difference =
        (FigureValue.Number)
            reading.read(
                Reading.parsed("difference of=(" + cell + ") since=last-issue as=words:unit"));
    long now = reading.number(cell);
    long before = reading.number(cell + " as-of=2017-10-13");
    assertThat(now).isGreaterThan(before);
    assertThat(difference.printed()).isEqualTo("增加" + (now - before) + "人");
    assertThat(difference.number().numerator().longValue()).isEqualTo(now - before);
    assertThat(
            reading.printed(
                "difference of=(" + cell + " as-of=2017-10-13) minus=(" + cell + ") as=words"))
        .isEqualTo("减少" + (now - before));
    assertThat(reading.printed("difference of=(" + cell + ") minus=(" + cell + ") as=words"))
        .isEqualTo("持平");
    assertThat(
            reading.printed(
                "difference of=(cell programme-by-area/TOTAL/graduation_rate) since=2017-10-13 as=words"))
        .matches("(上升|下降)\\d+\\.\\d\\d个百分点|持平");
    Standpoint first = Standpoint.of("1702", Reading.DAY);
    assertThat(
            figures.read(
                Reading.parsed("difference of=(" + cell + ") since=last-issue"),
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
    assertThat(reading.printed(reference)).isEqualTo(printed);
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
      assertThat(reading.read(Reading.parsed(reference), words))
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
        (FigureValue.Number)
            reading.read(Reading.parsed("cell programme-by-area/440106/graduation_rate"));
    Backing backing = rate.backing().getFirst();
    assertThat(backing.indicator().code()).isEqualTo("programme-graduation-rate");
    assertThat(backing.indicator().version()).isEqualTo(1);
    assertThat(backing.table().asOf()).isEqualTo(Reading.DAY);
    assertThat(backing.denominator()).isNotNull();
    assertThat(backing.address())
        .isEqualTo(
            "/tables/programme-by-area/cells/440106/graduation_rate?period=1702&programme=IT1&as-of=2017-11-27&by=area");
  }

  @Test
  void a_reader_of_an_area_reads_the_figures_of_the_area() {
    FigureReference.Cell total =
        (FigureReference.Cell) Reading.parsed("cell programme-by-area/TOTAL/participants");
    FigureReference.Cell area =
        (FigureReference.Cell) Reading.parsed("cell programme-by-area/440106/participants");
    assertThat(figures.read(total, Reading.ISSUE, Scope.area((short) 1), chinese).printed())
        .isEqualTo(reading.read(area).printed());
  }

  @Test
  void a_table_by_school_is_read_with_all_its_schools() {
    FigureValue.Whole whole =
        (FigureValue.Whole) reading.read(Reading.parsed("table programme-by-area by=school"));
    assertThat(whole.table().cut()).isEqualTo(Cut.SCHOOL);
    assertThat(whole.table().rows().stream().filter(row -> row.kind() == RowKind.BODY)).hasSize(7);
    assertThat(whole.printed()).isEqualTo("提升工程各区参训与结业情况");
  }
}
