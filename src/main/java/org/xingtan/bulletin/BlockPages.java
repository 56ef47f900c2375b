package org.xingtan.bulletin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.bulletin.BlockFormPage.Fields;
import org.xingtan.bulletin.BlockFormPage.Level;
import org.xingtan.bulletin.BlockFormPage.Saving;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the form of a block.
@Component
class BlockPages {
  private final Composer composer;
  private final Readings readings;

  BlockPages(Composer composer, Readings readings) {
    this.composer = composer;
    this.readings = readings;
  }

  BlockFormPage add(Shell shell, Issue issue, BlockForm form) {
    return page(shell, issue, 0, form, null, null);
  }

  BlockFormPage change(Shell shell, Issue issue, int block, BlockForm form) {
    return page(shell, issue, block, form, null, null);
  }

  /// The same form again, with what is wrong, and with the others' words where there are some.
  BlockFormPage refused(Shell shell, Issue issue, int block, EditRefused refused) {
    String text = new Refusals(shell.words()).text(refused);
    return switch (refused) {
      case EditRefused.Stale stale ->
          page(
              shell,
              issue,
              block,
              form(stale.wanted(), stale.current().version()),
              text,
              stale.current().body().text());
      case EditRefused.Gone gone -> page(shell, issue, 0, form(gone.wanted(), 0), text, null);
      case EditRefused.BadReference bad ->
          page(shell, issue, block, form(bad.wanted(), 0), text, null);
      case EditRefused.Frozen _ ->
          page(shell, issue, block, form(Block.Body.paragraph(""), 0), text, null);
    };
  }

  private static BlockForm form(Block.Body body, int version) {
    return BlockForm.of(new Block(0, 0, body, version, ""));
  }

  private BlockFormPage page(
      Shell shell,
      Issue issue,
      int block,
      BlockForm form,
      @Nullable String refused,
      @Nullable String theirs) {
    Words words = shell.words();
    IssueHead head = IssueHead.of(issue, "text", words).refused(refused);
    String address = issue.address() + "/blocks";
    boolean isNew = block == 0;
    BlockKind kind = form.blockKind();
    return new BlockFormPage(
        shell.titled(
            isNew ? "bulletin.block.add" : "bulletin.block.change",
            words.of("bulletin.kind." + kind)),
        head,
        fields(block, form, words),
        isNew ? address : address + "/" + block,
        isNew ? issue.address() : issue.address() + "#b" + block,
        theirs,
        figures(issue, form, words),
        isNew
            ? new Saving(null, null, null)
            : new Saving(
                address + "/" + block + "/draft",
                address + "/" + block + "/deletion",
                kind.hasWords() ? address + "/" + block + "/figures" : null),
        BlockFormPage.Pasted.in(words));
  }

  private static Fields fields(int block, BlockForm form, Words words) {
    BlockKind kind = form.blockKind();
    int chosen = form.level() == null ? 1 : form.level();
    return new Fields(
        block,
        kind.name(),
        words.of("bulletin.kind." + kind),
        kind == BlockKind.HEADING,
        kind == BlockKind.PARAGRAPH,
        kind.bindsTable(),
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                level -> new Level(level, words.of("bulletin.level." + level), level == chosen))
            .toList(),
        form);
  }

  /// The figures that stand in the words, with their values.
  private List<EditorPage.Line> figures(Issue issue, BlockForm form, Words words) {
    Block.Body body = form.body();
    Set<Integer> used =
        java.util.stream.Stream.concat(
                Tokens.numbers(body.words() + body.note()).stream(),
                Tokens.inCondition(body.condition()).stream())
            .collect(Collectors.toSet());
    if (used.isEmpty()) {
      return List.of();
    }
    List<BoundFigure> bound =
        composer.figures(issue).stream().filter(figure -> used.contains(figure.number())).toList();
    var read =
        readings.of(issue, bound.stream().map(BoundFigure::reference).toList(), composer.words());
    return bound.stream()
        .map(figure -> {
          Readings.Read one = read.get(figure.reference());
          return EditorPages.line(
              issue,
              new Composed.Bound(
                  figure, one == null ? null : one.value(), one == null ? null : one.problem()),
              words);
        })
        .toList();
  }
}
