package org.xingtan.bulletin;

import org.xingtan.web.Words;

/// Places of an issue in words.
final class Where {
  private static final int MOST = 24;

  private Where() {}

  static String of(Composed composed, Block block, Words words) {
    String kind = words.of("bulletin.kind." + block.kind());
    String text =
        composed.part(block.id()).stream()
            .flatMap(part -> part.printed().stream())
            .findFirst()
            .map(Where::text)
            .orElse(block.body().words());
    String shortened = text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    return shortened.isEmpty() ? kind : kind + " " + shortened;
  }

  static String text(org.xingtan.edition.Block printed) {
    return switch (printed) {
      case org.xingtan.edition.Block.Heading heading -> heading.number() + words(heading.spans());
      case org.xingtan.edition.Block.Paragraph paragraph -> words(paragraph.spans());
      case org.xingtan.edition.Block.Table table ->
          table.caption().number() + " " + table.caption().title();
      case org.xingtan.edition.Block.Chart chart ->
          chart.caption().number() + " " + chart.caption().title();
      case org.xingtan.edition.Block.Title title -> title.text();
      case org.xingtan.edition.Block.Contents contents -> contents.title();
      case org.xingtan.edition.Block.PageBreak _ -> "";
    };
  }

  private static String words(java.util.List<org.xingtan.edition.Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }
}
