package org.xingtan.edition;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xingtan.web.Words;

/// Lays a document out on paper.
final class Press {
  private static final long MEMORY = 16L << 20;

  private final Fonts fonts;

  static {
    XRLog.setLoggerImpl(new PressLog());
  }

  Press(Fonts fonts) {
    this.fonts = fonts;
  }

  PrintEdition print(Document document, Words words) {
    Legible legible = new Legible(fonts);
    String markup = new PrintMarkup(document, legible, words).write();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument paper = new PDDocument(MemoryUsageSetting.setupMixed(MEMORY).streamCache);
        PdfBoxRenderer renderer = renderer(markup, paper, pdf)) {
      renderer.layout();
      sink(renderer);
      Map<String, Integer> pageOf = pages(renderer);
      int pages = renderer.getRootBox().getLayer().getPages().size();
      renderer.createPDF();
      return new PrintEdition(pdf.toByteArray(), pages, pageOf, legible.unknown());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private PdfBoxRenderer renderer(String markup, PDDocument paper, ByteArrayOutputStream pdf)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(paper);
    builder.usePdfUaAccessibility(true);
    builder.useUnicodeLineBreaker(new ChineseLines());
    builder.useSVGDrawer(new PrintCharts(fonts, TableFit.UPRIGHT, 560));
    builder.withHtmlContent(markup, base());
    builder.withProducer("Xingtan");
    builder.toStream(pdf);
    for (Map.Entry<Face, Typeface> face : fonts.all().entrySet()) {
      builder.useFont(
          new PDFontSupplier(PDType0Font.load(paper, face.getValue().font(), true)),
          face.getKey().family(),
          400,
          FontStyle.NORMAL,
          true);
    }
    return builder.buildPdfRenderer();
  }

  private static String base() {
    return Objects.requireNonNull(Press.class.getResource("print.css")).toString();
  }

  /// The foot stands at the lower edge of the last page, wherever the text has ended.
  private static void sink(PdfBoxRenderer renderer) {
    Box foot = renderer.getSharedContext().getBoxById(PrintMarkup.FOOT);
    if (foot == null) {
      return;
    }
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    int free = pages.getLast().getBottom() - (foot.getAbsY() + foot.getHeight());
    foot.setY(foot.getY() + free);
    ((BlockBox) foot).calcCanvasLocation();
    foot.calcChildLocations();
  }

  private static Map<String, Integer> pages(PdfBoxRenderer renderer) {
    Map<String, Integer> pageOf = new TreeMap<>();
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    renderer
        .getSharedContext()
        .getIdMap()
        .forEach((anchor, box) ->
            pages.stream()
                .filter(page -> box.getAbsY() >= page.getTop() && box.getAbsY() < page.getBottom())
                .findFirst()
                .ifPresent(page -> pageOf.put(anchor, page.getPageNo() + 1)));
    pageOf.remove(PrintMarkup.FOOT);
    return pageOf;
  }
}
