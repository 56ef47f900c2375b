package org.xingtan.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xingtan.checks.Evidence.Overlap;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Row;
import org.xingtan.printed.Counted;

/// Steps that follow each other do not grow: who registered, who selected a course, who joined a workshop; who selected,
/// who studied, who completed. Within one part a later step is impossible without the earlier one, so growth is an error;
/// between parts people may skip a step, so growth is worth a note. `docs/rules/checks.md` §10.
final class FunnelOrder implements Rule {
  /// Steps within one context; a later one cannot be reached without the earlier one.
  private static final Map<String, List<String>> NEEDS =
      Map.of(
          "STARTED", List.of("SELECTED"),
          "PAID", List.of("SELECTED"),
          "COMPLETED", List.of("STARTED", "PARTICIPATED", "SELECTED", "DUE"),
          "CERTIFIED", List.of("SUBMITTED"));

  private record Step(Spot spot, Counted counted, long count) {}

  @Override
  public String code() {
    return "funnel-order";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    for (ComparedTable table : material.tables()) {
      for (Row row : table.rows()) {
        if (row.kind() != Row.Kind.SINGLE) {
          findings.addAll(examine(steps(table, row), evidence));
        }
      }
    }
    return findings;
  }

  private static List<Step> steps(ComparedTable table, Row row) {
    return Material.spots(table, row).stream().flatMap(spot -> step(spot).stream()).toList();
  }

  private static Optional<Step> step(Spot spot) {
    return spot.counted()
        .filter(Counted::persons)
        .map(counted -> new Step(spot, counted, spot.count().orElseThrow().count()));
  }

  private List<Finding> examine(List<Step> steps, Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    for (int place = 1; place < steps.size(); place++) {
      Step later = steps.get(place);
      before(steps.subList(0, place), later)
          .filter(earlier -> later.count() > earlier.count())
          .map(earlier -> finding(severity(earlier, later), earlier, later, evidence))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /// The nearest step to the left that this one comes after; the others compare with that one in turn.
  private static Optional<Step> before(List<Step> left, Step later) {
    return left.reversed().stream()
        .filter(earlier ->
            needs(earlier.counted(), later.counted())
                || follows(earlier.counted(), later.counted()))
        .findFirst();
  }

  private static Severity severity(Step earlier, Step later) {
    return needs(earlier.counted(), later.counted()) ? Severity.WRONG : Severity.NOTE;
  }

  private static boolean needs(Counted earlier, Counted later) {
    return earlier.context().equals(later.context())
        && NEEDS.getOrDefault(later.measure(), List.of()).contains(earlier.measure());
  }

  /// Registration for the whole before a course of a part; a course of one part before a place in the next.
  private static boolean follows(Counted earlier, Counted later) {
    boolean registered =
        earlier.measure().equals("REGISTERED")
            && later.measure().equals("SELECTED")
            && later.context().startsWith(earlier.context() + "/");
    boolean nextPart =
        earlier.measure().equals("SELECTED")
            && later.measure().equals("SELECTED")
            && run(earlier).equals(run(later))
            && !earlier.context().equals(later.context());
    return registered || nextPart;
  }

  private static String run(Counted counted) {
    int end = counted.context().lastIndexOf('/');
    return end < 0 ? counted.context() : counted.context().substring(0, end);
  }

  private Finding finding(Severity severity, Step earlier, Step later, Evidence evidence) {
    Overlap overlap =
        evidence.overlap(later.counted(), earlier.counted(), later.spot().table().source().asOf());
    Sentence says =
        Sentence.of(
            severity == Severity.WRONG ? "funnel-order.impossible" : code(),
            later.spot().column().label(),
            Shown.count(later.count()),
            earlier.spot().column().label(),
            Shown.count(earlier.count()),
            Shown.count(overlap.missingFromOther()));
    return Finding.of(
            this,
            severity,
            later.spot().place(),
            Shown.count(later.count()),
            Shown.count(earlier.count()),
            says)
        .with(Shown.shares(together(overlap), later.counted(), earlier.counted()));
  }

  /// Why somebody skipped a step is not in the roster: all of them are simply not there.
  private static Map<Cause, Long> together(Overlap overlap) {
    return Map.of(Cause.NOT_THERE, overlap.missingFromOther());
  }
}
