package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.bulletin.Composed.Bound;
import org.xingtan.bulletin.Composed.Part;
import org.xingtan.chart.Charts;
import org.xingtan.edition.Block.Caption;
import org.xingtan.edition.Block.Chart;
import org.xingtan.edition.Block.Contents;
import org.xingtan.edition.Block.Heading;
import org.xingtan.edition.Block.PageBreak;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.edition.Block.Table;
import org.xingtan.edition.Span;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureValue;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableAddress;
import org.xingtan.statistics.TableWords;
import org.xingtan.web.Words;

/// What each block of an issue prints, in reading order.
record BlockPrint(
    Map<Integer, Bound> figures,
    Map<String, Readings.Read> read,
    Numbering numbering,
    Words words) {
  private static final String CHART_WIDTH = "760";

  Part part(Block block) {
    Block.Body body = block.body();
    Readings.Read bound = body.kind().bindsTable() ? read.get(body.reference()) : null;
    FigureValue whole = bound == null ? null : bound.value();
    if (!Condition.holds(body.condition(), figures)) {
      return new Part(block, false, List.of(), whole, null);
    }
    String problem = problem(bound, whole);
    return new Part(block, true, printed(block, whole, problem), whole, problem);
  }

  private static @Nullable String problem(
      Readings.@Nullable Read bound, @Nullable FigureValue whole) {
    return whole instanceof FigureValue.Missing missing
        ? missing.sentence()
        : bound == null ? null : bound.problem();
  }

  private List<org.xingtan.edition.Block> printed(
      Block block, @Nullable FigureValue whole, @Nullable String problem) {
    Block.Body body = block.body();
    return switch (body.kind()) {
      case HEADING -> {
        int level = body.level() == null ? 1 : body.level();
        yield List.of(
            new Heading(level, numbering.heading(level), spans(body.words()), "h" + block.id()));
      }
      case PARAGRAPH ->
          body.words()
              .lines()
              .<org.xingtan.edition.Block>map(line -> new Paragraph(spans(line)))
              .toList();
      case CONTENTS ->
          List.of(
              new Contents(body.words().isEmpty() ? words.of("bulletin.contents") : body.words()));
      case PAGE_BREAK -> List.of(new PageBreak());
      case TABLE ->
          whole instanceof FigureValue.Whole found
              ? List.of(table(block, found))
              : missing(numbering.table(), problem);
      case CHART ->
          whole instanceof FigureValue.Whole found
              ? chart(block, found)
              : missing(numbering.chart(), problem);
    };
  }

  private List<org.xingtan.edition.Block> missing(String number, @Nullable String problem) {
    return List.of(Paragraph.of("【" + number + "：" + (problem == null ? "" : problem) + "】"));
  }

  List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (Tokens.Piece piece : Tokens.of(text)) {
      switch (piece) {
        case Tokens.Piece.Words said -> spans.add(Span.of(said.text()));
        case Tokens.Piece.Figure figure -> spans.add(figure(figure.number()));
      }
    }
    return spans;
  }

  private Span figure(int number) {
    Bound bound = figures.get(number);
    if (bound == null) {
      return Span.strong("【f" + number + "】");
    }
    String key = ValuePlace.figure(number);
    List<Backing> backing = bound.value() == null ? List.of() : bound.value().backing();
    return bound.sound()
        ? Span.figure(bound.printed(), backing.isEmpty() ? null : backing.getFirst().address(), key)
        : new Span(bound.printed(), true, null, null, key);
  }

  private Table table(Block block, FigureValue.Whole found) {
    StatisticsTable table = found.table();
    List<String> columns =
        found.reference() instanceof FigureReference.WholeTable whole ? whole.columns() : List.of();
    TablePrint print =
        new TablePrint(
            table,
            columns,
            words,
            (spot, text) ->
                Span.figure(
                    text,
                    TableAddress.cell(table.request(), spot.row(), spot.column()),
                    ValuePlace.cell(block.id(), spot)));
    return new Table(
        caption(block, numbering.table(), table),
        new TableWords(words).asOf(table.request().asOf()),
        print.header(),
        print.body(),
        notes(block, new TableWords(words).notes(table)));
  }

  private List<org.xingtan.edition.Block> chart(Block block, FigureValue.Whole found) {
    String column =
        found.reference() instanceof FigureReference.Chart chart ? chart.column() : null;
    Optional<Charts.Drawn> drawn = Charts.bars(found.table(), column, CHART_WIDTH, words);
    Caption caption = caption(block, numbering.chart(), found.table());
    String asOf = new TableWords(words).asOf(found.table().request().asOf());
    return drawn
        .<org.xingtan.edition.Block>map(picture ->
            new Chart(
                caption, picture.picture(), picture.alternative(), notes(block, List.of(asOf))))
        .map(List::of)
        .orElseGet(() -> List.of(Paragraph.of("【" + caption.number() + "】")));
  }

  private Caption caption(Block block, String number, StatisticsTable table) {
    String own = block.body().words();
    return new Caption(number, own.isEmpty() ? table.title(true) : own, "t" + block.id());
  }

  private List<Paragraph> notes(Block block, List<String> made) {
    return Stream.concat(made.stream().map(Paragraph::of), own(block)).toList();
  }

  private Stream<Paragraph> own(Block block) {
    return block.body().note().isEmpty()
        ? Stream.empty()
        : block.body().note().lines().map(line -> new Paragraph(spans(line)));
  }
}
