package org.xingtan.figure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.TableRequest.Filters;

/// A figure as a text names it: where it stands, never what it is.
public sealed interface FigureReference {
  /// One number.
  sealed interface OfNumber extends FigureReference {
    FigureFormat format();
  }

  /// A table, and what the issue does not already say: absent period, programme and moment are those of the issue.
  ///
  /// @param by absent for the table's usual cut
  record Source(
      String table,
      @Nullable String period,
      @Nullable String programme,
      @Nullable AsOf asOf,
      @Nullable Cut by,
      Filters filters) {
    public static Source of(String table) {
      return new Source(table, null, null, null, null, Filters.NONE);
    }

    public Source in(@Nullable String otherPeriod, @Nullable String otherProgramme) {
      return new Source(table, otherPeriod, otherProgramme, asOf, by, filters);
    }

    public Source asOf(@Nullable AsOf moment) {
      return new Source(table, period, programme, moment, by, filters);
    }
  }

  /// Where a row meets a column.
  record Cell(Source source, String row, String column, FigureFormat format) implements OfNumber {
    public static Cell of(String table, String row, String column) {
      return new Cell(Source.of(table), row, column, FigureFormat.USUAL);
    }

    public Cell printedAs(FigureFormat other) {
      return new Cell(source, row, column, other);
    }
  }

  /// How much of one cell another one is; both count the same unit.
  record Share(Cell of, Cell over, FigureFormat format) implements OfNumber {}

  /// How far a cell moved since another moment, or stands from another cell.
  record Difference(Cell of, Against against, FigureFormat format) implements OfNumber {}

  /// What a difference is taken from.
  sealed interface Against {
    record OtherCell(Cell cell) implements Against {}

    record LastIssue() implements Against {}

    record Moment(AsOf asOf) implements Against {}
  }

  /// How many rows satisfy conditions.
  record RowCount(Source source, String column, Choice choice, FigureFormat format)
      implements OfNumber {}

  /// Rows by name in the order of their true values.
  record RankList(Source source, String column, Choice choice, Wording wording)
      implements FigureReference {}

  /// A sentence said once for each row.
  record Sentence(Source source, Choice choice, Wording wording) implements FigureReference {}

  /// The name of an area, a subject, a programme or a period, or a day.
  ///
  /// @param code absent for the period, programme or day of the issue
  record Name(Kind kind, @Nullable String code, Style style) implements FigureReference {
    public enum Kind {
      AREA,
      SUBJECT,
      PROGRAMME,
      PERIOD,
      DAY
    }

    /// FULL 2017年11月27日, SHORT 11月27日, CODE 2017-11-27, CHINESE 二〇一七年十一月二十七日
    public enum Style {
      FULL,
      SHORT,
      CODE,
      CHINESE
    }
  }

  /// @param columns those shown; empty for all
  record WholeTable(Source source, List<String> columns) implements FigureReference {}

  /// A column drawn as bars over the rows.
  record Chart(Source source, String column) implements FigureReference {}

  /// Which rows, and in which order.
  ///
  /// @param by column by whose true value rows are ordered; absent where the reference has a column of its own
  /// @param most absent for all
  record Choice(
      List<RowCondition> conditions, Order order, @Nullable String by, @Nullable Integer most) {
    public enum Order {
      /// as in the table
      TABLE,
      LARGEST,
      SMALLEST
    }
  }

  /// A comparison that a row passes or not, decided on whole numbers.
  ///
  /// @param column absent for the column of the reference
  record RowCondition(@Nullable String column, Comparison comparison, Limit limit) {}

  /// How words are made of rows. Absent parts are those of the language.
  ///
  /// @param item what is said of a row, with `{name}` and `{column}` or `{column|format}`
  /// @param join between rows; `last` before the last one
  /// @param none the words for no row; `one` and `many` hold `{rows}` and `{count}`
  record Wording(
      @Nullable String item,
      @Nullable String join,
      @Nullable String last,
      @Nullable String none,
      @Nullable String one,
      @Nullable String many) {
    public static final Wording USUAL = new Wording(null, null, null, null, null, null);
  }

  /// The stable text form; [FigureSyntax#parse] reads it back.
  default String text() {
    return ReferenceText.of(this);
  }

  /// The word with which the text form begins.
  default String form() {
    return switch (this) {
      case WholeTable _ -> "table";
      case RankList _ -> "list";
      case RowCount _ -> "count";
      case Cell _, Share _, Difference _, Sentence _, Name _, Chart _ ->
          getClass().getSimpleName().toLowerCase(Locale.ROOT);
    };
  }
}
