package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xingtan.checks.UsedTables;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureValue;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Words;

/// Looks an issue through before it is signed: its own rules, and those of room `checks` for every table it uses.
@Component
class IssueChecks {
  private static final String OPEN_WINDOW = "open-window";

  private final UsedTables usedTables;
  private final RemarkStore remarks;
  private final PartStore parts;
  private final List<IssueRule> rules;

  IssueChecks(UsedTables usedTables, RemarkStore remarks, PartStore parts, Tables tables) {
    this.usedTables = usedTables;
    this.remarks = remarks;
    this.parts = parts;
    this.rules =
        List.of(
            new ReadableRule(),
            new OneMomentRule(),
            new ContentsRule(),
            new NumberingRule(),
            new SuperlativeRule(request ->
                tables.read(request, Scope.city()) instanceof StatisticsTable table
                    ? java.util.Optional.of(table)
                    : java.util.Optional.empty()),
            new OneNameRule(),
            new TextAgainstTableRule());
  }

  /// What must be mended or answered first.
  List<Finding> examine(Composed composed, Words words) {
    List<Finding> findings = new ArrayList<>();
    rules.forEach(rule -> findings.addAll(rule.examine(composed, words)));
    findings.addAll(unfinished(composed, words));
    findings.addAll(ofTables(composed, words));
    findings.sort(Comparator.comparing((Finding finding) -> !finding.grave()));
    return List.copyOf(findings);
  }

  private List<Finding> unfinished(Composed composed, Words words) {
    int issue = composed.issue().id();
    List<Finding> findings = new ArrayList<>();
    int open = remarks.countOpen(issue);
    if (open > 0) {
      findings.add(
          Finding.grave(
              "unfinished",
              words.of("bulletin.tab.review"),
              null,
              words.of("bulletin.check.remarks", open)));
    }
    parts.of(issue).stream()
        .filter(part -> part.state() != Assignment.State.TAKEN)
        .forEach(part ->
            findings.add(
                Finding.grave(
                    "unfinished",
                    part.who().name(),
                    part.block(),
                    words.of(
                        "bulletin.check.part", words.of("bulletin.part-state." + part.state())))));
    return findings;
  }

  /// Of a table that only single figures are taken from, only what concerns these figures.
  private List<Finding> ofTables(Composed composed, Words words) {
    Set<TableRequest> requests = new LinkedHashSet<>();
    Set<String> whole = new HashSet<>();
    Set<String> cells = new HashSet<>();
    composed
        .wholes()
        .map(FigureValue.Whole::table)
        .forEach(table -> {
          requests.add(table.request());
          whole.add(table.definition().code());
        });
    for (Composed.Bound bound : composed.used()) {
      List<Backing> backings = bound.value() == null ? List.of() : bound.value().backing();
      for (Backing backing : backings) {
        requests.add(backing.table());
        cells.add(backing.table().table() + "/" + backing.row().code() + "/" + backing.column());
      }
    }
    return usedTables.examine(List.copyOf(requests), words).stream()
        .filter(found ->
            found.row().isEmpty()
                || whole.contains(found.table())
                || cells.contains(found.table() + "/" + found.row() + "/" + found.column()))
        .map(IssueChecks::finding)
        .toList();
  }

  private static Finding finding(UsedTables.Found found) {
    return new Finding(
        found.rule(),
        !found.severity().equals("note") || found.rule().equals(OPEN_WINDOW),
        found.where(),
        null,
        found.sentence(),
        found.address());
  }
}
