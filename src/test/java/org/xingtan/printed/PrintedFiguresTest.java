package org.xingtan.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.As;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// Printed figures are taken in, given out again unchanged, and stand beside what is computed.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class PrintedFiguresTest {
  private static final String HEADER = "publication|table|period|as_of|row|column|printed";

  private final MockMvcTester browser;
  private final Sheets sheets;
  private final JdbcClient jdbc;

  PrintedFiguresTest(MockMvcTester browser, Sheets sheets, JdbcClient jdbc) {
    this.browser = browser;
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 5);
    sheets.load(
        "printed_figures",
        HEADER,
        "PAPER|period-by-subject|1702|2017-11-27|CHINESE|selected|999",
        "PAPER|period-by-subject|1702|2017-11-27|TOTAL|completion_rate|100.00%+",
        "PAPER|period-by-subject|1702|2017-11-27|LATIN|selected|3");
  }

  @Test
  void a_repeated_load_changes_nothing() {
    Sheets.Outcome again =
        sheets.load(
            "printed_figures",
            HEADER,
            "PAPER|period-by-subject|1702|2017-11-27|CHINESE|selected|999");
    assertThat(again.problems()).isEmpty();
    assertThat(again.changes().added()).isZero();
    assertThat(again.changes().changed()).isZero();
    assertThat(again.changes().unchanged()).isEqualTo(1);
  }

  @Test
  void what_was_taken_in_goes_out_unchanged() {
    assertThat(sheets.exported("printed_figures"))
        .contains("PAPER|period-by-subject|1702|2017-11-27|TOTAL|completion_rate|100.00%+")
        .hasSize(3);
  }

  @Test
  void a_table_that_does_not_exist_is_refused_by_name() {
    Sheets.Outcome refused =
        sheets.load("printed_figures", HEADER, "PAPER|table-of-contents|1702|2017-11-27|A|b|1");
    assertThat(refused.places()).containsExactly("2 table printed_table_unknown");
    assertThat(refused.problems().getFirst().arguments().getLast()).contains("period-by-subject");
  }

  @Test
  void the_same_cell_twice_is_refused() {
    assertThat(
            sheets
                .load(
                    "printed_figures",
                    HEADER,
                    "PAPER|period-by-subject|1702|2017-11-27|PE|selected|1",
                    "PAPER|period-by-subject|1702|2017-11-27|PE|selected|2")
                .reasons())
        .containsExactly("doubled");
  }

  @Test
  void publications_are_listed_with_their_tables() {
    assertThat(browser.get().uri("/printed").with(As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("PAPER", "/printed/PAPER/period-by-subject?period=1702&amp;as-of=2017-11-27");
  }

  @Test
  void a_printed_table_stands_beside_the_computed_one_and_differences_are_marked() {
    assertThat(
            browser
                .get()
                .uri("/printed/PAPER/period-by-subject?period=1702&as-of=2017-11-27&lang=en")
                .with(As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("3 cells differ", "Printed: 999", "100.00%+", "LATIN", "comparison-different");
  }

  @Test
  void a_table_that_was_not_printed_is_not_found() {
    assertThat(
            browser
                .get()
                .uri("/printed/PAPER/period-by-subject?period=1701&as-of=2017-11-27")
                .with(As.cityOffice()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void print_is_read_as_a_reader_reads_it() {
    assertThat(new PrintedText("12,604").says(new Figure.Count(12_604, null))).isTrue();
    assertThat(new PrintedText("12604").says(new Figure.Count(12_605, null))).isFalse();
    assertThat(new PrintedText("99.64％").says(rate(134_839, 135_323))).isTrue();
    assertThat(new PrintedText("100.00%+").says(rate(12_604, 11_137))).isFalse();
    assertThat(new PrintedText("100.00%+").capped()).isTrue();
    assertThat(new PrintedText("77%").decimals()).isZero();
    assertThat(new PrintedText("—").empty()).isTrue();
    assertThat(new PrintedText("约 50").number()).isEmpty();
  }

  private static Figure.Rate rate(long numerator, long denominator) {
    return new Figure.Rate(new Figure.Count(numerator, null), new Figure.Count(denominator, null));
  }
}
