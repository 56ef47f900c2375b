package org.xingtan.edition;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xingtan.edition.Block.Cell;
import org.xingtan.edition.Block.Row;

/// What a document says, piece by piece and without blanks: every edition has to say it too.
final class Texts {
  private Texts() {}

  static List<String> of(Document document) {
    return Stream.of(
            document.blocks().stream().flatMap(Texts::of),
            document.foot().distribution().stream()
                .map(line -> line.label() + "：" + line.recipients()),
            Stream.of(document.foot().issuedBy(), document.foot().printRun()),
            Stream.of(
                document.head().series(),
                document.head().number(),
                document.head().issuer(),
                document.head().date()))
        .flatMap(part -> part)
        .map(Texts::solid)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  static String solid(String text) {
    return text.replaceAll("[\\s\u3000\u00a0]", "");
  }

  private static Stream<String> of(Block block) {
    return switch (block) {
      case Block.Table table -> of(table);
      case Block.Chart chart ->
          Stream.concat(
              Stream.of(chart.caption().number() + chart.caption().title()),
              chart.notes().stream().map(note -> joined(note.spans())));
      case Block.Heading heading -> Stream.of(heading.number() + joined(heading.spans()));
      case Block.Title title -> Stream.of(title.text());
      case Block.Contents contents -> Stream.of(contents.title());
      case Block.Paragraph paragraph -> Stream.of(joined(paragraph.spans()));
      case Block.PageBreak _ -> Stream.empty();
    };
  }

  /// Cells one by one: a cell over two rows stands between the lines beside it.
  private static Stream<String> of(Block.Table table) {
    Stream<String> cells =
        Stream.of(table.header(), table.body())
            .flatMap(List::stream)
            .map(Row::cells)
            .flatMap(List::stream)
            .map(Cell::spans)
            .map(Texts::joined);
    return Stream.of(
            Stream.of(table.caption().number() + table.caption().title(), table.asOf()),
            cells,
            table.notes().stream().map(note -> joined(note.spans())))
        .flatMap(part -> part);
  }

  private static String joined(List<Span> spans) {
    return spans.stream()
        .flatMap(span -> Stream.of(span.text(), span.mark()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining());
  }
}
