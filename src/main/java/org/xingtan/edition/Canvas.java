package org.xingtan.edition;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;

/// What a chart is painted on: a page of print, or points of an image.
interface Canvas {
  void fill(Shape shape, Color colour);

  void draw(Shape shape, BasicStroke stroke, Color colour);

  /// @param x where the line of text begins
  /// @param y where its signs stand
  void write(String text, double x, double y, double size, Color colour);

  /// As wide as [#write] makes it.
  double width(String text, double size);
}
