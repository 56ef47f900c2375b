package org.xingtan.bulletin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.edition.Block;
import org.xingtan.edition.Document;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the web edition.
@Component
class EditionPages {
  private final Published published;
  private final IssueStore issues;

  EditionPages(Published published, IssueStore issues) {
    this.published = published;
    this.issues = issues;
  }

  EditionPage page(Shell shell, Issue issue) {
    Words words = shell.words();
    Document document = published.marked(issue);
    return new EditionPage(
        shell.withTitle(issue.series().head().name() + " " + issue.number().text()),
        document.head(),
        contents(document),
        document.blocks().stream()
            .filter(block -> !(block instanceof Block.Contents || block instanceof Block.PageBreak))
            .map(block -> new EditionPage.Piece(anchor(block), PrintedBlock.of(block)))
            .toList(),
        document.foot(),
        EditionFiles.Kind.endings().stream()
            .map(file ->
                new SignOffPage.Link(
                    words.of("bulletin.file." + file), issue.publicAddress() + "/edition." + file))
            .toList(),
        issue.state() == State.REVISED ? words.of("bulletin.revised-note") : null,
        issues.correcting(issue.id()).stream()
            .filter(Issue::readableByAll)
            .map(correction ->
                new SignOffPage.Link(
                    words.of("bulletin.corrected-by", correction.number().text()),
                    correction.publicAddress()))
            .toList());
  }

  private static List<EditorPage.Entry> contents(Document document) {
    boolean wanted = document.blocks().stream().anyMatch(Block.Contents.class::isInstance);
    return !wanted
        ? List.of()
        : document.blocks().stream()
            .flatMap(block ->
                block instanceof Block.Heading heading && heading.level() <= 2
                    ? Stream.of(
                        new EditorPage.Entry(
                            Where.text(heading), heading.anchor(), "outline-" + heading.level()))
                    : Stream.empty())
            .toList();
  }

  private static @Nullable String anchor(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.anchor();
      case Block.Table table -> table.caption().anchor();
      case Block.Chart chart -> chart.caption().anchor();
      case Block.Title _, Block.Contents _, Block.Paragraph _, Block.PageBreak _ -> null;
    };
  }
}
