package org.xingtan.edition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xingtan.chart.Markup;
import org.xingtan.edition.Block.Chart;
import org.xingtan.edition.Block.Heading;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.edition.Block.Table;
import org.xingtan.edition.Document.Distribution;
import org.xingtan.edition.Document.Foot;
import org.xingtan.edition.Document.Head;
import org.xingtan.web.Words;

/// A document as the page that the renderer of print lays out; `print.css` says how it looks.
final class PrintMarkup {
  static final String FOOT = "foot";

  private final Document document;
  private final Legible legible;
  private final Words words;
  private final Markup page = new Markup();

  PrintMarkup(Document document, Legible legible, Words words) {
    this.document = document;
    this.legible = legible;
    this.words = words;
  }

  String write() {
    Head head = document.head();
    String title = legible.text(head.series() + " " + head.number());
    page.add(
        """
        <html lang="{}"><head><title>{}</title><meta name="subject" content="{}"/><meta name="description" content="{}"/><meta name="author" content="{}"/>
        <link rel="stylesheet" href="print.css"/>
        """,
        words.tag(),
        title,
        title,
        title,
        legible.text(head.issuer()));
    bookmarks();
    page.add("</head><body>");
    head(head);
    document.blocks().forEach(this::block);
    revisions();
    foot(document.foot());
    return page.add("</body></html>").done();
  }

  private void bookmarks() {
    page.add("<bookmarks>");
    for (Heading heading : document.listed()) {
      page.add(
          "<bookmark name=\"{}\" href=\"#{}\"/>", legible.text(plain(heading)), heading.anchor());
    }
    page.add("</bookmarks>");
  }

  private void head(Head head) {
    page.add("<div class=\"marks\">");
    optional("secrecy", head.secrecy());
    optional("copy-number", head.copyNumber());
    page.add("</div>");
    optional("programme", head.programme());
    String series = legible.text(head.series());
    page.add("<h1 class=\"series size-{}\">{}</h1>", seriesSize(series), series);
    paragraph("number", head.number());
    page.add(
        "<div class=\"issuer\"><p class=\"by\">{}</p><p class=\"on\">{}</p></div><div class=\"red-line\"></div>",
        legible.text(head.issuer()),
        legible.text(head.date()));
  }

  /// Large while it fits into one line: the style sheet has a size for each of these.
  static int seriesSize(String series) {
    double ems = TableFit.ems(series);
    return List.of(60, 48, 36, 28).stream()
        .filter(size -> size * ems * 1.15 <= TableFit.UPRIGHT)
        .findFirst()
        .orElse(22);
  }

  private void optional(String kind, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      paragraph(kind, text);
    }
  }

  private void paragraph(String kind, String text) {
    page.add("<p class=\"{}\">{}</p>", kind, legible.text(text));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Title title -> page.add("<h1 class=\"title\">{}</h1>", legible.text(title.text()));
      case Block.Contents contents -> contents(contents);
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> paragraph("text", paragraph.spans());
      case Table table -> table(table);
      case Chart chart -> chart(chart);
      case Block.PageBreak _ -> page.add("<div class=\"page-break\"></div>");
    }
  }

  private void contents(Block.Contents contents) {
    page.add("<div class=\"contents\">");
    paragraph("contents-title", contents.title());
    for (Heading heading : document.listed()) {
      page.add(
          "<p class=\"entry entry-{}\"><a href=\"#{}\" title=\"{}\">{}</a></p>",
          heading.level(),
          heading.anchor(),
          legible.text(plain(heading)),
          legible.text(plain(heading)));
    }
    page.add("</div>");
  }

  static String plain(Heading heading) {
    StringBuilder text = new StringBuilder(heading.number());
    heading.spans().forEach(span -> text.append(span.text()));
    return text.toString();
  }

  private void heading(Heading heading) {
    int level = heading.level() + 1;
    page.add("<h{} id=\"{}\" class=\"level-{}\">", level, heading.anchor(), heading.level());
    run("plain", heading.number());
    spans(heading.spans());
    page.add("</h{}>", level);
  }

  private void paragraph(String kind, List<Span> spans) {
    page.add("<p class=\"{}\">", kind);
    spans(spans);
    page.add("</p>");
  }

  /// Neighbours that look alike are written as one, so that no line breaks between a figure and its full stop. Each run stands in an
  /// element: the renderer writes bare text before the elements beside it, and the paper would be read in that order.
  private void spans(List<Span> spans) {
    StringBuilder alike = new StringBuilder();
    for (Span span : spans) {
      if (span.strong() || span.mark() != null) {
        run("plain", alike.toString());
        alike.setLength(0);
        outstanding(span);
      } else {
        alike.append(span.text());
      }
    }
    run("plain", alike.toString());
  }

  private void outstanding(Span span) {
    run(span.strong() ? "strong" : "plain", span.text());
    run("mark", Objects.requireNonNullElse(span.mark(), ""));
  }

  private void run(String kind, String text) {
    if (!text.isEmpty()) {
      page.add("<span class=\"{}\">{}</span>", kind, legible.text(text));
    }
  }

  private void table(Table table) {
    TableFit fit = TableFit.of(table);
    page.add("<div class=\"{}\">", fit.turned() ? "turned" : "upright");
    for (Table part : fit.parts()) {
      boolean first = part.equals(fit.parts().getFirst());
      caption(table.caption(), "table-title", first);
      paragraph("as-of", table.asOf());
      new PrintTable(page, this::spans).write(part, fit.points());
      part.notes().forEach(note -> paragraph("note", note.spans()));
    }
    page.add("</div>");
  }

  private void caption(Block.Caption caption, String kind, boolean first) {
    String text = caption.number().isEmpty() ? "" : caption.number() + "　";
    String whole = legible.text(text + caption.title());
    if (first) {
      page.add("<p class=\"{}\" id=\"{}\">{}</p>", kind, caption.anchor(), whole);
    } else {
      page.add("<p class=\"{}\">{}{}</p>", kind, whole, words.of("edition.continued"));
    }
  }

  private void chart(Chart chart) {
    page.add("<div class=\"chart\">");
    page.whole(
        chart
            .picture()
            .svg()
            .replaceFirst(
                "<svg ", new Markup().add("<svg alt=\"{}\" ", chart.alternative()).done()));
    caption(chart.caption(), "chart-title", true);
    chart.notes().forEach(note -> paragraph("note", note.spans()));
    page.add("</div>");
  }

  private void revisions() {
    document
        .firstMark()
        .ifPresent(mark -> paragraph("note revised", words.of("edition.revised", mark)));
  }

  private void foot(Foot foot) {
    if (foot.empty()) {
      return;
    }
    page.add("<div id=\"{}\">", FOOT);
    for (Distribution line : foot.distribution()) {
      page.add(
          "<p class=\"distribution\"><span class=\"label\">{}：</span>{}</p>",
          legible.text(line.label()),
          legible.text(line.recipients()));
    }
    page.add(
        "<div class=\"imprint\"><p class=\"by\">{}</p><p class=\"on\">{}</p></div></div>",
        legible.text(foot.issuedBy()),
        legible.text(foot.printRun()));
  }
}
