package org.xingtan.transfer;

import java.util.List;

/// One thing that is wrong, with its place.
///
/// @param sheet kind of sheet; empty when the file belongs to none
/// @param file name of the file, with the sheet in brackets for workbooks; empty for the import as a whole
/// @param row line of the row, the header being line 1; 0 for the file as a whole
/// @param column the column to mend; may be empty
/// @param reason message key that says what is wrong and what to do
/// @param arguments values for the message
public record Complaint(
    String sheet, String file, long row, String column, String reason, List<String> arguments) {

  public static Complaint ofFile(String sheet, String file, String reason, String... arguments) {
    return new Complaint(sheet, file, 0, "", "transfer.reason." + reason, List.of(arguments));
  }
}
