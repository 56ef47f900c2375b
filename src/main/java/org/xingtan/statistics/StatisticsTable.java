package org.xingtan.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table read at a moment: two counts in every cell of a rate, one in every other.
///
/// @param request what was asked for, with everything left open filled in
/// @param cut by what the rows are cut
/// @param schools how many schools there are in all, when the rows are a page of schools
public record StatisticsTable(
    TableDefinition definition,
    TableRequest request,
    PeriodRun run,
    Cut cut,
    List<Column> columns,
    List<Row> rows,
    int schools)
    implements Tables.Answer {

  public enum Kind {
    COUNT,
    RATE,
    TEXT,
    /// each row says itself
    BY_ROW
  }

  /// @param indicator absent for text columns and BY_ROW
  /// @param numerator code of the column that shows the numerator of this rate, where there is one
  /// @param denominator code of the column that shows its denominator, where there is one
  public record Column(
      TableDefinition.Column definition,
      Kind kind,
      @Nullable IndicatorDefinition indicator,
      @Nullable String numerator,
      @Nullable String denominator) {
    public String code() {
      return definition.code();
    }
  }

  public enum RowKind {
    BODY,
    /// those who have an area or subject, before those who have none
    SUBTOTAL,
    /// those without area, subject or school
    NONE,
    TOTAL
  }

  /// @param indicators what each cell shows; null for text
  public record Row(
      String code,
      Bilingual label,
      RowKind kind,
      @Nullable Bilingual group,
      List<@Nullable IndicatorDefinition> indicators,
      List<Cell> cells) {}

  public String title(boolean chinese) {
    Bilingual title = definition.texts().title();
    return run.title(chinese ? title.chinese() : title.english());
  }

  public Optional<Row> row(String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst();
  }

  /// The cell, or nothing when the row or the column is not there.
  public Optional<Cell> cell(String row, String column) {
    int place = place(column);
    return place < 0 ? Optional.empty() : row(row).map(found -> found.cells().get(place));
  }

  /// Place of a column; -1 when it is not there.
  public int place(String column) {
    for (int place = 0; place < columns.size(); place++) {
      if (columns.get(place).code().equals(column)) {
        return place;
      }
    }
    return -1;
  }

  /// Whether nothing at all stands in it: usual for a day before everything.
  public boolean empty() {
    return rows.stream().flatMap(row -> row.cells().stream()).allMatch(StatisticsTable::nothing);
  }

  private static boolean nothing(Cell cell) {
    return switch (cell) {
      case Cell.Count count -> count.unscaled() == 0;
      case Cell.Rate rate -> rate.numerator() == 0 && rate.denominator() == 0;
      case Cell.Text _, Cell.NotRecorded _ -> true;
    };
  }
}
