package org.xingtan.statistics;

import org.jspecify.annotations.Nullable;

/// Which table, of which period, as of when, cut by what, narrowed to whom.
///
/// @param programme needed only where more than one run of the period fits the table
/// @param by absent for the table's usual cut
/// @param sort absent for the usual order
/// @param page from 1; only tables by school have more than one; 0 for all schools at once
public record TableRequest(
    String table,
    String period,
    @Nullable String programme,
    AsOf asOf,
    @Nullable Cut by,
    Filters filters,
    @Nullable Sort sort,
    int page) {

  /// Codes as in files: area, school key, subject, PUBLIC or PRIVATE; `NONE` for those without.
  public record Filters(
      @Nullable String area,
      @Nullable String school,
      @Nullable String subject,
      @Nullable String ownership) {
    public static final Filters NONE = new Filters(null, null, null, null);
  }

  /// Order of rows by a column; written `-column` when the largest comes first.
  public record Sort(String column, boolean descending) {
    static Sort parse(String text) {
      boolean descending = text.startsWith("-");
      return new Sort(descending ? text.substring(1) : text, descending);
    }

    String text() {
      return (descending ? "-" : "") + column;
    }
  }

  public static TableRequest of(String table, String period, AsOf asOf) {
    return new TableRequest(table, period, null, asOf, null, Filters.NONE, null, 1);
  }

  /// The same table with all its rows, however many schools there are.
  public TableRequest inOnePiece() {
    return page(0);
  }

  boolean whole() {
    return page == 0;
  }

  public TableRequest by(Cut cut) {
    return new TableRequest(table, period, programme, asOf, cut, filters, sort, page);
  }

  public TableRequest within(String programmeCode) {
    return new TableRequest(table, period, programmeCode, asOf, by, filters, sort, page);
  }

  public TableRequest filtered(Filters wanted) {
    return new TableRequest(table, period, programme, asOf, by, wanted, sort, page);
  }

  public TableRequest asOf(AsOf moment) {
    return new TableRequest(table, period, programme, moment, by, filters, sort, page);
  }

  public TableRequest sorted(@Nullable Sort order) {
    return new TableRequest(table, period, programme, asOf, by, filters, order, page);
  }

  public TableRequest page(int number) {
    return new TableRequest(table, period, programme, asOf, by, filters, sort, number);
  }
}
