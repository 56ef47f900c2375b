package org.xingtan.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xingtan.edition.Block;
import org.xingtan.edition.Document;
import org.xingtan.edition.Span;
import org.xingtan.web.NotFound;

/// Signed issues as documents. What was signed never changes, so that it is read once and kept.
@Component
class Published {
  private static final int KEPT = 24;

  private final IssueStore issues;
  private final SignedStore signed;
  private final DocumentJson json;
  private final Kept<Document> documents = new Kept<>(KEPT);

  Published(IssueStore issues, SignedStore signed, DocumentJson json) {
    this.issues = issues;
    this.signed = signed;
    this.json = json;
  }

  /// What everybody may read; a draft, a signed one that is not out, and one with a secrecy mark are not found.
  Issue find(String series, int year, int number) {
    return issues
        .find(series, year, number)
        .filter(Issue::readableByAll)
        .orElseThrow(NotFound::new);
  }

  List<Issue> latest(int most) {
    return issues.published(most);
  }

  /// Tells what was signed from everything else; nothing before.
  Optional<String> hash(int issue) {
    return signed.hash(issue);
  }

  /// Exactly as it was signed; nothing before.
  Optional<Document> signed(int issue) {
    return signed
        .hash(issue)
        .map(hash ->
            documents.of(
                hash,
                () -> json.read(signed.signature(issue).orElseThrow(NotFound::new).content())));
  }

  /// Places of values that later facts changed.
  Set<String> revised(int issue) {
    return signed.revisions(issue).stream()
        .filter(SignedStore.Revision::stands)
        .map(SignedStore.Revision::place)
        .collect(Collectors.toSet());
  }

  /// As it was signed, with a mark behind every revised value, and figures leading to their public pages.
  Document marked(Issue issue, Set<String> revised) {
    String figures = issue.publicAddress() + "/figures/";
    return changed(
        signed(issue.id()).orElseThrow(NotFound::new),
        span -> {
          String place = span.figure();
          if (place == null) {
            return span;
          }
          String link = span.link() == null ? null : figures + place;
          String mark = revised.contains(place) ? "(R)" : null;
          return new Span(span.text(), span.strong(), link, mark, place);
        });
  }

  static Document changed(Document document, UnaryOperator<Span> change) {
    return new Document(
        document.head(),
        document.blocks().stream().map(block -> changed(block, change)).toList(),
        document.foot(),
        document.language());
  }

  private static Block changed(Block block, UnaryOperator<Span> change) {
    return switch (block) {
      case Block.Heading heading ->
          new Block.Heading(
              heading.level(), heading.number(), spans(heading.spans(), change), heading.anchor());
      case Block.Paragraph paragraph -> new Block.Paragraph(spans(paragraph.spans(), change));
      case Block.Table table ->
          new Block.Table(
              table.caption(),
              table.asOf(),
              table.header(),
              table.body().stream().map(row -> row(row, change)).toList(),
              table.notes());
      case Block.Title _, Block.Contents _, Block.Chart _, Block.PageBreak _ -> block;
    };
  }

  private static Block.Row row(Block.Row row, UnaryOperator<Span> change) {
    return new Block.Row(
        row.kind(),
        row.cells().stream()
            .map(cell ->
                new Block.Cell(
                    spans(cell.spans(), change),
                    cell.heading(),
                    cell.alignment(),
                    cell.columns(),
                    cell.rows()))
            .toList());
  }

  private static List<Span> spans(List<Span> spans, UnaryOperator<Span> change) {
    return spans.stream().map(change).toList();
  }
}
