package org.xingtan.edition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xingtan.chart.Picture;

/// A part of a document that begins on a line of its own.
public sealed interface Block {

  /// All text that is not given as a plain word, in reading order.
  Stream<Span> allSpans();

  /// The title of the text, large and centred.
  record Title(String text) implements Block {
    @Override
    public Stream<Span> allSpans() {
      return Stream.empty();
    }
  }

  /// Where the headings of the first two levels are listed with their pages.
  record Contents(String title) implements Block {
    @Override
    public Stream<Span> allSpans() {
      return Stream.empty();
    }
  }

  /// @param level 1 (一、) to 4 (（1）)
  /// @param number as printed, such as 一、; empty for a heading without one
  record Heading(int level, String number, List<Span> spans, String anchor) implements Block {
    public Heading {
      if (level < 1 || level > 4) {
        throw new IllegalArgumentException("Headings have levels 1 to 4, not " + level);
      }
      anchor = checked(anchor);
      spans = List.copyOf(spans);
    }

    @Override
    public Stream<Span> allSpans() {
      return spans.stream();
    }
  }

  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }

    public static Paragraph of(String text) {
      return new Paragraph(List.of(Span.of(text)));
    }

    @Override
    public Stream<Span> allSpans() {
      return spans.stream();
    }
  }

  /// @param asOf the day the figures stand for, at the upper right; may be empty
  /// @param header rows that are repeated on every page
  /// @param notes below the table
  record Table(
      Caption caption, String asOf, List<Row> header, List<Row> body, List<Paragraph> notes)
      implements Block {
    public Table {
      header = List.copyOf(header);
      body = List.copyOf(body);
      notes = List.copyOf(notes);
    }

    @Override
    public Stream<Span> allSpans() {
      Stream<Span> cells =
          Stream.concat(header.stream(), body.stream())
              .flatMap(row -> row.cells().stream())
              .flatMap(cell -> cell.spans().stream());
      return Stream.concat(cells, notes.stream().flatMap(Paragraph::allSpans));
    }
  }

  /// @param alternative what the picture says, for those who do not see it
  record Chart(Caption caption, Picture picture, String alternative, List<Paragraph> notes)
      implements Block {
    public Chart {
      notes = List.copyOf(notes);
    }

    @Override
    public Stream<Span> allSpans() {
      return notes.stream().flatMap(Paragraph::allSpans);
    }
  }

  /// What follows begins on a new page.
  record PageBreak() implements Block {
    @Override
    public Stream<Span> allSpans() {
      return Stream.empty();
    }
  }

  /// @param number such as 表 1; empty for a table without one
  record Caption(String number, String title, String anchor) {
    public Caption {
      anchor = checked(anchor);
    }
  }

  enum RowKind {
    BODY,
    SUBTOTAL,
    TOTAL
  }

  record Row(RowKind kind, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row body(Cell... cells) {
      return new Row(RowKind.BODY, List.of(cells));
    }

    public static Row subtotal(Cell... cells) {
      return new Row(RowKind.SUBTOTAL, List.of(cells));
    }

    public static Row total(Cell... cells) {
      return new Row(RowKind.TOTAL, List.of(cells));
    }
  }

  enum Alignment {
    START,
    CENTRE,
    END
  }

  /// @param heading whether it names its row or column
  /// @param columns how many columns it spans
  /// @param rows how many rows it spans
  record Cell(List<Span> spans, boolean heading, Alignment alignment, int columns, int rows) {
    public Cell {
      spans = List.copyOf(spans);
      if (columns < 1 || rows < 1) {
        throw new IllegalArgumentException("A cell takes at least one column and one row");
      }
    }

    public static Cell heading(String text) {
      return new Cell(List.of(Span.of(text)), true, Alignment.CENTRE, 1, 1);
    }

    public static Cell text(String text) {
      return new Cell(List.of(Span.of(text)), false, Alignment.START, 1, 1);
    }

    public static Cell number(String text) {
      return number(Span.of(text));
    }

    public static Cell number(Span span) {
      return new Cell(List.of(span), false, Alignment.END, 1, 1);
    }

    public Cell spanning(int newColumns, int newRows) {
      return new Cell(spans, heading, alignment, newColumns, newRows);
    }
  }

  private static String checked(String anchor) {
    if (!Anchors.SHAPE.matcher(anchor).matches()) {
      throw new IllegalArgumentException("Not an anchor: " + anchor);
    }
    return anchor;
  }

  /// Holds the shape that an anchor must have to be one in every form.
  final class Anchors {
    static final Pattern SHAPE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,79}");

    private Anchors() {}
  }
}
