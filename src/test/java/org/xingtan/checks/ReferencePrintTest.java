package org.xingtan.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.checks.ReferencePrint.count;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xingtan.printed.Counted;

/// The two reference publications, with the counts of `reference/` as what is computed: the rules find what is known not to
/// add up, and nothing else. That the facts of the reference city give these counts is tested on the loaded city.
class ReferencePrintTest {
  private static List<String> found(Material material, Evidence evidence, Severity... severities) {
    return Rules.examine(material, evidence).stream()
        .filter(finding -> List.of(severities).contains(finding.severity()))
        .map(ReferencePrintTest::line)
        .sorted()
        .toList();
  }

  private static String line(Finding finding) {
    Place place = finding.place();
    return "%s %s %s %s %s"
        .formatted(
            finding.rule(),
            place.source() == null ? "" : place.source().table() + "/" + place.source().period(),
            place.row().code(),
            place.column().code(),
            finding.printed());
  }

  @Test
  void of_the_bulletin_of_2017_the_known_figures_are_named_and_no_others() throws IOException {
    assertThat(found(bulletin(), carriedOver(), Severity.WRONG, Severity.EXPLAIN))
        .containsExactlyInAnyOrder(
            "above-hundred programme-by-area/1702 花都区 participation_rate 100.00%+",
            "above-hundred programme-by-area/1702 花都区 graduation_rate 100.00%+",
            "above-hundred programme-by-area/1702 增城区 participation_rate 100.00%+",
            "above-hundred programme-by-area/1702 增城区 graduation_rate 100.00%+",
            "above-hundred programme-by-area/1702 天河区 participation_rate 100.00%+",
            "above-hundred programme-by-area/1702 海珠区 participation_rate 100.00%+",
            "above-hundred programme-by-area/1702 番禺区 participation_rate 100.00%+",
            "total-hides-row programme-by-area/1702 TOTAL participation_rate 99.64%",
            "total-hides-row programme-by-area/1702 TOTAL graduation_rate 91.48%",
            "left-out-row period-by-subject/1702 TOTAL selected 13071",
            "left-out-row period-by-subject/1702 TOTAL participants 10876",
            "left-out-row period-by-subject/1702 TOTAL completed 2478",
            "persons-and-posts period-key-figures/1702 tutors_or_hosts value 196",
            "over-quota period-key-figures/1702 award_achievements value 28");
  }

  @Test
  void of_the_bulletin_of_2017_one_true_remark_is_a_note() throws IOException {
    assertThat(found(bulletin(), carriedOver(), Severity.NOTE))
        .containsExactly("part-below-whole period-by-community/1702 RESEARCH completed 2,644");
  }

  @Test
  void of_the_summary_of_2021_the_known_figures_are_named_and_no_others() throws IOException {
    assertThat(found(summary(), new People(), Severity.WRONG, Severity.EXPLAIN))
        .containsExactlyInAnyOrder(
            "mean-of-rates it2-by-area/2101 TOTAL participation_rate 77%",
            "mean-of-rates it2-by-area/2101 TOTAL online_study_rate 51%",
            "mean-of-rates it2-by-area/2002 TOTAL participation_rate 93%",
            "mean-of-rates it2-by-area/2002 TOTAL online_study_rate 89%",
            "mean-of-rates it2-by-area/2002 TOTAL school_practice_rate 84%",
            "rate-of-another-column it2-by-area/2101 增城区 micro_ability_rate 2%",
            "rate-of-another-column it2-by-area/2002 市直属 micro_ability_rate 77%",
            "one-number-two-names period-key-figures/2101 course_pass_rate value 97.20%",
            "two-head-counts it2-by-area/2101 TOTAL expected 165,881");
  }

  @Test
  void of_the_summary_of_2021_steps_out_of_order_and_rounding_are_notes() throws IOException {
    assertThat(found(summary(), new People(), Severity.NOTE))
        .containsExactlyInAnyOrder(
            "funnel-order it2-by-area/2002 天河区 courses_selected 482",
            "funnel-order it2-by-area/2002 白云区 courses_selected 677",
            "funnel-order it2-by-area/2002 白云区 workshop_selected 680",
            "funnel-order it2-by-area/2002 海珠区 workshop_selected 738",
            "funnel-order it2-by-area/2002 番禺区 workshop_selected 657",
            "funnel-order it2-by-area/2002 花都区 workshop_selected 757",
            "funnel-order it2-by-area/2002 增城区 workshop_selected 721",
            "rounded-away it2-by-area/2002 荔湾区 participation_rate 100%",
            "rounded-away it2-by-area/2002 花都区 participation_rate 100%",
            "rounded-away it2-by-area/2101 越秀区 micro_ability_rate 0%",
            "rounded-away it2-by-area/2101 荔湾区 micro_ability_rate 0%",
            "rounded-away it2-by-area/2101 天河区 micro_ability_rate 0%",
            "rounded-away it2-by-area/2101 番禺区 micro_ability_rate 0%",
            "rounded-away it2-by-area/2101 南沙区 micro_ability_rate 0%",
            "rounded-away it2-by-area/2101 从化区 micro_ability_rate 0%");
  }

  @Test
  void the_mean_of_the_rates_is_shown_beside_the_true_total() throws IOException {
    assertThat(Rules.examine(summary(), new People()))
        .filteredOn(finding -> finding.rule().equals("mean-of-rates"))
        .extracting(Finding::computed)
        .containsExactly("72.8%", "48.3%", "90.9%", "87.5%", "83.3%");
  }

  private static Evidence carriedOver() {
    return new People()
        .at(Counted.of("IT1/1702", "COMPLETED"), 0, 2793)
        .at(Counted.of("IT1/1702/RESEARCH", "COMPLETED"), 149, 2793)
        .because(Cause.CARRIED_OVER, 0, 149);
  }

  private static Material bulletin() throws IOException {
    return new Material(
        List.of(
            ReferencePrint.programmeByArea(),
            ReferencePrint.periodBySubject(),
            ReferencePrint.periodByCommunity(),
            ReferencePrint.assistantsByArea(),
            ReferencePrint.assessmentByArea(),
            Printed.table("period-key-figures")
                .single("learning_tutors")
                .cell("value", "99", count(99, "IT1/1702", "TUTOR"))
                .single("research_hosts")
                .cell("value", "97", count(97, "IT1/1702", "HOST"))
                .single("tutors_or_hosts")
                .cell("value", "106", count(106, "IT1/1702", "TUTOR_OR_HOST"))
                .single("completed")
                .cell("value", "2,793", count(2793, "IT1/1702", "COMPLETED"))
                .single("award_achievements")
                .cell("value", "28", ReferencePrint.award(28, "AWARD_ENTRIES"))
                .single("award_achievement_quota")
                .cell("value", "25", ReferencePrint.award(25, "AWARD_QUOTA"))
                .done()));
  }

  private static Material summary() throws IOException {
    return new Material(
        List.of(
            Printed.table("SUMMARY", "period-key-figures", "2101", ReferencePrint.SUMMARY_DAY)
                .single("teachers_in_service")
                .cell("value", "165,881", count(165_881, "GENERAL/2101", "DUE"))
                .single("course_participation_rate")
                .cell("value", "97.20%", Printed.rate(985_480, 1_013_851))
                .single("course_pass_rate")
                .cell("value", "97.20%", Printed.rate(941_202, 1_013_851))
                .done(),
            ReferencePrint.it2("2101"),
            ReferencePrint.it2("2002")));
  }
}
