package org.xingtan.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;

/// A figure taken while people can still change it is provisional, and its table says until when.
/// `docs/rules/checks.md` §15.
final class OpenWindow implements Rule {
  @Override
  public String code() {
    return "open-window";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    Set<String> known = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Spot spot : material.spots()) {
      String context = spot.counted().map(counted -> counted.context()).orElse("");
      if (!context.isEmpty() && known.add(spot.table().source() + " " + context)) {
        findings.addAll(examine(spot, context, evidence));
      }
    }
    return findings;
  }

  private List<Finding> examine(Spot spot, String context, Evidence evidence) {
    List<Evidence.OpenWindow> open = evidence.openWindows(context, spot.table().source().asOf());
    if (open.isEmpty()) {
      return List.of();
    }
    String asOf = spot.table().source().asOf().toString();
    String last =
        open.stream().map(window -> window.lastDay().toString()).sorted().toList().getLast();
    return List.of(
        Finding.of(
            this, Severity.NOTE, Place.of(spot.table()), asOf, last, says(open, asOf, last)));
  }

  private static Sentence says(List<Evidence.OpenWindow> open, String asOf, String last) {
    List<String> areas =
        open.stream()
            .map(Evidence.OpenWindow::area)
            .filter(area -> !area.isEmpty())
            .distinct()
            .toList();
    return areas.isEmpty()
        ? Sentence.of("open-window", asOf, last)
        : Sentence.of("open-window.areas", asOf, last, areas);
  }
}
