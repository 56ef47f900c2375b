package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xingtan.web.Words;

/// Numbers of headings, tables and charts are counted, so that a typed one is wrong; levels follow one another; what the words point at
/// is there.
final class NumberingRule implements IssueRule {
  private static final Pattern TYPED =
      Pattern.compile("^(第?[一二三四五六七八九十]+[、章节.．]|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.．、](?!\\d))");
  private static final Pattern POINTS_AT = Pattern.compile("([表图])\\s*(\\d+)");

  @Override
  public List<Finding> examine(Composed composed, Words words) {
    List<Finding> findings = new ArrayList<>();
    Set<String> captions = captions(composed);
    int last = 0;
    for (Composed.Part part : composed.parts()) {
      if (part.shown()) {
        Block block = part.block();
        String where = Where.of(composed, block, words);
        heading(block.body(), last, words)
            .forEach(text -> findings.add(Finding.grave("numbering", where, block.id(), text)));
        last = block.body().level() == null ? last : block.body().level();
        POINTS_AT
            .matcher(block.body().words())
            .results()
            .map(found -> found.group(1) + " " + found.group(2))
            .filter(named -> !captions.contains(named))
            .forEach(named ->
                findings.add(
                    Finding.grave(
                        "numbering",
                        where,
                        block.id(),
                        words.of("bulletin.check.points-nowhere", named))));
      }
    }
    return findings;
  }

  private static List<String> heading(Block.Body body, int last, Words words) {
    List<String> problems = new ArrayList<>();
    Integer level = body.level();
    if (level != null && TYPED.matcher(body.words()).find()) {
      problems.add(words.of("bulletin.check.number-typed"));
    }
    if (level != null && level > last + 1) {
      problems.add(words.of("bulletin.check.level-skipped", level, last));
    }
    return problems;
  }

  private static Set<String> captions(Composed composed) {
    return composed.document().blocks().stream()
        .flatMap(block ->
            switch (block) {
              case org.xingtan.edition.Block.Table table ->
                  java.util.stream.Stream.of(table.caption().number());
              case org.xingtan.edition.Block.Chart chart ->
                  java.util.stream.Stream.of(chart.caption().number());
              default -> java.util.stream.Stream.<String>empty();
            })
        .collect(Collectors.toSet());
  }
}
