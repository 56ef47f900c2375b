package org.xingtan.printed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table as computed, with what was printed in each cell where something was.
///
/// @param address of the table's own page; nothing when no table computes these figures
public record ComparedTable(
    Source source, String title, @Nullable String address, List<Column> columns, List<Row> rows) {

  /// @param publication code of the publication; nothing for a table that is only computed
  public record Source(@Nullable String publication, String table, String period, LocalDate asOf) {}

  public record Column(String code, String label) {}

  /// @param kind what the row stands for among the rows
  public record Row(String code, String label, Kind kind, Map<String, Cell> cells) {
    public enum Kind {
      /// one of the parts that make up the whole
      PART,
      /// the parts without those of [#NONE]
      SUBTOTAL,
      /// persons without an area or a subject
      NONE,
      /// the whole
      TOTAL,
      /// a figure of its own, not a part of a whole
      SINGLE
    }

    public Cell cell(String column) {
      return cells.getOrDefault(column, Cell.NOTHING);
    }
  }

  /// @param address of the page that opens the cell; nothing when there is none
  public record Cell(@Nullable PrintedText printed, Figure computed, @Nullable String address) {
    static final Cell NOTHING = new Cell(null, new Figure.Absent(), null);

    public Optional<PrintedText> print() {
      return Optional.ofNullable(printed);
    }

    /// Something else is printed than is computed; an empty cell and a dash claim nothing.
    public boolean differs() {
      return printed != null && !printed.empty() && !printed.says(computed);
    }
  }

  public Optional<Row> total() {
    return rows.stream().filter(row -> row.kind() == Row.Kind.TOTAL).findFirst();
  }

  public Optional<Row> none() {
    return rows.stream().filter(row -> row.kind() == Row.Kind.NONE).findFirst();
  }

  public List<Row> parts() {
    return rows.stream().filter(row -> row.kind() == Row.Kind.PART).toList();
  }

  public boolean isPrinted() {
    return source.publication() != null;
  }
}
