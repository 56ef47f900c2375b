package org.xingtan.tablefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.xingtan.tablefile.UnreadableTable.Reason;

/// Finds the tables below a path.
public final class TableFiles {

  private TableFiles() {}

  /// All tables of a folder, of a CSV file, of a workbook, or of a zip archive.
  ///
  /// @param work an empty or absent folder to unpack an archive into
  public static List<TableFile> in(Path path, Path work, ReadingLimits limits) throws IOException {
    if (!Files.exists(path)) {
      throw new UnreadableTable(Reason.NOT_FOUND, 0);
    }
    if (Files.isDirectory(path)) {
      return inFolder(path, limits);
    }
    return switch (ending(path)) {
      case "zip" -> inArchive(path, work, limits);
      default -> inFile(path, limits);
    };
  }

  private static List<TableFile> inArchive(Path path, Path work, ReadingLimits limits)
      throws IOException {
    try {
      new Archive(path, limits).unpackInto(work);
    } catch (UnreadableTable unreadable) {
      throw unreadable.in(path.getFileName().toString());
    }
    return inFolder(work, limits);
  }

  private static List<TableFile> inFolder(Path folder, ReadingLimits limits) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(Files::isRegularFile).filter(TableFiles::isTable).sorted().toList();
    }
    List<TableFile> tables = new ArrayList<>();
    for (Path file : files) {
      tables.addAll(inFile(file, limits));
    }
    if (tables.isEmpty()) {
      throw new UnreadableTable(Reason.NOTHING_INSIDE, 0);
    }
    return tables;
  }

  private static List<TableFile> inFile(Path file, ReadingLimits limits) throws IOException {
    try {
      return tablesOf(file, limits);
    } catch (UnreadableTable unreadable) {
      throw unreadable.in(file.getFileName().toString());
    }
  }

  private static List<TableFile> tablesOf(Path file, ReadingLimits limits) throws IOException {
    return switch (ending(file)) {
      case "csv" -> List.of(TableFile.csv(file, limits));
      case "xls" -> throw new UnreadableTable(Reason.OLD_WORKBOOK, 0);
      default -> inWorkbook(file, limits);
    };
  }

  private static List<TableFile> inWorkbook(Path file, ReadingLimits limits) throws IOException {
    new Archive(file, limits).measureWorkbook();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook
          .getSheets()
          .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
          .map(sheet -> TableFile.sheet(file, sheet.getName(), limits))
          .toList();
    } catch (ExcelReaderException broken) {
      UnreadableTable unreadable = new UnreadableTable(Reason.NOT_A_WORKBOOK, 0);
      unreadable.initCause(broken);
      throw unreadable;
    }
  }

  private static boolean isTable(Path file) {
    return List.of("csv", "xlsx", "xls").contains(ending(file))
        && !file.getFileName().toString().startsWith(".")
        && !file.getFileName().toString().startsWith("~$");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
