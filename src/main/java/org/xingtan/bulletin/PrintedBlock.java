package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.chart.Picture;
import org.xingtan.edition.Block;
import org.xingtan.edition.Span;

/// A block of a document as the pages of the office show it; exactly one of its parts is there.
record PrintedBlock(
    @Nullable Heading heading,
    @Nullable List<Run> paragraph,
    @Nullable Table table,
    @Nullable Chart chart,
    @Nullable String plain) {

  record Heading(String style, String number, List<Run> runs) {}

  record Run(String text, @Nullable String link, @Nullable String figure, @Nullable String mark) {}

  record Cell(String text, boolean heading, int columns, int rows, @Nullable String link) {}

  record Row(String style, List<Cell> cells) {}

  record Table(
      String number,
      String title,
      String asOf,
      List<Row> header,
      List<Row> body,
      List<String> notes) {}

  record Chart(
      String number, String title, Picture picture, String alternative, List<String> notes) {}

  static PrintedBlock of(Block block) {
    return switch (block) {
      case Block.Title title -> plain(title.text());
      case Block.Contents contents -> plain(contents.title());
      case Block.PageBreak _ -> plain("· · ·");
      case Block.Heading heading -> of(heading);
      case Block.Paragraph paragraph ->
          new PrintedBlock(null, runs(paragraph.spans()), null, null, null);
      case Block.Table table -> new PrintedBlock(null, null, table(table), null, null);
      case Block.Chart chart -> new PrintedBlock(null, null, null, chart(chart), null);
    };
  }

  private static PrintedBlock of(Block.Heading heading) {
    String style = "paper-heading-" + heading.level();
    return new PrintedBlock(
        new Heading(style, heading.number(), runs(heading.spans())), null, null, null, null);
  }

  private static Table table(Block.Table table) {
    return new Table(
        table.caption().number(),
        table.caption().title(),
        table.asOf(),
        table.header().stream().map(PrintedBlock::row).toList(),
        table.body().stream().map(PrintedBlock::row).toList(),
        notes(table.notes()));
  }

  private static Chart chart(Block.Chart chart) {
    return new Chart(
        chart.caption().number(),
        chart.caption().title(),
        chart.picture(),
        chart.alternative(),
        notes(chart.notes()));
  }

  private static PrintedBlock plain(String text) {
    return new PrintedBlock(null, null, null, null, text);
  }

  static List<Run> runs(List<Span> spans) {
    return spans.stream()
        .map(span -> new Run(span.text(), span.link(), span.figure(), span.mark()))
        .toList();
  }

  private static Row row(Block.Row row) {
    return new Row(
        row.kind().name().toLowerCase(java.util.Locale.ROOT),
        row.cells().stream()
            .map(cell ->
                new Cell(
                    text(cell.spans()),
                    cell.heading(),
                    cell.columns(),
                    cell.rows(),
                    cell.spans().isEmpty() ? null : cell.spans().getFirst().link()))
            .toList());
  }

  private static List<String> notes(List<Block.Paragraph> notes) {
    return notes.stream().map(note -> text(note.spans())).toList();
  }

  private static String text(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()).append(span.mark() == null ? "" : span.mark()));
    return text.toString();
  }
}
