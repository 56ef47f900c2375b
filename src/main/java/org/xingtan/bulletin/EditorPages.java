package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.bulletin.EditorPage.Entry;
import org.xingtan.bulletin.EditorPage.Line;
import org.xingtan.bulletin.EditorPage.Piece;
import org.xingtan.figure.Backing;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page on which an issue is written.
@Component
class EditorPages {

  EditorPage page(Shell shell, Composed composed, IssueHead head) {
    Words words = shell.words();
    Issue issue = composed.issue();
    return new EditorPage(
        shell.withTitle(head.title()),
        head,
        issue.state().open(),
        issue.address(),
        outline(composed),
        composed.parts().stream().map(part -> piece(issue, part, words)).toList(),
        figures(composed, words));
  }

  private static List<Entry> outline(Composed composed) {
    List<Entry> entries = new ArrayList<>();
    for (Composed.Part part : composed.parts()) {
      for (org.xingtan.edition.Block printed : part.printed()) {
        if (printed instanceof org.xingtan.edition.Block.Heading heading) {
          StringBuilder text = new StringBuilder(heading.number());
          heading.spans().forEach(span -> text.append(span.text()));
          entries.add(
              new Entry(text.toString(), "b" + part.block().id(), "outline-" + heading.level()));
        }
      }
    }
    return entries;
  }

  static Piece piece(Issue issue, Composed.Part part, Words words) {
    Block block = part.block();
    return new Piece(
        block.id(),
        block.ordinal(),
        words.of("bulletin.kind." + block.kind()),
        block.body().condition(),
        part.shown() ? null : words.of("bulletin.hidden", block.body().condition()),
        part.problem(),
        part.printed().stream().map(PrintedBlock::of).toList(),
        issue.address() + "/blocks/" + block.id());
  }

  private static EditorPage.Figures figures(Composed composed, Words words) {
    List<Line> lines =
        composed.figures().values().stream()
            .filter(bound -> isUsed(composed, bound.figure().number()))
            .map(bound -> line(composed.issue(), bound, words))
            .toList();
    int changed = (int) lines.stream().filter(line -> line.was() != null).count();
    return new EditorPage.Figures(
        lines, changed, words.of("bulletin.figures.count", lines.size(), changed));
  }

  /// Also those that only a condition asks for.
  private static boolean isUsed(Composed composed, int number) {
    return composed.parts().stream().anyMatch(part -> Draft.uses(part.block().body(), number));
  }

  static Line line(Issue issue, Composed.Bound bound, Words words) {
    BoundFigure figure = bound.figure();
    boolean moved = !figure.seen().isEmpty() && !figure.seen().equals(bound.printed());
    String state = !bound.sound() ? "missing" : moved ? "updated" : "same";
    return new Line(
        "f" + figure.number(),
        bound.printed(),
        Values.label(bound, words),
        state,
        words.of("bulletin.figure-state." + state),
        moved ? figure.seen() : null,
        bound.sentence(),
        opens(bound),
        issue.address() + "/figures/" + figure.number());
  }

  private static @Nullable String opens(Composed.Bound bound) {
    List<Backing> backing = bound.value() == null ? List.of() : bound.value().backing();
    return backing.isEmpty() ? null : backing.getFirst().address();
  }
}
