package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.bulletin.Composed.Bound;
import org.xingtan.edition.Document;
import org.xingtan.web.Words;

/// Makes the document of an issue from its blocks and the figures they are bound to. A bulletin is written in Chinese whatever the
/// language of the screen.
@Service
class Composer {
  private final BlockStore blocks;
  private final BoundFigureStore figures;
  private final RecipientStore recipients;
  private final Readings readings;
  private final Words words;

  Composer(
      BlockStore blocks,
      BoundFigureStore figures,
      RecipientStore recipients,
      Readings readings,
      MessageSource messages) {
    this.blocks = blocks;
    this.figures = figures;
    this.recipients = recipients;
    this.readings = readings;
    this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
  }

  /// The language of the bulletin.
  Words words() {
    return words;
  }

  List<BoundFigure> figures(Issue issue) {
    return figures.of(issue.id());
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Composed compose(Issue issue) {
    List<Block> all = blocks.of(issue.id());
    List<BoundFigure> bound = figures.of(issue.id());
    Map<String, Readings.Read> read = readings.of(issue, references(all, bound), words);
    Map<Integer, Bound> values = new LinkedHashMap<>();
    for (BoundFigure figure : bound) {
      Readings.Read one = read.get(figure.reference());
      values.put(
          figure.number(),
          new Bound(figure, one == null ? null : one.value(), one == null ? null : one.problem()));
    }
    List<Composed.Part> parts = parts(all, values, read);
    List<org.xingtan.edition.Block> printed = new ArrayList<>();
    if (!issue.title().isEmpty()) {
      printed.add(new org.xingtan.edition.Block.Title(issue.title()));
    }
    parts.forEach(part -> printed.addAll(part.printed()));
    Document document = new Document(head(issue), printed, foot(issue), Locale.SIMPLIFIED_CHINESE);
    return new Composed(issue, parts, values, document);
  }

  private static List<String> references(List<Block> blocks, List<BoundFigure> figures) {
    return Stream.concat(
            figures.stream().map(BoundFigure::reference),
            blocks.stream()
                .filter(block -> block.kind().bindsTable())
                .map(block -> block.body().reference()))
        .toList();
  }

  private List<Composed.Part> parts(
      List<Block> all, Map<Integer, Bound> values, Map<String, Readings.Read> read) {
    BlockPrint print = new BlockPrint(values, read, new Numbering(), words);
    return all.stream().map(print::part).toList();
  }

  private static Document.Head head(Issue issue) {
    Series.Head head = issue.series().head();
    return new Document.Head(
        head.letterHead(),
        head.name(),
        issue.number().text(),
        head.issuingOffice(),
        IssueDay.text(issue.issuedOn(), head.chineseDay()),
        issue.print().secrecy(),
        null);
  }

  private Document.Foot foot(Issue issue) {
    List<Document.Distribution> lists = new ArrayList<>();
    List<Recipient> all = recipients.ofIssue(issue.id());
    for (Delivery delivery : Delivery.values()) {
      add(lists, words.of("bulletin.delivery." + delivery), all, delivery, false);
    }
    for (Delivery delivery : Delivery.values()) {
      add(lists, words.of("bulletin.delivery.extra"), all, delivery, true);
    }
    return new Document.Foot(
        lists,
        words.of("bulletin.made-by", issue.series().head().editingOffice()),
        issue.print().run() == 0
            ? ""
            : words.of("bulletin.print-run", Integer.toString(issue.print().run())));
  }

  private static void add(
      List<Document.Distribution> lists,
      String label,
      List<Recipient> all,
      Delivery delivery,
      boolean extra) {
    List<String> names =
        all.stream()
            .filter(one -> one.delivery() == delivery && one.extra() == extra)
            .map(Recipient::name)
            .toList();
    if (!names.isEmpty()) {
      lists.add(new Document.Distribution(label, String.join("，", names)));
    }
  }
}
