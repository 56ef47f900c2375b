package org.xingtan.edition;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.xingtan.edition.Document.Foot;

/// The foot for text processors: a table held at the lower edge of the text block of the last page.
final class WordFoot {
  private static final int WIDTH = (int) (TableFit.UPRIGHT * 20);

  /// In eighths of a point: 0.35 and 0.25 mm.
  private static final int THICK = 8;

  private static final int THIN = 6;

  private WordFoot() {}

  static void write(XWPFDocument file, Foot foot) {
    if (foot.empty()) {
      return;
    }
    XWPFTable table = file.createTable();
    table.removeRow(0);
    table.setWidth(WIDTH);
    table.setCellMargins(0, 0, 0, 0);
    hold(table.getCTTbl().getTblPr().addNewTblpPr());
    table.setTopBorder(XWPFBorderType.SINGLE, THICK, 0, "000000");
    table.setBottomBorder(XWPFBorderType.SINGLE, THICK, 0, "000000");
    table.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, "000000");
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
    foot.distribution()
        .forEach(line -> WordWriter.run(line(table), line.label() + "：" + line.recipients()));
    XWPFParagraph imprint = line(table);
    WordWriter.run(imprint, foot.issuedBy());
    imprint.createRun().addTab();
    WordWriter.run(imprint, foot.printRun());
    WordWriter.line(file, "Break", "");
  }

  /// At the left by the page, not by the margin: LibreOffice only lets a table as wide as the text float when it is.
  private static void hold(CTTblPPr place) {
    place.setHorzAnchor(STHAnchor.PAGE);
    place.setTblpX(BigInteger.valueOf(WordPage.LEFT));
    place.setVertAnchor(STVAnchor.MARGIN);
    place.setTblpYSpec(STYAlign.BOTTOM);
  }

  private static XWPFParagraph line(XWPFTable table) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    XWPFTableCell cell = row.getTableCells().isEmpty() ? row.createCell() : row.getCell(0);
    cell.setWidth(String.valueOf(WIDTH));
    XWPFParagraph line = cell.getParagraphs().getFirst();
    line.setStyle("Imprint");
    return line;
  }
}
