package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.checks.Severity;
import org.xingtan.checks.TableChecks;
import org.xingtan.edition.Editions;
import org.xingtan.figure.FigureValue;
import org.xingtan.identity.Scope;
import org.xingtan.proofreading.Passage;
import org.xingtan.proofreading.TextChecks;
import org.xingtan.proofreading.TextRemark;
import org.xingtan.web.Words;

/// Looks an issue through before it is signed: its own rules, and those of room `checks` for every table it uses.
@Component
class IssueChecks {
  private static final String OPEN_WINDOW = "open-window";

  private final TableChecks tableChecks;
  private final TextChecks textChecks;
  private final Readings readings;
  private final RemarkStore remarks;
  private final PartStore parts;
  private final List<IssueRule> rules;

  IssueChecks(
      TableChecks tableChecks,
      TextChecks textChecks,
      Readings readings,
      RemarkStore remarks,
      PartStore parts,
      Editions editions) {
    this.tableChecks = tableChecks;
    this.textChecks = textChecks;
    this.readings = readings;
    this.remarks = remarks;
    this.parts = parts;
    this.rules =
        List.of(
            new ReadableRule(),
            new OneMomentRule(),
            new ContentsRule(),
            new NumberingRule(),
            new OneNameRule(),
            new CharactersRule(editions));
  }

  /// What must be mended or answered first. In every language there is as much, in the same order.
  List<Finding> examine(Composed composed, Words words) {
    List<Finding> findings = new ArrayList<>();
    rules.forEach(rule -> findings.addAll(rule.examine(composed, words)));
    findings.addAll(ofTexts(composed, words));
    findings.addAll(unfinished(composed, words));
    findings.addAll(ofTables(composed, words));
    return findings.stream()
        .sorted(Comparator.comparing((Finding finding) -> !finding.grave()))
        .toList();
  }

  /// Where another publication printed what this issue uses otherwise, and why.
  List<String> printedElsewhere(Composed composed, Words words) {
    UsedCells used = UsedCells.of(composed);
    return tableChecks.printed(used.requests(), words).stream()
        .filter(used::concerns)
        .map(found -> found.where() + "：" + found.sentence())
        .distinct()
        .toList();
  }

  /// What the words say and their figures do not, by the rules of room `figure`.
  private List<Finding> ofTexts(Composed composed, Words words) {
    List<Passage> passages =
        composed.parts().stream()
            .filter(part -> part.shown() && part.block().kind().hasWords())
            .map(part -> passage(part.block(), composed))
            .toList();
    return textChecks
        .examine(passages, readings.standpoint(composed.issue()), Scope.city(), words)
        .stream()
        .map(remark -> finding(remark, composed, words))
        .toList();
  }

  private static Finding finding(TextRemark remark, Composed composed, Words words) {
    int block = IssueForm.number(remark.spot().place());
    String where =
        composed.part(block).map(part -> Where.of(composed, part.block(), words)).orElse("");
    return new Finding(
        Finding.OF_TEXT + remark.rule(),
        remark.severity() != Severity.NOTE,
        where + "：" + remark.spot().quote(),
        block,
        remark.sentence(),
        remark.address());
  }

  private static Passage passage(Block block, Composed composed) {
    List<Passage.Run> runs = new ArrayList<>();
    for (Tokens.Piece piece : Tokens.of(block.body().words())) {
      switch (piece) {
        case Tokens.Piece.Words said -> runs.add(new Passage.Typed(said.text()));
        case Tokens.Piece.Figure figure -> {
          Composed.Bound bound = composed.figures().get(figure.number());
          FigureValue value = bound == null ? null : bound.value();
          if (value != null) {
            runs.add(new Passage.Shown(value));
          }
        }
      }
    }
    return new Passage(Integer.toString(block.id()), runs);
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

  private List<Finding> ofTables(Composed composed, Words words) {
    UsedCells used = UsedCells.of(composed);
    return tableChecks.examine(used.requests(), words).stream()
        .filter(used::concerns)
        .map(IssueChecks::finding)
        .toList();
  }

  private static Finding finding(TableChecks.Found found) {
    return new Finding(
        found.rule(),
        found.severity() != Severity.NOTE || found.rule().equals(OPEN_WINDOW),
        found.where(),
        null,
        found.sentence(),
        found.address());
  }
}
