package org.xingtan.edition;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Puts charts into print: vectors, and text that can be searched and copied.
///
/// @param width that a chart has on paper, in points; its text keeps its size
record PrintCharts(Fonts fonts, double width, double most) implements SVGDrawer {
  private static final double POINTS_PER_PIXEL = 0.75;
  static final Face FACE = Face.HEI;

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dots) {
    double height = Double.parseDouble(svg.getAttribute("height"));
    double shrunk = Math.min(1, most / (height * POINTS_PER_PIXEL));
    return new Drawn(svg, width / POINTS_PER_PIXEL / shrunk, height, shrunk * dots);
  }

  /// Sizes are in pixels, before they are scaled.
  private final class Drawn implements SVGImage {
    private final Element svg;
    private final double drawnWidth;
    private final double height;
    private final double scale;

    Drawn(Element svg, double drawnWidth, double height, double scale) {
      this.svg = svg;
      this.drawnWidth = drawnWidth;
      this.height = height;
      this.scale = scale;
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) (drawnWidth * scale);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) (height * scale);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      device.translate(x, y);
      new ChartPainter(new Page((PdfBoxOutputDevice) device, context, fonts), scale)
          .paint(svg, drawnWidth, height);
      device.translate(-x, -y);
    }
  }

  private record Page(PdfBoxOutputDevice device, RenderingContext context, Fonts fonts)
      implements Canvas {
    @Override
    public void fill(Shape shape, Color colour) {
      colour(colour);
      device.fill(shape);
    }

    @Override
    public void draw(Shape shape, BasicStroke stroke, Color colour) {
      colour(colour);
      device.setStroke(stroke);
      device.draw(shape);
    }

    @Override
    public void write(String text, double x, double y, double size, Color colour) {
      colour(colour);
      FontSpecification wanted = new FontSpecification();
      wanted.families = new String[] {FACE.family(), Face.FANG.family(), Face.RARE.family()};
      wanted.size = (float) size;
      wanted.fontWeight = IdentValue.NORMAL;
      wanted.fontStyle = IdentValue.NORMAL;
      device.setFont(context.getFont(wanted));
      device.drawString(text, (float) x, (float) y, null);
    }

    @Override
    public double width(String text, double size) {
      return fonts.width(FACE, text, size);
    }

    private void colour(Color colour) {
      device.setColor(new FSRGBColor(colour.getRed(), colour.getGreen(), colour.getBlue()));
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

  @Override
  public void addFontFile(File file, String family, @Nullable Integer weight, FontStyle style) {}

  @Override
  public void close() {}
}
