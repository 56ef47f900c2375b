package org.xingtan.edition;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// The page of a text processor in the official form: paper, margins, the grid of 22 lines and 28 characters, styles, page numbers. Lengths
/// are in twentieths of a point, as the format has them.
final class WordPage {
  private static final int SHORT = 11906;
  private static final int LONG = 16838;
  private static final int TOP = 2098;
  private static final int RIGHT = 1474;
  private static final int BOTTOM = 1984;
  static final int LEFT = 1588;

  /// Between the lower edges of page number and paper, so that its dashes stand 7 mm below the text block.
  private static final int FOOTER = 1406;

  /// Lines only: 28 characters of 16 points are set closer by the style of the text, because a grid of characters smaller than the type is
  /// read differently by different programs.
  private static final int LINE_PITCH = 579;

  private WordPage() {}

  static XWPFDocument open() throws IOException {
    XWPFDocument file = new XWPFDocument();
    try (InputStream styles = WordPage.class.getResourceAsStream("word-styles.xml")) {
      file.createStyles()
          .setStyles(StylesDocument.Factory.parse(Objects.requireNonNull(styles)).getStyles());
    } catch (XmlException broken) {
      throw new IllegalStateException(broken);
    }
    CTSectPr section = file.getDocument().getBody().addNewSectPr();
    upright(section);
    file.setEvenAndOddHeadings(true);
    number(file.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
    number(file.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    return file;
  }

  private static void number(XWPFFooter footer, ParagraphAlignment side) {
    XWPFParagraph line =
        footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphArray(0);
    line.setStyle("Footer");
    line.setAlignment(side);
    line.createRun().setText("— ");
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    line.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
    line.createRun().setText(" —");
  }

  private static void upright(CTSectPr section) {
    paper(section, SHORT, LONG);
    margins(section, TOP, RIGHT, BOTTOM, LEFT);
    var grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
    grid.setType(STDocGrid.LINES);
    grid.setLinePitch(BigInteger.valueOf(LINE_PITCH));
  }

  private static void turned(CTSectPr section) {
    paper(section, LONG, SHORT);
    section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    margins(section, /* top= */ LEFT, /* right= */ TOP, /* bottom= */ RIGHT, /* left= */ BOTTOM);
  }

  private static void paper(CTSectPr section, int width, int height) {
    CTPageSz paper = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    paper.setW(BigInteger.valueOf(width));
    paper.setH(BigInteger.valueOf(height));
  }

  private static void margins(CTSectPr section, int top, int right, int bottom, int left) {
    CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(top));
    margins.setRight(BigInteger.valueOf(right));
    margins.setBottom(BigInteger.valueOf(bottom));
    margins.setLeft(BigInteger.valueOf(left));
    margins.setHeader(BigInteger.valueOf(851));
    margins.setFooter(BigInteger.valueOf(Math.min(FOOTER, bottom - 570)));
    margins.setGutter(BigInteger.ZERO);
  }

  /// What stands before this has a section of its own, upright or turned aside.
  static void endSection(XWPFDocument file, boolean turned) {
    XWPFParagraph end = file.createParagraph();
    end.setStyle("Break");
    CTSectPr section = end.getCTP().addNewPPr().addNewSectPr();
    end.setStyle("Break");
    section.set(file.getDocument().getBody().getSectPr().copy());
    if (turned) {
      turned(section);
    }
  }
}
