package org.xingtan.edition;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Paints what the chart room writes: the few elements of SVG that it uses. Anything else is a bug there or here and fails.
///
/// @param scale of the whole picture: text and lines grow with it, but not with the stretching of an inner picture
record ChartPainter(Canvas canvas, double scale) {

  /// Where the coordinates of an element stand, and what a share of the width and height is.
  private record Frame(AffineTransform place, double width, double height) {}

  /// @param width in the picture's own points, whatever its `width` says
  void paint(Element svg, double width, double height) {
    children(svg, new Frame(AffineTransform.getScaleInstance(scale, scale), width, height));
  }

  private void children(Element parent, Frame frame) {
    var nodes = parent.getChildNodes();
    IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .forEach(node -> element((Element) node, frame));
  }

  private void element(Element element, Frame frame) {
    String name = element.getLocalName() == null ? element.getTagName() : element.getLocalName();
    switch (name) {
      case "title", "desc" -> {}
      case "g" -> children(element, frame);
      case "svg" -> inner(element, frame);
      case "rect" -> fill(element, frame, rectangle(element, frame));
      case "line" -> stroke(element, frame, line(element, frame));
      case "path" -> stroke(element, frame, path(element.getAttribute("d")));
      case "text" -> text(element, frame);
      default -> throw new IllegalArgumentException("Charts do not paint " + name);
    }
  }

  /// A picture within the picture, stretched to its place.
  private void inner(Element svg, Frame frame) {
    Rectangle2D place = rectangle(svg, frame);
    String[] box = svg.getAttribute("viewBox").split("[ ,]+", -1);
    double width = Double.parseDouble(box[2]);
    double height = Double.parseDouble(box[3]);
    AffineTransform stretched = new AffineTransform(frame.place());
    stretched.translate(place.getX(), place.getY());
    stretched.scale(place.getWidth() / width, place.getHeight() / height);
    children(svg, new Frame(stretched, width, height));
  }

  private void fill(Element element, Frame frame, Rectangle2D shape) {
    canvas.fill(frame.place().createTransformedShape(shape), colour(element, "fill"));
  }

  private void stroke(Element element, Frame frame, Shape shape) {
    float width = (float) (number(element, "stroke-width", 1, 1) * scale);
    canvas.draw(
        frame.place().createTransformedShape(shape),
        new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes(element), 0),
        colour(element, "stroke"));
  }

  private float @Nullable [] dashes(Element element) {
    String dashes = element.getAttribute("stroke-dasharray");
    if (dashes.isEmpty() || dashes.equals("none")) {
      return null;
    }
    String[] parts = dashes.trim().split("[ ,]+", -1);
    float[] lengths = new float[parts.length];
    for (int part = 0; part < parts.length; part++) {
      lengths[part] = (float) (Double.parseDouble(parts[part]) * scale);
    }
    return lengths;
  }

  private void text(Element element, Frame frame) {
    String text = element.getTextContent();
    double size = number(element, "font-size", 1, 13) * scale;
    Point2D start =
        frame
            .place()
            .transform(
                new Point2D.Double(
                    number(element, "x", frame.width(), 0) + number(element, "dx", 1, 0),
                    number(element, "y", frame.height(), 0)),
                null);
    double width = canvas.width(text, size);
    double before =
        switch (element.getAttribute("text-anchor")) {
          case "end" -> width;
          case "middle" -> width / 2;
          default -> 0;
        };
    canvas.write(text, start.getX() - before, start.getY(), size, colour(element, "fill"));
  }

  private static Rectangle2D rectangle(Element element, Frame frame) {
    return new Rectangle2D.Double(
        number(element, "x", frame.width(), 0),
        number(element, "y", frame.height(), 0),
        number(element, "width", frame.width(), 0),
        number(element, "height", frame.height(), 0));
  }

  private static Line2D line(Element element, Frame frame) {
    return new Line2D.Double(
        number(element, "x1", frame.width(), 0),
        number(element, "y1", frame.height(), 0),
        number(element, "x2", frame.width(), 0),
        number(element, "y2", frame.height(), 0));
  }

  /// Of straight lines only: `M0 1 L2 3`.
  private static Path2D path(String description) {
    Path2D path = new Path2D.Double();
    for (String step : description.trim().split("(?=[A-Za-z])", -1)) {
      if (step.isBlank()) {
        continue;
      }
      String[] point = step.substring(1).trim().split("[ ,]+", -1);
      switch (step.charAt(0)) {
        case 'M' -> path.moveTo(Double.parseDouble(point[0]), Double.parseDouble(point[1]));
        case 'L' -> path.lineTo(Double.parseDouble(point[0]), Double.parseDouble(point[1]));
        case 'Z' -> path.closePath();
        default -> throw new IllegalArgumentException("Charts do not paint paths like " + step);
      }
    }
    return path;
  }

  /// @param whole what 100 % is
  private static double number(Element element, String attribute, double whole, double otherwise) {
    String text = element.getAttribute(attribute).trim();
    if (text.isEmpty()) {
      return otherwise;
    }
    return text.endsWith("%")
        ? Double.parseDouble(text.substring(0, text.length() - 1)) * whole / 100
        : Double.parseDouble(text);
  }

  /// Its own colour or that of what it stands in.
  private static Color colour(Element element, String attribute) {
    String colour = element.getAttribute(attribute);
    if (!colour.isEmpty()) {
      return Color.decode(colour);
    }
    return element.getParentNode() instanceof Element parent
        ? colour(parent, attribute)
        : Color.BLACK;
  }
}
