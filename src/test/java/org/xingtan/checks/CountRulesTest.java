package org.xingtan.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Figure;

/// Rules on counts: §7 to §15 of `docs/rules/checks.md`.
class CountRulesTest {
  private static final Counted COMPLETED = Counted.of("IT1/1702", "COMPLETED");
  private static final Counted RESEARCH = Counted.of("IT1/1702/RESEARCH", "COMPLETED");

  private static List<Finding> examine(Rule rule, Evidence evidence, ComparedTable... tables) {
    return rule.examine(new Material(List.of(tables)), evidence);
  }

  private static List<Finding> examine(Rule rule, ComparedTable... tables) {
    return examine(rule, new People(), tables);
  }

  private static ComparedTable sum(String printedTotal, long computedTotal) {
    return Printed.table("sum")
        .part("A")
        .cell("count", "3", Printed.count(3))
        .part("B")
        .cell("count", "4", Printed.count(4))
        .total()
        .cell("count", printedTotal, Printed.count(computedTotal))
        .done();
  }

  @Test
  void a_printed_total_is_the_sum_of_the_printed_rows() {
    assertThat(examine(new RowsAndTotal(), sum("8", 7)))
        .extracting(finding -> finding.sentence().key(), Finding::printed, Finding::computed)
        .containsExactly(tuple("rows-and-total.printed", "8", "7"));
    assertThat(examine(new RowsAndTotal(), sum("7", 7))).isEmpty();
  }

  @Test
  void a_computed_total_is_the_sum_of_the_computed_rows() {
    assertThat(examine(new RowsAndTotal(), sum("7", 9)))
        .extracting(finding -> finding.sentence().key())
        .containsExactly("rows-and-total.computed");
  }

