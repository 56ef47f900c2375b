package org.xingtan.chart;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.web.Words;

/// Drawings for other rooms.
public final class Charts {
  private Charts() {}

  /// @param title of the table and column
  /// @param alternative what the drawing says, for those who do not see it
  public record Drawn(String title, Picture picture, String alternative) {}

  /// Bars of a column, or of the one the table is about; nothing when there is nothing to draw.
  ///
  /// @param width as SVG takes it: `760` or `100%`
  public static Optional<Drawn> bars(
      StatisticsTable table, @Nullable String column, String width, Words words) {
    return Drawable.of(table, column).map(drawable -> drawn(drawable, width, words));
  }

  private static Drawn drawn(Drawable drawable, String width, Words words) {
    BarPicture picture = new BarPicture(drawable, words);
    return new Drawn(picture.title(), picture.draw(width), picture.description());
  }
}
