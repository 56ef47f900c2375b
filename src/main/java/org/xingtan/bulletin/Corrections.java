package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a correction notice begins with: each value that later facts changed, as printed and bound to what it is now.
@Component
class Corrections {
  private final SignedStore signed;

  Corrections(SignedStore signed) {
    this.signed = signed;
  }

  Draft of(Issue issue) {
    Map<String, SignedValue> printed =
        signed.values(issue.id()).stream()
            .collect(Collectors.toMap(SignedValue::place, Function.identity()));
    List<Block.Body> blocks = new ArrayList<>();
    List<BoundFigure> figures = new ArrayList<>();
    blocks.add(Block.Body.heading(1, "更正说明"));
    blocks.add(
        Block.Body.paragraph(
            "《"
                + issue.series().head().name()
                + "》"
                + issue.number().text()
                + "刊登后，部分数据因补报的事实发生变化，更正如下。"));
    for (SignedStore.Revision revision : signed.revisions(issue.id())) {
      SignedValue value = printed.get(revision.place());
      if (revision.stands() && value != null) {
        BoundFigure figure = BoundFigure.unseen(figures.size() + 1, reference(value));
        figures.add(figure);
        blocks.add(
            Block.Body.paragraph(
                value.label() + "：原刊" + value.shown() + "，更正为" + figure.token() + "。"));
      }
    }
    return new Draft(blocks, figures);
  }

  /// A cell of a table or chart by its own reference.
  private static String reference(SignedValue value) {
    String[] place = value.place().split("\\.", 3);
    return place.length < 3
        ? value.reference()
        : value
            .reference()
            .replaceFirst(
                "^(?:table|chart) ([a-z0-9-]+)(?:/\\S+)?", "cell $1/" + place[1] + "/" + place[2])
            .replaceFirst(" columns=\\S+", "");
  }
}
