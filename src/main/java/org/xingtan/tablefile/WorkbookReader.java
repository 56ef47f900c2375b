package org.xingtan.tablefile;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.xingtan.tablefile.UnreadableTable.Reason;

/// Reads one sheet of a workbook. Numbers become their plain decimal text with the fifteen digits that Excel keeps; formulas and
/// error values are marked, and whoever checks the cell refuses them.
final class WorkbookReader implements RowReader {

  private static final int FIRST_DAY = Math.toIntExact(LocalDate.of(1899, 12, 30).toEpochDay());
  private static final int FIRST_DAY_OF_1904 =
      Math.toIntExact(LocalDate.of(1904, 1, 1).toEpochDay());
  private static final MathContext EXCEL_DIGITS = new MathContext(15);

  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final Row row = new Row();
  private int used;

  WorkbookReader(File file, String sheet) throws IOException {
    try {
      workbook = new ReadableWorkbook(file);
      Sheet found =
          workbook
              .findSheet(sheet)
              .orElseThrow(() -> new UnreadableTable(Reason.NOT_A_WORKBOOK, 0));
      stream = found.openStream();
      rows = stream.iterator();
    } catch (ExcelReaderException broken) {
      throw broken(broken, 0);
    }
    row.bytes = new byte[4096];
    row.firstDay = workbook.isDate1904() ? FIRST_DAY_OF_1904 : FIRST_DAY;
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public boolean next() throws IOException {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      take(rows.next());
      return true;
    } catch (ExcelReaderException | IllegalArgumentException | UncheckedStreamException broken) {
      throw broken(broken, row.number);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private static UnreadableTable broken(RuntimeException cause, long row) {
    UnreadableTable unreadable = new UnreadableTable(Reason.NOT_A_WORKBOOK, row);
    unreadable.initCause(cause);
    return unreadable;
  }

  private void take(org.dhatim.fastexcel.reader.Row source) {
    row.count = 0;
    used = 0;
    row.number = source.getRowNum();
    for (int column = 0; column < source.getCellCount(); column++) {
      Cell cell = source.getCell(column);
      put(cell == null ? "" : text(cell), origin(cell));
    }
    row.trim();
  }

  private static Row.Origin origin(@Nullable Cell cell) {
    if (cell == null) {
      return Row.Origin.TEXT;
    }
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      return Row.Origin.FORMULA;
    }
    return switch (cell.getType()) {
      case NUMBER -> Row.Origin.NUMBER;
      case ERROR -> Row.Origin.ERROR;
      default -> Row.Origin.TEXT;
    };
  }

  private static String text(Cell cell) {
    if (cell.getFormula() != null) {
      return "=" + cell.getFormula();
    }
    if (cell.getValue() instanceof BigDecimal number) {
      BigDecimal plain = number.round(EXCEL_DIGITS).stripTrailingZeros();
      return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
    String raw = cell.getValue() instanceof String value ? value : cell.getRawValue();
    return raw == null ? "" : raw;
  }

  private void put(String text, Row.Origin origin) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (used + utf8.length > row.bytes.length) {
      row.bytes = Arrays.copyOf(row.bytes, Math.max(row.bytes.length * 2, used + utf8.length));
    }
    System.arraycopy(utf8, 0, row.bytes, used, utf8.length);
    row.add(used, used + utf8.length, origin);
    used += utf8.length;
  }
}
