package org.xingtan.edition;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.xingtan.chart.Markup;
import org.xingtan.edition.Block.Cell;
import org.xingtan.edition.Block.Row;
import org.xingtan.edition.Block.Table;

/// A table of print, or of a page.
///
/// @param spans writes what stands in a cell
record PrintTable(Markup page, Consumer<List<Span>> spans) {

  void write(Table table, double points) {
    String size = String.valueOf(points).replace(".0", "").replace('.', '-');
    page.add("<table class=\"size-{}\">", size);
    columns(TableFit.shares(table, points));
    rows(table);
  }

  /// As wide as its place.
  void write(Table table) {
    page.add("<table>");
    rows(table);
  }

  private void rows(Table table) {
    if (!table.header().isEmpty()) {
      page.add("<thead>");
      table.header().forEach(row -> row(row, "col"));
      page.add("</thead>");
    }
    page.add("<tbody>");
    table.body().forEach(row -> row(row, "row"));
    if (table.header().isEmpty() && table.body().isEmpty()) {
      page.add("<tr><td></td></tr>");
    }
    page.add("</tbody></table>");
  }

  private void columns(double[] shares) {
    page.add("<colgroup>");
    for (double share : shares) {
      page.add("<col style=\"width: {}%\"/>", String.format(Locale.ROOT, "%.3f", share * 100));
    }
    page.add("</colgroup>");
  }

  private void row(Row row, String scope) {
    page.add("<tr class=\"{}\">", name(row.kind()));
    for (Cell cell : row.cells()) {
      String kind = cell.heading() ? "th" : "td";
      page.add("<" + kind + " class=\"{}\"", name(cell.alignment()));
      attribute("scope", cell.heading() ? scope : "");
      attribute("colspan", cell.columns() == 1 ? "" : String.valueOf(cell.columns()));
      attribute("rowspan", cell.rows() == 1 ? "" : String.valueOf(cell.rows()));
      page.add(">");
      spans.accept(cell.spans());
      page.add("</" + kind + ">");
    }
    page.add("</tr>");
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      page.add(" " + name + "=\"{}\"", value);
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
