package org.xingtan.bulletin;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xingtan.edition.Block;
import org.xingtan.edition.Document;

/// The tables of an issue as sheets, cell by cell what is printed.
final class TableBook {
  private TableBook() {}

  static void write(Document document, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Xingtan", "1.0")) {
      boolean any = false;
      for (Block block : document.blocks()) {
        if (block instanceof Block.Table table) {
          sheet(book.newWorksheet(table.caption().number()), table);
          any = true;
        }
      }
      if (!any) {
        book.newWorksheet("–");
      }
    }
  }

  private static void sheet(Worksheet sheet, Block.Table table) {
    sheet.inlineString(0, 0, table.caption().number() + " " + table.caption().title());
    sheet.inlineString(1, 0, table.asOf());
    int next = 2;
    int headRows = table.header().size();
    boolean[][] taken = new boolean[headRows + 1][256];
    for (int row = 0; row < headRows; row++) {
      heading(sheet, next, row, table.header().get(row).cells(), taken);
      next++;
    }
    for (Block.Row row : table.body()) {
      line(sheet, next++, row);
    }
    for (Block.Paragraph note : table.notes()) {
      sheet.inlineString(next++, 0, Where.text(note));
    }
    sheet.width(0, 24);
    sheet.freezePane(1, 2 + headRows);
  }

  private static void heading(
      Worksheet sheet, int at, int row, List<Block.Cell> cells, boolean[][] taken) {
    int column = 0;
    for (Block.Cell cell : cells) {
      while (taken[row][column]) {
        column++;
      }
      sheet.inlineString(at, column, text(cell));
      sheet
          .style(at, column)
          .bold()
          .horizontalAlignment("center")
          .borderStyle(BorderStyle.THIN)
          .set();
      if (cell.columns() > 1 || cell.rows() > 1) {
        sheet.range(at, column, at + cell.rows() - 1, column + cell.columns() - 1).merge();
      }
      for (int down = 0; down < cell.rows() && row + down < taken.length; down++) {
        for (int right = 0; right < cell.columns(); right++) {
          taken[row + down][column + right] = true;
        }
      }
      column += cell.columns();
    }
  }

  /// Numbers as numbers, so that an office can go on counting; a rate keeps the digits that are printed.
  private static void line(Worksheet sheet, int at, Block.Row row) {
    int column = 0;
    for (Block.Cell cell : row.cells()) {
      String text = text(cell);
      if (!cell.heading() && text.matches("-?\\d+(\\.\\d+)?")) {
        sheet.value(at, column, new BigDecimal(text));
      } else if (!cell.heading() && text.matches("-?\\d+(\\.\\d+)?%")) {
        sheet.value(at, column, new BigDecimal(text.replace("%", "")).movePointLeft(2));
        sheet.style(at, column).format("0.00%").set();
      } else {
        sheet.inlineString(at, column, text);
      }
      column += cell.columns();
    }
  }

  private static String text(Block.Cell cell) {
    StringBuilder text = new StringBuilder();
    cell.spans().forEach(span -> text.append(span.text()));
    return text.toString();
  }
}
