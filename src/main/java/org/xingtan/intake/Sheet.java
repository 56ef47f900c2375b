package org.xingtan.intake;

import java.util.List;

/// One kind of bulk sheet.
///
/// @param name file name without ending, sheet name in a workbook, and `stage_<name>` in staging
/// @param label name in Chinese
/// @param ordinal place in the order of import
/// @param columns in the order of the template
/// @param references cells that name things which must exist
public record Sheet(
    String name, String label, int ordinal, List<Column> columns, List<Reference> references) {

  /// Name of the temporary table with the staged rows; its column `row_number` (bigint) is the line in the file.
  public String staging() {
    return "stage_" + name;
  }
}
