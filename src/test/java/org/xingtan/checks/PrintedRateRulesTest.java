package org.xingtan.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Figure;

/// Rules on rates as printed: §1 to §6 and §16 of `docs/rules/checks.md`.
class PrintedRateRulesTest {
  private static List<Finding> examine(Rule rule, ComparedTable... tables) {
    return rule.examine(new Material(List.of(tables)), new People());
  }

  private static ComparedTable twoAreas(String printedTotal) {
    return Printed.table("rates")
        .part("SMALL")
        .cell("rate", "90%", Printed.rate(90, 100))
        .part("LARGE")
        .cell("rate", "50%", Printed.rate(450, 900))
        .total()
        .cell("rate", printedTotal, Printed.rate(540, 1000))
        .done();
  }

  @Test
  void a_total_rate_that_is_the_mean_of_the_rows_rates_is_wrong_and_both_values_are_shown() {
    assertThat(examine(new MeanOfRates(), twoAreas("70%")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.WRONG);
          assertThat(finding.printed()).isEqualTo("70%");
          assertThat(finding.computed()).isEqualTo("54.0%");
        });
  }

  @Test
  void a_total_rate_that_is_total_over_total_is_no_mean() {
    assertThat(examine(new MeanOfRates(), twoAreas("54%"))).isEmpty();
  }

  @Test
  void a_total_rate_that_is_wrong_for_another_reason_is_no_mean_but_still_differs() {
    assertThat(examine(new MeanOfRates(), twoAreas("71%"))).isEmpty();
    assertThat(examine(new PrintedDiffers(), twoAreas("71%"))).hasSize(1);
  }

  @Test
  void the_mean_takes_the_place_of_the_plain_difference() {
    assertThat(Rules.examine(new Material(List.of(twoAreas("70%"))), new People()))
        .extracting(Finding::rule)
        .containsExactly("mean-of-rates");
  }

  @Test
  void a_printed_count_or_rate_that_is_not_the_computed_one_differs() {
    ComparedTable table =
        Printed.table("counts")
            .part("A")
            .cell("count", "1,001", Printed.count(1000))
            .cell("rate", "12.35%", Printed.rate(1234, 10_000))
            .cell("nothing", "3%", Printed.rate(0, 0))
            .done();
    assertThat(examine(new PrintedDiffers(), table))
        .extracting(finding -> finding.sentence().key())
        .containsExactly(
            "printed-differs.count", "printed-differs.rate", "printed-differs.no-rate");
  }

  @Test
  void thousands_separators_rounding_half_up_dashes_and_other_ways_to_write_days_do_not_differ() {
    ComparedTable table =
        Printed.table("same")
            .part("A")
            .cell("count", "1,000", Printed.count(1000))
            .cell("rate", "12.35%", Printed.rate(12_345, 100_000))
            .cell(
                "window",
                "2017年10月9日-10月26日",
                new Figure.Words("9 to 26 October 2017", "2017-10-09 – 10-26"))
            .cell("dash", "-", Printed.count(4))
            .done();
    assertThat(examine(new PrintedDiffers(), table)).isEmpty();
  }

  @Test
  void a_printed_cell_that_the_table_does_not_have_is_reported() {
    ComparedTable table =
        Printed.table("more").part("A").cell("count", "7", new Figure.Absent()).done();
    assertThat(examine(new PrintedDiffers(), table))
        .extracting(finding -> finding.sentence().key())
        .containsExactly("printed-differs.absent");
  }

  @Test
  void a_capped_rate_is_explained_by_those_outside_the_denominator_and_counted_by_cause() {
    Figure.Count above = Printed.persons(12, "IT1", "PARTICIPATED", "A");
    Figure.Count below = Printed.persons(10, "HEADCOUNT/H", "COUNTED", "A");
    ComparedTable table =
        Printed.table("capped")
            .part("A")
            .cell("rate", "100.00%+", new Figure.Rate(above, below))
            .done();
    People people =
        new People()
            .at(counted(above), 0, 12)
            .at(counted(below), 5, 15)
            .because(Cause.RETIRED, 0, 2)
            .because(Cause.NEWCOMER, 2, 5);
    List<Finding> findings = Rules.examine(new Material(List.of(table)), people);
    assertThat(findings)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.rule()).isEqualTo("above-hundred");
          assertThat(finding.computed()).isEqualTo("120.00%");
          assertThat(finding.sentence().arguments()).contains("5", "3");
          assertThat(finding.shares())
              .extracting(Finding.Share::cause, Finding.Share::count)
              .containsExactly(
                  org.assertj.core.groups.Tuple.tuple(Cause.NEWCOMER, 3L),
                  org.assertj.core.groups.Tuple.tuple(Cause.RETIRED, 2L));
        });
  }

  @Test
  void a_rate_printed_wrongly_below_100_percent_stays_a_difference_though_it_is_above() {
    Figure.Count above = Printed.persons(12, "IT1", "PARTICIPATED", "A");
    Figure.Count below = Printed.persons(10, "HEADCOUNT/H", "COUNTED", "A");
    ComparedTable table =
        Printed.table("wrong").part("A").cell("rate", "98%", new Figure.Rate(above, below)).done();
    assertThat(Rules.examine(new Material(List.of(table)), new People()))
        .extracting(Finding::rule)
        .containsExactly("printed-differs", "above-hundred");
  }

  @Test
  void more_pieces_than_persons_is_no_rate_above_100_percent() {
    ComparedTable table =
        Printed.table("pieces").part("A").cell("ratio", "120%", Printed.rate(12, 10)).done();
    assertThat(examine(new AboveHundred(), table)).isEmpty();
  }

  @Test
  void a_total_below_100_percent_names_the_rows_above_it() {
    ComparedTable table =
        Printed.table("hidden")
            .part("A")
            .cell("rate", "120%", Printed.rate(12, 10))
            .part("B")
            .cell("rate", "70%", Printed.rate(7, 10))
            .total()
            .cell("rate", "95%", Printed.rate(19, 20))
            .done();
    assertThat(examine(new TotalHidesRow(), table))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.place().row().code()).isEqualTo("TOTAL");
          assertThat(finding.sentence().arguments()).contains(List.of("A 120.00%"), "12 / 10");
        });
  }

  @Test
  void a_total_above_100_percent_itself_hides_nothing() {
    ComparedTable table =
        Printed.table("open")
            .part("A")
            .cell("rate", "120%", Printed.rate(12, 10))
            .total()
            .cell("rate", "120%", Printed.rate(12, 10))
            .done();
    assertThat(examine(new TotalHidesRow(), table)).isEmpty();
  }

  @Test
  void a_rate_of_the_certified_after_a_column_of_the_handed_in_is_explained_at_its_widest_row() {
    assertThat(examine(new RateOfAnotherColumn(), abilities("SUBMITTED")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.place().row().code()).isEqualTo("B");
          assertThat(finding.sentence().arguments()).contains("1,551", "1,538", "1,995", "77%");
        });
  }

  @Test
  void a_rate_after_a_column_that_is_no_outcome_needs_no_explanation() {
    assertThat(examine(new RateOfAnotherColumn(), abilities("SELECTED"))).isEmpty();
  }

  private static ComparedTable abilities(String before) {
    Printed table = Printed.table("abilities");
    abilities(table, "A", before, 700, 395, 390);
    abilities(table, "B", before, 1995, 1551, 1538);
    return table.done();
  }

  private static void abilities(
      Printed table, String area, String before, long due, long first, long certified) {
    Figure.Count last = Printed.persons(certified, "IT2/2101/M", "CERTIFIED", area);
    Figure.Count expected = Printed.persons(due, "IT2/2101", "DUE", area);
    table
        .part(area)
        .cell("expected", null, expected)
        .cell("before", null, Printed.persons(first, "IT2/2101/M", before, area))
        .cell("certified", null, last)
        .cell("rate", "77%", new Figure.Rate(last, expected));
  }

  @Test
  void one_rate_under_two_names_is_wrong_where_it_does_not_belong() {
    ComparedTable table =
        Printed.table("key")
            .single("participation")
            .cell("value", "97.20%", Printed.rate(985_480, 1_013_851))
            .single("pass")
            .cell("value", "97.20%", Printed.rate(940_000, 1_013_851))
            .done();
    assertThat(examine(new OneNumberTwoNames(), table))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.place().row().code()).isEqualTo("pass");
          assertThat(finding.computed()).isEqualTo("92.72%");
          assertThat(finding.sentence().arguments()).contains("985,480 / 1,013,851");
        });
    assertThat(Rules.examine(new Material(List.of(table)), new People())).hasSize(1);
  }

  @Test
  void two_rates_that_are_truly_equal_are_no_copy() {
    ComparedTable table =
        Printed.table("equal")
            .single("one")
            .cell("value", "97.20%", Printed.rate(972, 1000))
            .single("other")
            .cell("value", "97.20%", Printed.rate(486, 500))
            .done();
    assertThat(examine(new OneNumberTwoNames(), table)).isEmpty();
  }

  @Test
  void nobody_and_all_are_noted_where_rounding_says_so() {
    ComparedTable table =
        Printed.table("rounded")
            .part("A")
            .cell("few", "0%", Printed.rate(6, 9607))
            .cell("most", "100%", Printed.rate(453, 455))
            .cell("none", "0%", Printed.rate(0, 100))
            .cell("all", "100%", Printed.rate(100, 100))
            .done();
    assertThat(examine(new RoundedAway(), table))
        .extracting(finding -> finding.place().column().code(), Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("few", Severity.NOTE),
            org.assertj.core.groups.Tuple.tuple("most", Severity.NOTE));
  }

  private static Counted counted(Figure.Count count) {
    Counted counted = count.counted();
    assertThat(counted).isNotNull();
    return counted == null ? Counted.of("", "") : counted;
  }
}
