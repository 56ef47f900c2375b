package org.xingtan.edition;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.w3c.dom.Element;
import org.xingtan.edition.Block.Chart;
import org.xml.sax.SAXException;

/// Puts charts into text processors' files as pictures of 300 points an inch. Signs are painted as outlines, so that the machine needs no fonts.
record WordCharts(Fonts fonts) {
  private static final double DPI = 300;
  private static final double PIXELS_PER_POINT = 1 / 0.75;
  private static final double TALLEST = 560;

  void add(XWPFParagraph paragraph, Chart chart) {
    Element svg = parse(chart.picture().svg());
    double height = Double.parseDouble(svg.getAttribute("height"));
    double shrunk = Math.min(1, TALLEST * PIXELS_PER_POINT / height);
    double width = TableFit.UPRIGHT * PIXELS_PER_POINT / shrunk;
    XWPFRun run = paragraph.createRun();
    try {
      run.addPicture(
          new ByteArrayInputStream(paint(svg, width, height, shrunk * DPI / 96)),
          PictureType.PNG,
          "chart.png",
          Units.toEMU(TableFit.UPRIGHT),
          Units.toEMU(height * shrunk * 0.75));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InvalidFormatException impossible) {
      throw new IllegalStateException(impossible);
    }
    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.alternative());
  }

  private byte[] paint(Element svg, double width, double height, double scale) throws IOException {
    BufferedImage image =
        new BufferedImage(
            (int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    new ChartPainter(new Points(graphics, fonts), scale).paint(svg, width, height);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private static Element parse(String svg) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private record Points(Graphics2D graphics, Fonts fonts) implements Canvas {
    @Override
    public void fill(Shape shape, Color colour) {
      graphics.setColor(colour);
      graphics.fill(shape);
    }

    @Override
    public void draw(Shape shape, BasicStroke stroke, Color colour) {
      fill(stroke.createStrokedShape(shape), colour);
    }

    @Override
    public void write(String text, double x, double y, double size, Color colour) {
      double from = x;
      for (int character : text.codePoints().toArray()) {
        Typeface face = fonts.knowing(PrintCharts.FACE, character);
        if (face != null) {
          AffineTransform place = AffineTransform.getTranslateInstance(from, y);
          place.scale(size / face.unitsPerEm(), -size / face.unitsPerEm());
          fill(place.createTransformedShape(face.outline(character)), colour);
        }
        from += width(Character.toString(character), size);
      }
    }

    @Override
    public double width(String text, double size) {
      return fonts.width(PrintCharts.FACE, text, size);
    }
  }
}
