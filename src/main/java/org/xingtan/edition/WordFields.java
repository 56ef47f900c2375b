package org.xingtan.edition;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// Fields with their last known result: the contents, and page numbers in them.
final class WordFields {
  private WordFields() {}

  static void mark(XWPFParagraph paragraph, String bookmark, int number) {
    var start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(number));
    start.setName(bookmark);
  }

  static void begin(XWPFParagraph paragraph, String instruction) {
    sign(paragraph.getCTP().addNewR(), STFldCharType.BEGIN);
    paragraph.getCTP().addNewR().addNewInstrText().setStringValue(instruction);
    sign(paragraph.getCTP().addNewR(), STFldCharType.SEPARATE);
  }

  static void end(XWPFParagraph paragraph) {
    sign(paragraph.getCTP().addNewR(), STFldCharType.END);
  }

  /// @param page as it was in print; nothing when not known, until the reader's program counts
  static void link(XWPFParagraph entry, String bookmark, String text, @Nullable Integer page) {
    CTHyperlink link = entry.getCTP().addNewHyperlink();
    link.setAnchor(bookmark);
    link.addNewR().addNewT().setStringValue(text);
    link.addNewR().addNewTab();
    sign(link.addNewR(), STFldCharType.BEGIN);
    link.addNewR().addNewInstrText().setStringValue("PAGEREF " + bookmark + " \\h");
    sign(link.addNewR(), STFldCharType.SEPARATE);
    link.addNewR().addNewT().setStringValue(page == null ? "" : page.toString());
    sign(link.addNewR(), STFldCharType.END);
  }

  private static void sign(CTR run, STFldCharType.Enum kind) {
    run.addNewFldChar().setFldCharType(kind);
  }
}
