package org.xingtan.printed;

import static org.xingtan.intake.Column.Kind.DAY;
import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Merge;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;
import org.xingtan.statistics.TableDefinition;
import org.xingtan.statistics.Tables;

@Component
class PrintedFigureIntake implements Intake {
  static final Sheet SHEET =
      new Sheet(
          "printed_figures",
          "已刊印数字",
          31,
          List.of(
              Column.key("publication", "刊物", TEXT, "BULLETIN-2017-3"),
              Column.key("table", "统计表", TEXT, "programme-by-area")
                  .noted("Code of the table that computes the same figures."),
              Column.key("period", "期次", TEXT, "1702"),
              Column.key("as_of", "截至日期", DAY, "2017-11-27"),
              Column.key("row", "行", TEXT, "440114")
                  .noted("Code of the row; TOTAL for the total, NONE for those without."),
              Column.key("column", "列", TEXT, "participation_rate").noted("Code of the column."),
              Column.required("printed", "刊印值", TEXT, "100.00%+")
                  .noted("Exactly as printed, with separators, percent signs and the like.")),
          List.of(Reference.to("period", "period_id", "period")));
  static final Merge MERGE =
      Merge.of(SHEET, "printed.figure")
          .key("publication", "publication")
          .key("table_code", "table")
          .key("period_code", "period")
          .key("as_of", "as_of")
          .key("row_code", "row")
          .key("column_code", "column")
          .values("printed");

  private final Merges merges;
  private final PrintedStore store;
  private final Tables tables;

  PrintedFigureIntake(Merges merges, PrintedStore store, Tables tables) {
    this.merges = merges;
    this.store = store;
    this.tables = tables;
  }

  @Override
  public Sheet sheet() {
    return SHEET;
  }

  @Override
  public List<Problem> check(boolean complete, int limit) {
    List<TableDefinition> known = tables.offered().stream().map(Tables.Offer::table).toList();
    return Problem.first(
        limit,
        merges.check(MERGE, "publication", limit),
        store.unknownTables(known.stream().map(TableDefinition::code).toList(), limit));
  }

  @Override
  public Changes compare() {
    return merges.compare(MERGE);
  }

  @Override
  public void apply(boolean complete) {
    merges.apply(MERGE, complete);
  }

  @Override
  public String exportQuery() {
    return PrintedStore.EXPORT;
  }
}
