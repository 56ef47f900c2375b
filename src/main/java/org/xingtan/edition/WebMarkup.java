package org.xingtan.edition;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xingtan.chart.Markup;
import org.xingtan.edition.Block.Caption;
import org.xingtan.edition.Block.Chart;
import org.xingtan.edition.Block.Heading;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.edition.Block.Table;
import org.xingtan.edition.Document.Distribution;
import org.xingtan.edition.Document.Foot;
import org.xingtan.edition.Document.Head;
import org.xingtan.web.Words;

/// A document as part of a page: figures open to their own pages, tables scroll in their box; `document.css` says how it looks.
final class WebMarkup {
  private static final String REVISED = "document-revised";

  /// Only our own pages and secure ones are linked.
  private static final Pattern ADDRESS = Pattern.compile("(/[^/].*|/|https://.+)");

  private final Document document;
  private final Words words;
  private final Markup page = new Markup();

  WebMarkup(Document document, Words words) {
    this.document = document;
    this.words = words;
  }

  String write() {
    head(document.head());
    document.blocks().forEach(this::block);
    document
        .firstMark()
        .ifPresent(mark ->
            page.add(
                "<p class=\"document-note\" id=\"" + REVISED + "\">{}</p>",
                words.of("edition.revised", mark)));
    foot(document.foot());
    return page.done();
  }

  private void head(Head head) {
    page.add("<div class=\"document-head\">");
    optional("document-secrecy", head.secrecy());
    optional("document-programme", head.programme());
    optional("document-series", head.series());
    optional("document-number", head.number());
    page.add(
        "<p class=\"document-issuer\"><span>{}</span> <span>{}</span></p></div>",
        head.issuer(),
        head.date());
  }

  private void optional(String kind, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      page.add("<p class=\"{}\">{}</p>", kind, text);
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Title title -> page.add("<h2 class=\"document-title\">{}</h2>", title.text());
      case Block.Contents contents -> contents(contents);
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> paragraph("document-text", paragraph);
      case Table table -> table(table);
      case Chart chart -> chart(chart);
      case Block.PageBreak _ -> page.add("<div class=\"document-page-break\"></div>");
    }
  }

  private void contents(Block.Contents contents) {
    page.add(
        "<nav class=\"document-contents\" aria-label=\"{}\"><p>{}</p><ul>",
        contents.title(),
        contents.title());
    for (Heading heading : document.listed()) {
      page.add(
          "<li class=\"document-entry-{}\"><a href=\"#{}\">{}</a></li>",
          heading.level(),
          heading.anchor(),
          PrintMarkup.plain(heading));
    }
    page.add("</ul></nav>");
  }

  private void heading(Heading heading) {
    int level = heading.level() + 1;
    page.add(
        "<h{} id=\"{}\" class=\"document-level-{}\">{}",
        level,
        heading.anchor(),
        heading.level(),
        heading.number());
    spans(heading.spans());
    page.add("</h{}>", level);
  }

  private void paragraph(String kind, Paragraph paragraph) {
    page.add("<p class=\"{}\">", kind);
    spans(paragraph.spans());
    page.add("</p>");
  }

  private void spans(List<Span> spans) {
    for (Span span : spans) {
      String link = Objects.requireNonNullElse(span.link(), "");
      boolean opens = ADDRESS.matcher(link).matches();
      if (opens) {
        page.add("<a class=\"document-figure\" href=\"{}\">", link);
      }
      page.add(span.strong() ? "<strong>{}</strong>" : "{}", span.text());
      page.add(opens ? "</a>" : "");
      if (span.mark() != null) {
        page.add("<a class=\"document-mark\" href=\"#" + REVISED + "\">{}</a>", span.mark());
      }
    }
  }

  private void table(Table table) {
    Caption caption = table.caption();
    page.add("<figure class=\"document-table\" id=\"{}\">", caption.anchor());
    caption(caption);
    optional("document-as-of", table.asOf());
    page.add(
        "<div class=\"document-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">",
        titled(caption));
    new PrintTable(page, this::spans).write(table);
    page.add("</div>");
    table.notes().forEach(note -> paragraph("document-note", note));
    page.add("</figure>");
  }

  private void chart(Chart chart) {
    page.add("<figure class=\"document-chart\" id=\"{}\">", chart.caption().anchor());
    page.whole(named(chart));
    caption(chart.caption());
    chart.notes().forEach(note -> paragraph("document-note", note));
    page.add("</figure>");
  }

  /// Named by what it says, not by its own names: two charts of one document may have the same.
  private static String named(Chart chart) {
    String label = new Markup().add("<svg aria-label=\"{}\" ", chart.alternative()).done();
    return chart
        .picture()
        .svg()
        .replaceAll(" aria-labelledby=\"[^\"]*\"| id=\"[^\"]*\"", "")
        .replaceFirst("<svg ", Matcher.quoteReplacement(label));
  }

  private void caption(Caption caption) {
    page.add("<figcaption>{}</figcaption>", titled(caption));
  }

  private static String titled(Caption caption) {
    return caption.number().isEmpty() ? caption.title() : caption.number() + "　" + caption.title();
  }

  private void foot(Foot foot) {
    if (foot.empty()) {
      return;
    }
    page.add("<div class=\"document-foot\">");
    for (Distribution line : foot.distribution()) {
      page.add("<p>{}：{}</p>", line.label(), line.recipients());
    }
    page.add(
        "<p class=\"document-imprint\"><span>{}</span> <span>{}</span></p></div>",
        foot.issuedBy(),
        foot.printRun());
  }
}
