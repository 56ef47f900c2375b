package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xingtan.programme.Period;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.web.Words;

/// What is missing or does not fit before a period opens (docs/rules/programme.md, 10). Each rule gives sentences with the place where they
/// are mended.
@Component
class Readiness {
  private final Runs runs;
  private final List<BiFunction<RunSetUp, Words, List<Finding>>> rules;

  Readiness(
      Runs runs,
      WindowReadiness windows,
      OfferReadiness offer,
      RuleReadiness rule,
      SelectionReadiness selection) {
    this.runs = runs;
    this.rules =
        List.of(
            rule::somebodyIsDue,
            rule::referenceDayIsNear,
            windows::nothingMissing,
            windows::everyAreaHasOne,
            windows::inOrder,
            windows::noOtherPeriodStudies,
            offer::partsCanBeCompleted,
            offer::sectionsHaveTheirTutor,
            offer::coursesAreOnOffer,
            offer::coursesHaveContent,
            offer::sectionsOpenInTime,
            offer::seatsSuffice,
            offer::quotasFit,
            rule::feeIsDecided,
            rule::limitsAllowCompletion,
            rule::requirementHolds,
            selection::withdrawalFits,
            selection::schoolsCanAct);
  }

  List<Finding> of(Period period, Words words) {
    List<RunSetUp> all = runs.ofPeriod(period.code());
    if (all.isEmpty()) {
      return List.of(
          new Finding(
              true,
              words.of("preparation.ready.no-programme"),
              Address.period(period.code()) + "/edit"));
    }
    List<Finding> findings = new ArrayList<>();
    for (RunSetUp run : all) {
      rules.stream()
          .flatMap(rule -> rule.apply(run, words).stream())
          .map(finding -> of(run, all.size(), finding, words))
          .forEach(findings::add);
    }
    return Stream.concat(
            findings.stream().filter(Finding::stops),
            findings.stream().filter(finding -> !finding.stops()))
        .toList();
  }

  /// Names the programme where there is more than one.
  private static Finding of(RunSetUp run, int runs, Finding finding, Words words) {
    return runs == 1
        ? finding
        : new Finding(
            finding.stops(),
            words.of("preparation.ready.of", run.key().programmeName(), finding.text()),
            finding.address());
  }
}
