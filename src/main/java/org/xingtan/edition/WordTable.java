package org.xingtan.edition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.xingtan.edition.Block.Alignment;
import org.xingtan.edition.Block.RowKind;
import org.xingtan.edition.Block.Table;
import org.xingtan.edition.Grid.Line;
import org.xingtan.edition.Grid.Placed;

/// A table for text processors: merged cells, and a head that is repeated on every page.
record WordTable(XWPFDocument file, TableFit fit) {
  private static final int TWIPS = 20;

  /// Where a row has a cell: one that begins there, or the lower part of one above.
  private record Spot(Placed placed, boolean begins) {
    int column() {
      return placed.column();
    }
  }

  void write(Table table) {
    double[] shares = TableFit.shares(table, fit.points());
    int[] widths = new int[shares.length];
    for (int column = 0; column < shares.length; column++) {
      widths[column] =
          (int) (shares[column] * TWIPS * (fit.turned() ? TableFit.TURNED : TableFit.UPRIGHT));
    }
    XWPFTable grid = file.createTable();
    grid.removeRow(0);
    columns(grid, widths);
    rows(grid, Grid.of(table.header()), widths, true);
    rows(grid, Grid.of(table.body()), widths, false);
    if (grid.getNumberOfRows() == 0) {
      grid.createRow().createCell();
    }
  }

  private static void columns(XWPFTable grid, int[] widths) {
    grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    var columns = grid.getCTTbl().addNewTblGrid();
    int all = 0;
    for (int width : widths) {
      columns.addNewGridCol().setW(BigInteger.valueOf(width));
      all += width;
    }
    grid.setWidth(all);
    grid.setTableAlignment(TableRowAlign.CENTER);
  }

  private void rows(XWPFTable grid, Grid part, int[] widths, boolean header) {
    List<Placed> open = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (Line line : part.lines()) {
      XWPFTableRow row = grid.createRow();
      while (!row.getTableCells().isEmpty()) {
        row.removeCell(0);
      }
      row.setCantSplitRow(true);
      row.setRepeatHeader(header);
      boolean strong = header || line.kind() != RowKind.BODY;
      spots(line, open, left).forEach(spot -> cell(row, spot, widths, strong));
    }
  }

  /// @param open cells of rows above that reach down to here
  /// @param left how many rows each of them still reaches
  private static List<Spot> spots(Line line, List<Placed> open, List<Integer> left) {
    List<Spot> spots = new ArrayList<>();
    open.forEach(placed -> spots.add(new Spot(placed, false)));
    line.cells().forEach(placed -> spots.add(new Spot(placed, true)));
    spots.sort(Comparator.comparingInt(Spot::column));
    for (int place = open.size() - 1; place >= 0; place--) {
      left.set(place, left.get(place) - 1);
      if (left.get(place) == 0) {
        left.remove(/* index= */ place);
        open.remove(/* index= */ place);
      }
    }
    for (Placed placed : line.cells()) {
      if (placed.rows() > 1) {
        open.add(placed);
        left.add(placed.rows() - 1);
      }
    }
    return spots;
  }

  private void cell(XWPFTableRow row, Spot spot, int[] widths, boolean strong) {
    Placed placed = spot.placed();
    XWPFTableCell cell = row.createCell();
    int width = 0;
    for (int column = placed.column(); column < placed.end(); column++) {
      width += widths[column];
    }
    cell.setWidth(String.valueOf(width));
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    var properties = cell.getCTTc().getTcPr();
    if (placed.columns() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(placed.columns()));
    }
    if (placed.rows() > 1) {
      properties.addNewVMerge().setVal(spot.begins() ? STMerge.RESTART : STMerge.CONTINUE);
    }
    XWPFParagraph text = cell.getParagraphs().getFirst();
    text.setStyle(strong ? "CellHeading" : "Cell");
    text.setAlignment(alignment(placed.cell().alignment()));
    if (spot.begins()) {
      WordWriter.spans(text, placed.cell().spans());
      text.getRuns().stream()
          .filter(run -> fit.points() < 10.5)
          .forEach(run -> run.setFontSize(fit.points()));
    }
  }

  private static ParagraphAlignment alignment(Alignment alignment) {
    return switch (alignment) {
      case START -> ParagraphAlignment.LEFT;
      case CENTRE -> ParagraphAlignment.CENTER;
      case END -> ParagraphAlignment.RIGHT;
    };
  }
}
