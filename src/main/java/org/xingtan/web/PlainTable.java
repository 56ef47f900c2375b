package org.xingtan.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of texts, shown by `web/plainTable.jte`. The first cell of a row is its heading.
///
/// @param caption said to those who listen; also the name of the region that scrolls
/// @param empty what stands there instead when there are no rows
public record PlainTable(String caption, List<String> heads, List<Row> rows, String empty) {

  public record Row(Cell head, List<Cell> cells) {
    public static Row of(Cell head, Cell... cells) {
      return new Row(head, List.of(cells));
    }
  }

  /// @param address where it leads, if anywhere
  /// @param style name of a class, such as `number`
  public record Cell(String text, @Nullable String address, @Nullable String style) {
    public static Cell of(String text) {
      return new Cell(text, null, null);
    }

    /// A short word that should stay on one line.
    public static Cell word(String text) {
      return new Cell(text, null, "no-wrap");
    }

    public static Cell link(String text, String address) {
      return new Cell(text, address, null);
    }

    public static Cell number(long number) {
      return new Cell(Long.toString(number), null, "number");
    }

    public static Cell number(@Nullable BigDecimal number) {
      return new Cell(number == null ? "" : number.toPlainString(), null, "number");
    }
  }

  /// @param label head of the cell's column, which a phone shows beside it
  public record Labelled(String label, Cell cell) {}

  /// The cells of a row that follow its heading.
  public List<Labelled> labelled(Row row) {
    return IntStream.range(0, row.cells().size())
        .mapToObj(place -> new Labelled(heads.get(place + 1), row.cells().get(place)))
        .toList();
  }

  public static PlainTable of(String caption, String empty, List<Row> rows, String... heads) {
    return new PlainTable(caption, Stream.of(heads).toList(), rows, empty);
  }
}
