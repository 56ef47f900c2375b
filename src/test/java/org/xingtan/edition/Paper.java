package org.xingtan.edition;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/// A printed document as it lies on the table: read and measured. Lengths in millimetres from the upper left corner.
final class Paper implements AutoCloseable {
  private static final double MILLIMETRES = 25.4 / 72;
  private static final float DPI = 600;

  private final PDDocument document;

  /// @param y where the sign stands
  record Sign(String text, double x, double y, double width, double size) {
    double right() {
      return x + width;
    }
  }

  /// A black or red line across the page.
  record Rule(double y, double thickness) {}

  Paper(byte[] pdf) {
    try {
      document = Loader.loadPDF(pdf);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  PDDocument document() {
    return document;
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /// All signs of a page but blanks.
  List<Sign> signs(int page) {
    List<Sign> signs = new ArrayList<>();
    PDFTextStripper reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            if (!position.getUnicode().isBlank()) {
              signs.add(
                  new Sign(
                      position.getUnicode(),
                      position.getXDirAdj() * MILLIMETRES,
                      position.getYDirAdj() * MILLIMETRES,
                      position.getWidthDirAdj() * MILLIMETRES,
                      position.getTextMatrix().getScalingFactorY()));
            }
          }
        };
    reader.setStartPage(page);
    reader.setEndPage(page);
    try {
      reader.writeText(document, new StringWriter());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return signs;
  }

  /// The lines of the text block, from above; each a line of signs.
  List<List<Sign>> lines(int page) {
    return signs(page).stream()
        .filter(sign -> sign.y() < 262)
        .collect(
            Collectors.groupingBy(
                sign -> Math.round(sign.y() * 2), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .toList();
  }

  /// The text in the text blocks of all pages without blanks.
  String text() {
    return IntStream.rangeClosed(1, pages()).mapToObj(this::text).collect(Collectors.joining());
  }

  String text(int page) {
    return area(page, block(page), true).replaceAll("\\s|\u3000", "");
  }

  /// The same in the order in which it was written: lines of a cell follow each other.
  String written() {
    return IntStream.rangeClosed(1, pages())
        .mapToObj(page -> area(page, block(page), false))
        .collect(Collectors.joining())
        .replaceAll("\\s|\u3000", "");
  }

  private Rectangle2D block(int page) {
    var paper = document.getPage(page - 1).getMediaBox();
    double below = paper.getWidth() > paper.getHeight() ? 25.5 : 34.5;
    return new Rectangle2D.Double(0, 0, 850, paper.getHeight() - below / MILLIMETRES);
  }

  /// The page number with its dashes.
  String folio(int page) {
    double top = block(page).getMaxY();
    return area(page, new Rectangle2D.Double(0, top, 850, 450), true).strip();
  }

  private String area(int page, Rectangle2D area, boolean sorted) {
    try {
      PDFTextStripperByArea reader = new PDFTextStripperByArea();
      reader.setSortByPosition(sorted);
      reader.addRegion("area", area);
      reader.extractRegions(document.getPage(page - 1));
      return reader.getTextForRegion("area");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The lines drawn across the whole text block, measured on a picture of the page.
  List<Rule> rules(int page) {
    try {
      BufferedImage picture =
          new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.GRAY);
      List<Rule> rules = new ArrayList<>();
      int begun = -1;
      for (int y = 0; y < picture.getHeight(); y++) {
        boolean dark = dark(picture, y);
        if (dark && begun < 0) {
          begun = y;
        } else if (!dark && begun >= 0) {
          rules.add(new Rule(pixels(begun + y) / 2, pixels(y - begun)));
          begun = -1;
        }
      }
      return rules;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean dark(BufferedImage picture, int y) {
    for (int millimetre = 29; millimetre < 183; millimetre++) {
      int x = (int) (millimetre / 25.4 * DPI);
      if (picture.getRaster().getSample(x, y, 0) > 140) {
        return false;
      }
    }
    return true;
  }

  private static double pixels(double count) {
    return count / DPI * 25.4;
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
