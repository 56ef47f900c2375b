package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.web.Words;

/// An issue says something: contents list headings, a heading has something below it, no paragraph is empty.
final class ContentsRule implements IssueRule {
  @Override
  public List<Finding> examine(Composed composed, Words words) {
    List<Composed.Part> shown = composed.parts().stream().filter(Composed.Part::shown).toList();
    List<Finding> findings = new ArrayList<>();
    if (shown.stream().noneMatch(part -> part.block().kind().hasWords())) {
      findings.add(
          Finding.grave(
              "contents",
              composed.issue().number().text(),
              null,
              words.of("bulletin.check.nothing")));
    }
    boolean headings = shown.stream().anyMatch(part -> part.block().kind() == BlockKind.HEADING);
    for (int place = 0; place < shown.size(); place++) {
      Block block = shown.get(place).block();
      String problem = problem(shown, place, headings);
      if (!problem.isEmpty()) {
        findings.add(
            Finding.grave(
                "contents", Where.of(composed, block, words), block.id(), words.of(problem)));
      }
    }
    return findings;
  }

  private static String problem(List<Composed.Part> shown, int place, boolean headings) {
    Block.Body body = shown.get(place).block().body();
    return switch (body.kind()) {
      case CONTENTS -> headings ? "" : "bulletin.check.contents-empty";
      case PARAGRAPH -> body.words().isBlank() ? "bulletin.check.paragraph-empty" : "";
      case HEADING ->
          body.words().isBlank()
              ? "bulletin.check.heading-empty"
              : alone(shown, place) ? "bulletin.check.heading-alone" : "";
      case TABLE, CHART, PAGE_BREAK -> "";
    };
  }

  /// Nothing follows but another heading that is not below it.
  private static boolean alone(List<Composed.Part> shown, int place) {
    if (place + 1 == shown.size()) {
      return true;
    }
    Block.Body its = shown.get(place).block().body();
    Block.Body next = shown.get(place + 1).block().body();
    Integer level = its.level();
    Integer below = next.level();
    return level != null && below != null && below <= level;
  }
}
