package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.edition.Editions;
import org.xingtan.web.Words;

/// Every character can be printed: one that no font has is named, with its place.
record CharactersRule(Editions editions) implements IssueRule {
  @Override
  public List<Finding> examine(Composed composed, Words words) {
    List<Finding> findings = new ArrayList<>();
    for (Composed.Part part : composed.parts()) {
      Block block = part.block();
      if (part.shown()) {
        for (String character : editions.unknown(block.body().words() + block.body().note())) {
          String code = String.format("U+%04X", character.codePointAt(0));
          findings.add(
              Finding.grave(
                  "characters",
                  Where.of(composed, block, words),
                  block.id(),
                  words.of("bulletin.check.character", character, code)));
        }
      }
    }
    return findings;
  }
}
