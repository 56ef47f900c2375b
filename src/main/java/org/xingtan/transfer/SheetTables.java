package org.xingtan.transfer;

import java.util.List;
import java.util.Map;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Sheet;
import org.xingtan.tablefile.TableFile;

/// The tables of an import that bring one kind of sheet: one, or several where a workbook's sheet goes on in another.
///
/// @param intake who takes the rows
/// @param tables in order
/// @param headings chosen columns by heading, where a person matched them; an empty name leaves the heading out
public record SheetTables(Intake intake, List<TableFile> tables, Map<String, String> headings) {

  private static final long ROWS_A_TABLE = 10_000_000;

  public Sheet sheet() {
    return intake.sheet();
  }

  /// The number by which a row is staged: unique over all tables.
  long staged(int table, long row) {
    return table * ROWS_A_TABLE + row;
  }

  /// The complaint about a staged row, with its place in the file.
  Complaint complaint(long staged, String column, String reason, List<String> arguments) {
    int table = tables.size() == 1 ? 0 : (int) (staged / ROWS_A_TABLE);
    long row = tables.size() == 1 ? staged : staged % ROWS_A_TABLE;
    return new Complaint(sheet().name(), tables.get(table).file(), row, column, reason, arguments);
  }
}
