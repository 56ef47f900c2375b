package org.xingtan.preparation;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.programme.FeeRule;
import org.xingtan.programme.Limit;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.WhatIf;
import org.xingtan.web.Words;

/// Whether the rules of a run name people, fees, limits and requirements that fit together.
@Component
class RuleReadiness {
  private static final long FAR = 366;

  private final WhatIf whatIf;
  private final WhatIfStore due;
  private final ReadinessStore store;

  RuleReadiness(WhatIf whatIf, WhatIfStore due, ReadinessStore store) {
    this.whatIf = whatIf;
    this.due = due;
    this.store = store;
  }

  List<Finding> somebodyIsDue(RunSetUp run, Words words) {
    if (run.rules().population() == RunRules.Population.NONE) {
      return List.of();
    }
    int count = whatIf.askWhoIsDue(run, run.rules(), () -> {}, () -> due.countDue(run.key().run()));
    return count > 0
        ? List.of()
        : List.of(
            new Finding(true, words.of("preparation.ready.nobody-due"), Address.run(run, "rules")));
  }

  List<Finding> referenceDayIsNear(RunSetUp run, Words words) {
    long days = Math.abs(ChronoUnit.DAYS.between(run.rules().referenceDay(), run.beginsOn()));
    return days <= FAR
        ? List.of()
        : List.of(
            new Finding(
                false,
                words.of("preparation.ready.reference-day", run.rules().referenceDay().toString()),
                Address.run(run, "rules")));
  }

  List<Finding> feeIsDecided(RunSetUp run, Words words) {
    FeeRule fee = run.fee();
    if (fee == null) {
      return List.of(
          new Finding(true, words.of("preparation.ready.no-fee"), Address.run(run, "fee")));
    }
    return fee.basis() != FeeRule.Basis.FREE
        ? List.of()
        : store.priced(run.key().run()).stream()
            .map(found ->
                new Finding(
                    false,
                    words.of(
                        "preparation.ready.free-priced",
                        found.count(),
                        words.list(found.examples())),
                    Address.run(run, "fee")))
            .toList();
  }

  List<Finding> limitsAllowCompletion(RunSetUp run, Words words) {
    if (run.limits().isEmpty()) {
      return List.of(
          new Finding(false, words.of("preparation.ready.no-limit"), Address.run(run, "limits")));
    }
    List<ReadinessStore.PartRule> parts = store.rules(run.key().run());
    return run.limits().stream()
        .filter(limit -> forbids(limit, parts))
        .map(limit -> new Finding(true, tooLow(limit, parts, words), Address.run(run, "limits")))
        .toList();
  }

  private static String tooLow(Limit limit, List<ReadinessStore.PartRule> parts, Words words) {
    return parts.stream()
        .filter(part -> part.code().equals(limit.part()))
        .findFirst()
        .map(part -> words.of("preparation.ready.limit-below", part.name()))
        .orElseGet(() -> words.of("preparation.ready.limit-below.run"));
  }

  /// The limit of the run against what its parts ask for together, that of a part against what the part asks for.
  private static boolean forbids(Limit limit, List<ReadinessStore.PartRule> parts) {
    BigDecimal courses = needed("COURSES", limit, parts);
    BigDecimal hours = needed("HOURS", limit, parts);
    return (limit.mostCourses() != null
            && BigDecimal.valueOf(limit.mostCourses()).compareTo(courses) < 0)
        || (limit.mostHours() != null && limit.mostHours().compareTo(hours) < 0);
  }

  private static BigDecimal needed(String rule, Limit limit, List<ReadinessStore.PartRule> parts) {
    return parts.stream()
        .filter(part -> part.rule().equals(rule))
        .filter(part -> limit.part() == null || part.code().equals(limit.part()))
        .map(ReadinessStore.PartRule::minimum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<Finding> requirementHolds(RunSetUp run, Words words) {
    return store.hasRequirement(run.key().run())
        ? List.of()
        : List.of(
            new Finding(
                false,
                words.of("preparation.ready.no-requirement"),
                Address.programme(run.key().programme())));
  }
}
