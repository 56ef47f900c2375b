package org.xingtan.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.xingtan.edition.Block.Chart;
import org.xingtan.edition.Block.Heading;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.edition.Block.Table;
import org.xingtan.edition.Document.Head;
import org.xingtan.web.Words;

/// A document as a file for text processors, with the official fonts by name.
final class WordWriter {
  private final Document document;
  private final Map<String, Integer> pageOf;
  private final WordCharts charts;
  private final Words words;
  private final Map<String, Integer> bookmarks = new HashMap<>();

  WordWriter(Document document, Map<String, Integer> pageOf, WordCharts charts, Words words) {
    this.document = document;
    this.pageOf = pageOf;
    this.charts = charts;
    this.words = words;
  }

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument file = WordPage.open()) {
      properties(file);
      head(file, document.head());
      document.blocks().forEach(block -> block(file, block));
      document.firstMark().ifPresent(mark -> line(file, "Note", words.of("edition.revised", mark)));
      WordFoot.write(file, document.foot());
      file.write(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  private void properties(XWPFDocument file) {
    var properties = file.getProperties().getCoreProperties();
    properties.setTitle(document.head().series() + " " + document.head().number());
    properties.setCreator(document.head().issuer());
  }

  private static void head(XWPFDocument file, Head head) {
    XWPFParagraph marks = paragraph(file, "Marks");
    run(marks, Stream.ofNullable(head.secrecy()).findFirst().orElse(""));
    if (head.copyNumber() != null) {
      marks.createRun().addTab();
      run(marks, head.copyNumber());
    }
    if (head.programme() != null) {
      line(file, "Programme", head.programme());
    }
    XWPFParagraph series = paragraph(file, "Series");
    run(series, head.series()).setFontSize(PrintMarkup.seriesSize(head.series()));
    line(file, "Number", head.number());
    XWPFParagraph issuer = line(file, "Issuer", head.issuer());
    issuer.createRun().addTab();
    run(issuer, head.date());
  }

  private void block(XWPFDocument file, Block block) {
    switch (block) {
      case Block.Title title -> line(file, "Title", title.text());
      case Block.Contents contents -> contents(file, contents);
      case Heading heading -> heading(file, heading);
      case Paragraph paragraph -> spans(paragraph(file, "BodyText"), paragraph.spans());
      case Table table -> table(file, table);
      case Chart chart -> chart(file, chart);
      case Block.PageBreak _ -> paragraph(file, "Break").createRun().addBreak(BreakType.PAGE);
    }
  }

  private void contents(XWPFDocument file, Block.Contents contents) {
    line(file, "TOCHeading", contents.title());
    XWPFParagraph last = null;
    for (Heading heading : document.listed()) {
      XWPFParagraph entry = paragraph(file, "TOC" + heading.level());
      if (last == null) {
        WordFields.begin(entry, "TOC \\o \"1-2\" \\h \\z \\u");
      }
      WordFields.link(
          entry,
          bookmark(heading.anchor()),
          Legible.clean(PrintMarkup.plain(heading)),
          pageOf.get(heading.anchor()));
      last = entry;
    }
    if (last != null) {
      WordFields.end(last);
    }
  }

  private void heading(XWPFDocument file, Heading heading) {
    XWPFParagraph line = paragraph(file, "Heading" + heading.level());
    WordFields.mark(line, bookmark(heading.anchor()), number(heading.anchor()));
    run(line, heading.number());
    spans(line, heading.spans());
    line.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number(heading.anchor())));
  }

  private String bookmark(String anchor) {
    return "_Toc" + (100_000_000 + number(anchor));
  }

  private int number(String anchor) {
    return bookmarks.computeIfAbsent(anchor, unknown -> bookmarks.size() + 1);
  }

  private void table(XWPFDocument file, Table table) {
    TableFit fit = TableFit.of(table);
    if (fit.turned()) {
      WordPage.endSection(file, false);
    }
    for (Table part : fit.parts()) {
      String more = part.equals(fit.parts().getFirst()) ? "" : words.of("edition.continued");
      line(file, "Caption", caption(table.caption()) + more);
      line(file, "AsOf", table.asOf());
      new WordTable(file, fit).write(part);
      part.notes().forEach(note -> spans(paragraph(file, "Note"), note.spans()));
      if (part.notes().isEmpty()) {
        paragraph(file, "Break");
      }
    }
    if (fit.turned()) {
      WordPage.endSection(file, true);
    }
  }

  private static String caption(Block.Caption caption) {
    return caption.number().isEmpty() ? caption.title() : caption.number() + "　" + caption.title();
  }

  private void chart(XWPFDocument file, Chart chart) {
    charts.add(paragraph(file, "Picture"), chart);
    line(file, "Caption", caption(chart.caption())).setKeepNext(false);
    chart.notes().forEach(note -> spans(paragraph(file, "Note"), note.spans()));
  }

  static XWPFParagraph line(XWPFDocument file, String style, String text) {
    XWPFParagraph paragraph = paragraph(file, style);
    run(paragraph, text);
    return paragraph;
  }

  private static XWPFParagraph paragraph(XWPFDocument file, String style) {
    XWPFParagraph paragraph = file.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  static XWPFRun run(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setText(Legible.clean(text));
    return run;
  }

  static void spans(XWPFParagraph paragraph, List<Span> spans) {
    for (Span span : spans) {
      XWPFRun run = run(paragraph, span.text());
      if (span.strong()) {
        run.setBold(true);
      }
      if (span.mark() != null) {
        run(paragraph, span.mark()).setFontSize(10.5);
      }
    }
  }
}
