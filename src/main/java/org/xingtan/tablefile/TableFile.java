package org.xingtan.tablefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xingtan.tablefile.UnreadableTable.Reason;

/// A table in a file: a CSV file, or one sheet of a workbook.
///
/// @param path the file on disk
/// @param file how people know it: the name of the file, for workbooks with the sheet in brackets
/// @param name the name of the table: file name without ending, or name of the sheet
/// @param inWorkbook whether it is a sheet of a workbook
/// @param limits what is refused as too large
public record TableFile(
    Path path, String file, String name, boolean inWorkbook, ReadingLimits limits) {

  static TableFile csv(Path path, ReadingLimits limits) {
    String file = path.getFileName().toString();
    return new TableFile(path, file, file.substring(0, file.lastIndexOf('.')), false, limits);
  }

  static TableFile sheet(Path path, String sheet, ReadingLimits limits) {
    return new TableFile(path, path.getFileName() + " [" + sheet + "]", sheet, true, limits);
  }

  /// What a reader of this table brings along.
  ///
  /// @param rows the rows, the header first
  /// @param fromGb18030 whether a CSV file was not UTF-8 and is read as GB18030
  public record Opened(RowReader rows, boolean fromGb18030) {}

  public Opened open() throws IOException {
    if (inWorkbook) {
      return new Opened(new WorkbookReader(path.toFile(), name), false);
    }
    if (Files.size(path) > limits.csvMegabytes() * ReadingLimits.MEGABYTE) {
      throw new UnreadableTable(Reason.TOO_LARGE, 0, limits.csvMegabytes());
    }
    boolean chinese = Encoding.of(path) == Encoding.GB18030;
    InputStream in = Files.newInputStream(path);
    return new Opened(new CsvReader(chinese ? new Utf8Stream(in) : in), chinese);
  }
}
