package org.xingtan.treasury;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;
import org.xingtan.tablefile.ReadingLimits;
import org.xingtan.tablefile.Row;
import org.xingtan.tablefile.RowReader;
import org.xingtan.tablefile.TableFiles;
import org.xingtan.treasury.TransferList.Column;
import org.xingtan.treasury.TransferList.Written;

/// Reads the rows of an uploaded list of bank transfers. The file is gone afterwards; its rows are kept.
@Component
class ListReader {
  static final int MOST = 5_000;

  private static final Map<Column, Set<String>> HEADINGS =
      Map.of(
          Column.REFERENCE, Set.of("银行流水号", "流水号", "交易流水号", "reference"),
          Column.RECEIVED_ON, Set.of("到账日期", "交易日期", "日期", "received_on"),
          Column.YUAN, Set.of("金额", "到账金额", "金额（元）", "金额(元)", "yuan"),
          Column.SENDER, Set.of("汇款人", "付款人", "对方户名", "sender"),
          Column.NOTE, Set.of("附言", "摘要", "缴费单号", "note"));

  /// @param missing columns that the heading lacks
  record Read(List<Written> rows, List<Column> missing, boolean tooMany) {}

  Read read(MultipartFile file) throws IOException {
    String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
    Path folder = Files.createTempDirectory("xingtan-transfers");
    try {
      Path kept = folder.resolve(name.endsWith(".xlsx") ? "list.xlsx" : "list.csv");
      file.transferTo(kept);
      var table = TableFiles.in(kept, folder.resolve("work"), ReadingLimits.usual()).getFirst();
      try (RowReader rows = table.open().rows()) {
        return rows.next()
            ? read(rows, columns(rows.row()))
            : new Read(List.of(), List.of(Column.values()), false);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static Map<Column, Integer> columns(Row heading) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int cell = 0; cell < heading.cells(); cell++) {
      String text = heading.text(cell).strip().toLowerCase(Locale.ROOT);
      for (Column column : Column.values()) {
        if (HEADINGS.getOrDefault(column, Set.of()).contains(text)) {
          columns.putIfAbsent(column, cell);
        }
      }
    }
    return columns;
  }

  private static Read read(RowReader rows, Map<Column, Integer> columns) throws IOException {
    List<Column> missing = new ArrayList<>(List.of(Column.values()));
    missing.removeAll(columns.keySet());
    List<Written> written = new ArrayList<>();
    while (missing.isEmpty() && written.size() <= MOST && rows.next()) {
      if (!rows.row().isBlank()) {
        written.add(written(rows.row(), columns));
      }
    }
    boolean tooMany = written.size() > MOST;
    return new Read(tooMany ? List.of() : written, missing, tooMany);
  }

  private static Written written(Row row, Map<Column, Integer> columns) {
    return new Written(
        (int) row.number(),
        text(row, place(columns, Column.REFERENCE)),
        day(row, place(columns, Column.RECEIVED_ON)),
        text(row, place(columns, Column.YUAN)),
        text(row, place(columns, Column.SENDER)),
        text(row, place(columns, Column.NOTE)));
  }

  private static int place(Map<Column, Integer> columns, Column column) {
    return columns.getOrDefault(column, Integer.MAX_VALUE);
  }

  /// A formula is not taken: what it shows may be old.
  private static String text(Row row, int cell) {
    if (cell >= row.cells()) {
      return "";
    }
    boolean plain = row.origin(cell) == Row.Origin.TEXT || row.origin(cell) == Row.Origin.NUMBER;
    return plain ? row.text(cell).strip() : "";
  }

  /// Workbooks keep days as numbers.
  private static String day(Row row, int cell) {
    String text = text(row, cell);
    boolean serial =
        cell < row.cells()
            && row.origin(cell) == Row.Origin.NUMBER
            && text.matches("[0-9]{4,5}(\\.[0-9]*)?");
    return serial
        ? LocalDate.ofEpochDay(row.firstDay() + (long) Double.parseDouble(text)).toString()
        : text;
  }
}
