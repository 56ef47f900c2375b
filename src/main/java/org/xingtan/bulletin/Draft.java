package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a new issue begins with.
record Draft(List<Block.Body> blocks, List<BoundFigure> figures) {
  static final Draft EMPTY = new Draft(List.of(), List.of());
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{(.+?)}}", Pattern.DOTALL);

  /// Blocks of a template, in whose words references stand themselves.
  static Draft ofTemplate(List<Block.Body> patterns) {
    List<BoundFigure> figures = new ArrayList<>();
    List<Block.Body> blocks = new ArrayList<>();
    for (Block.Body pattern : patterns) {
      blocks.add(
          new Block.Body(
              pattern.kind(),
              pattern.level(),
              bound(pattern.words(), figures, "{{f", "}}"),
              pattern.reference(),
              bound(pattern.note(), figures, "{{f", "}}"),
              bound(pattern.condition(), figures, "f", "")));
    }
    return new Draft(blocks, figures);
  }

  /// The blocks of an issue as a template: each figure by its reference.
  static List<Block.Body> pattern(List<Block> blocks, List<BoundFigure> figures) {
    Map<Integer, String> references = new HashMap<>();
    figures.forEach(figure -> references.put(figure.number(), "{{" + figure.reference() + " }}"));
    return blocks.stream()
        .map(Block::body)
        .map(body ->
            new Block.Body(
                body.kind(),
                body.level(),
                Tokens.replaced(body.words(), references),
                body.reference(),
                Tokens.replaced(body.note(), references),
                Tokens.replacedInCondition(body.condition(), references)))
        .toList();
  }

  /// The blocks of an issue with the figures they use, numbered from one.
  static Draft ofIssue(List<Block> blocks, List<BoundFigure> figures) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<BoundFigure> kept = new ArrayList<>();
    for (BoundFigure figure : figures) {
      if (blocks.stream().anyMatch(block -> uses(block.body(), figure.number()))) {
        numbers.put(figure.number(), kept.size() + 1);
        kept.add(BoundFigure.unseen(kept.size() + 1, figure.reference()));
      }
    }
    return new Draft(
        blocks.stream().map(block -> renumbered(block.body(), numbers)).toList(), kept);
  }

  static boolean uses(Block.Body body, int number) {
    return Tokens.numbers(body.words()).contains(number)
        || Tokens.numbers(body.note()).contains(number)
        || Tokens.inCondition(body.condition()).contains(number);
  }

  private static Block.Body renumbered(Block.Body body, Map<Integer, Integer> numbers) {
    return new Block.Body(
        body.kind(),
        body.level(),
        Tokens.renumbered(body.words(), numbers),
        body.reference(),
        Tokens.renumbered(body.note(), numbers),
        Tokens.renumberedCondition(body.condition(), numbers));
  }

  private static String bound(
      String words, List<BoundFigure> figures, String before, String after) {
    Matcher reference = REFERENCE.matcher(words);
    StringBuilder text = new StringBuilder();
    while (reference.find()) {
      figures.add(BoundFigure.unseen(figures.size() + 1, reference.group(1).strip()));
      reference.appendReplacement(text, Matcher.quoteReplacement(before + figures.size() + after));
    }
    return reference.appendTail(text).toString();
  }
}