  @Test
  void a_table_of_which_a_row_is_not_printed_says_nothing_about_the_printed_total() {
    ComparedTable table =
        Printed.table("piece")
            .part("A")
            .cell("count", null, Printed.count(3))
            .part("B")
            .cell("count", "4", Printed.count(4))
            .total()
            .cell("count", "7", Printed.count(7))
            .done();
    assertThat(examine(new RowsAndTotal(), table)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void in_a_random_table_only_the_planted_error_is_found(long seed) {
    Random random = new Random(seed);
    int rows = 2 + random.nextInt(20);
    int planted = random.nextInt(rows);
    for (boolean plant : new boolean[] {false, true}) {
      ComparedTable table = randomTable(new Random(seed), rows, plant ? planted : -1);
      List<Finding> findings = Rules.examine(new Material(List.of(table)), new People());
      assertThat(findings.stream().filter(found -> found.severity() != Severity.NOTE))
          .as("seed %d", seed)
          .extracting(Finding::rule, finding -> finding.place().row().code())
          .containsExactlyElementsOf(
              plant
                  ? List.of(
                      tuple("rows-and-total", "TOTAL"), tuple("printed-differs", "R" + planted))
                  : List.of());
    }
  }

  /// Counts and rates rightly printed, but for one count that is one too large.
  private static ComparedTable randomTable(Random random, int rows, int wrong) {
    Printed table = Printed.table("random");
    long all = 0;
    long some = 0;
    for (int row = 0; row < rows; row++) {
      long whole = 1 + random.nextInt(20_000);
      long part = random.nextInt((int) whole + 1);
      all += whole;
      some += part;
      line(table.part("R" + row), whole, part, row == wrong ? 1 : 0);
    }
    line(table.total(), all, some, 0);
    return table.done();
  }

  private static void line(Printed table, long whole, long part, long error) {
    Figure.Rate rate = Printed.rate(part, whole);
    table
        .cell("whole", Shown.count(whole), Printed.count(whole))
        .cell("part", Long.toString(part + error), Printed.count(part))
        .cell("rate", Shown.percent(rate), rate);
  }

  @Test
  void a_total_without_the_persons_of_no_subject_is_explained_together_with_its_rates() {
    ComparedTable table =
        Printed.table("subjects")
            .part("MATHEMATICS")
            .cell("selected", "13,071", Printed.count(13_071))
            .cell("studying", "10,876", Printed.count(10_876))
            .cell("rate", "83.21%", Printed.rate(10_876, 13_071))
            .none()
            .cell("selected", null, Printed.count(1081))
            .cell("studying", null, Printed.count(912))
            .cell("rate", null, Printed.rate(912, 1081))
            .total()
            .cell("selected", "13,071", Printed.count(14_152))
            .cell("studying", "10,876", Printed.count(11_788))
            .cell("rate", "83.21%", Printed.rate(11_788, 14_152))
            .done();
    assertThat(Rules.examine(new Material(List.of(table)), new People()))
        .extracting(Finding::rule, finding -> finding.sentence().arguments().get(2))
        .containsExactly(tuple("left-out-row", "1,081"), tuple("left-out-row", "912"));
  }

  @Test
  void a_total_that_lacks_another_number_is_simply_wrong() {
    ComparedTable table =
        Printed.table("subjects")
            .part("MATHEMATICS")
            .cell("selected", "90", Printed.count(90))
            .none()
            .cell("selected", null, Printed.count(10))
            .total()
            .cell("selected", "91", Printed.count(100))
            .done();
    assertThat(Rules.examine(new Material(List.of(table)), new People()))
        .extracting(Finding::rule)
        .containsExactly("rows-and-total");
  }

  @Test
  void two_tables_that_count_all_persons_of_a_point_agree() {
    ComparedTable areas = completed("areas", 100);
    assertThat(examine(new OnePointOneTotal(), areas, completed("subjects", 100))).isEmpty();
    assertThat(examine(new OnePointOneTotal(), areas, completed("subjects", 98)))
        .extracting(Finding::printed, Finding::computed)
        .containsExactly(tuple("98", "100"));
  }

  private static ComparedTable completed(String table, long count) {
    return Printed.table(table)
        .total()
        .cell("completed", null, Printed.persons(count, "IT1/1702", "COMPLETED"))
        .done();
  }

  @Test
  void more_persons_in_a_later_step_than_in_an_earlier_one_is_noted_with_who_skipped_it() {
    ComparedTable table = funnel("IT2/2002", "REGISTERED", 477, "IT2/2002/O", "SELECTED", 482);
    People people =
        new People()
            .at(area("IT2/2002", "REGISTERED"), 0, 477)
            .at(area("IT2/2002/O", "SELECTED"), 8, 490);
    assertThat(examine(new FunnelOrder(), people, table))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence().arguments()).contains("482", "477", "13");
          assertThat(finding.shares()).hasSize(1);
        });
  }

  @Test
  void more_workshop_places_than_course_places_are_noted() {
    assertThat(
            examine(
                new FunnelOrder(),
                funnel("IT2/2002/O", "SELECTED", 735, "IT2/2002/S", "SELECTED", 738)))
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE);
  }

  @Test
  void more_certified_than_handed_in_is_impossible_and_wrong() {
    assertThat(
            examine(
                new FunnelOrder(),
                funnel("IT2/2002/M", "SUBMITTED", 10, "IT2/2002/M", "CERTIFIED", 11)))
        .extracting(Finding::severity)
        .containsExactly(Severity.WRONG);
  }

  @Test
  void steps_in_order_and_steps_of_different_parts_are_left_alone() {
    assertThat(
            examine(
                new FunnelOrder(),
                funnel("IT2/2002", "REGISTERED", 482, "IT2/2002/O", "SELECTED", 477),
                funnel("IT2/2002/O", "COMPLETED", 10, "IT2/2002/S", "SELECTED", 11)))
        .isEmpty();
  }

  private static ComparedTable funnel(
      String earlier, String first, long before, String later, String second, long after) {
    return Printed.table("funnel")
        .part("A")
        .cell("earlier", null, Printed.persons(before, earlier, first, "A"))
        .cell("later", null, Printed.persons(after, later, second, "A"))
        .done();
  }

  private static Counted area(String context, String measure) {
    return Counted.of(context, measure).cutBy(Counted.Dimension.AREA, "A");
  }

  @Test
  void a_part_smaller_than_the_whole_is_explained_by_completions_of_earlier_periods() {
    People people =
        new People()
            .at(COMPLETED, 0, 2793)
            .at(RESEARCH, 400, 3044)
            .because(Cause.CARRIED_OVER, 0, 400);
    assertThat(examine(new PartBelowWhole(), people, parts()))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence().arguments()).contains("2,793", "2,644", "400");
        });
  }

  @Test
  void a_part_smaller_than_the_whole_without_earlier_completions_is_wrong() {
    People people = new People().at(COMPLETED, 0, 2793).at(RESEARCH, 400, 3044);
    assertThat(examine(new PartBelowWhole(), people, parts()))
        .extracting(Finding::severity)
        .containsExactly(Severity.WRONG);
  }

  private static ComparedTable parts() {
    return Printed.table("communities")
        .single("LEARNING")
        .cell("completed", null, Printed.persons(7342, "IT1/1702/LEARNING", "COMPLETED"))
        .single("RESEARCH")
        .cell("completed", null, Printed.persons(2644, "IT1/1702/RESEARCH", "COMPLETED"))
        .single("whole")
        .cell("completed", null, Printed.persons(2793, "IT1/1702", "COMPLETED"))
        .single("programme")
        .cell("completed", null, Printed.persons(123_797, "IT1", "COMPLETED"))
        .done();
  }

  @Test
  void a_person_with_two_posts_is_one_person() {
    assertThat(examine(new PersonsAndPosts(), duties(106)))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.sentence().arguments())
                .containsExactly("99", "97", "196", "106", "90"));
    assertThat(examine(new PersonsAndPosts(), duties(196))).isEmpty();
  }

  private static ComparedTable duties(long persons) {
    return Printed.table("duties")
        .single("tutors")
        .cell("value", "99", Printed.persons(99, "IT1/1702", "TUTOR"))
        .single("hosts")
        .cell("value", "97", Printed.persons(97, "IT1/1702", "HOST"))
        .single("persons")
        .cell("value", "106", Printed.persons(persons, "IT1/1702", "TUTOR_OR_HOST"))
        .done();
  }

  @Test
  void two_head_counts_of_one_period_are_told_apart_by_who_is_on_one_and_not_on_the_other() {
    People people =
        new People()
            .at(Counted.of("GENERAL/2101", "DUE"), 0, 165_881)
            .at(Counted.of("IT2/2101", "DUE"), 60, 165_890)
            .because(Cause.NEWCOMER, 0, 60)
            .because(Cause.LEFT, 165_881, 165_890);
    assertThat(examine(new TwoHeadCounts(), people, headCounts("2101")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.sentence().arguments()).contains("165,881", "165,830", "60", "9");
          assertThat(finding.shares())
              .extracting(Finding.Share::cause)
              .containsExactly(Cause.NEWCOMER, Cause.LEFT);
        });
  }

  @Test
  void
      two_head_counts_that_stand_in_several_tables_are_told_apart_once_and_where_they_are_printed() {
    ComparedTable unprinted =
        Printed.table("key")
            .single("teachers")
            .cell("value", "165,881", Printed.persons(165_881, "GENERAL/2101", "DUE"))
            .single("expected")
            .cell("value", null, Printed.persons(165_830, "IT2/2101", "DUE"))
            .done();
    ComparedTable areas =
        Printed.table("BULLETIN", "areas", "2101", Printed.DAY.plusDays(6))
            .total()
            .cell("expected", "165,830", Printed.persons(165_830, "IT2/2101", "DUE"))
            .done();
    ComparedTable schools =
        Printed.table("BULLETIN", "schools", "2101", Printed.DAY.plusDays(7))
            .total()
            .cell("expected", "165,830", Printed.persons(165_830, "IT2/2101", "DUE"))
            .done();
    assertThat(examine(new TwoHeadCounts(), unprinted, areas, schools))
        .extracting(finding -> finding.place().title())
        .containsExactly("areas");
  }

  @Test
  void the_persons_due_in_another_period_are_another_matter() {
    assertThat(examine(new TwoHeadCounts(), headCounts("2002"))).isEmpty();
  }

  private static ComparedTable headCounts(String period) {
    return Printed.table("key")
        .single("teachers")
        .cell("value", "165,881", Printed.persons(165_881, "GENERAL/2101", "DUE"))
        .single("expected")
        .cell("value", "165,830", Printed.persons(165_830, "IT2/" + period, "DUE"))
        .single("assessment")
        .cell("value", "120,295", Printed.persons(120_295, "ASSESSMENT/DA", "DUE"))
        .done();
  }

  @Test
  void a_list_longer_than_its_quota_is_named_with_how_much() {
    assertThat(examine(new OverQuota(), awards(28, 25)))
        .extracting(finding -> finding.sentence().arguments())
        .containsExactly(List.of("28", "25", "3"));
    assertThat(examine(new OverQuota(), awards(25, 25))).isEmpty();
  }

  private static ComparedTable awards(long sent, long quota) {
    return Printed.table("awards")
        .single("sent")
        .cell("value", "28", award(sent, "AWARD_ENTRIES", "ACHIEVEMENT"))
        .single("quota")
        .cell("value", "25", award(quota, "AWARD_QUOTA", "ACHIEVEMENT"))
        .single("schools")
        .cell("value", "5", award(5, "AWARD_ENTRIES", "SCHOOL"))
        .done();
  }

  private static Figure.Count award(long count, String measure, String kind) {
    return new Figure.Count(count, new Counted("AWARD/A-2017", measure, kind, List.of()));
  }

  @Test
  void a_figure_taken_before_its_window_closes_is_provisional() {
    ComparedTable table =
        Printed.table("assessment")
            .total()
            .cell("due", "9", Printed.persons(9, "ASSESSMENT/DA", "DUE"))
            .cell("completed", "3", Printed.persons(3, "ASSESSMENT/DA", "COMPLETED"))
            .done();
    People open =
        new People()
            .open(
                "ASSESSMENT/DA",
                new Evidence.OpenWindow("番禺区", LocalDate.of(2017, 12, 1)),
                new Evidence.OpenWindow("天河区", LocalDate.of(2017, 10, 26)));
    assertThat(examine(new OpenWindow(), open, table))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.sentence().arguments())
                .containsExactly("2017-11-27", "2017-12-01", List.of("番禺区")));
    assertThat(examine(new OpenWindow(), table)).isEmpty();
  }
}
