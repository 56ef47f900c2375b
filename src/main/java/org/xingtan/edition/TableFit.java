package org.xingtan.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xingtan.edition.Block.Table;
import org.xingtan.edition.Grid.Placed;

/// How a table is brought onto paper: in 五号; when it is too wide for that smaller, down to 六号; when that does not do on a page turned
/// aside; and when even that does not do in several tables, each with the first column again.
///
/// @param points size of the type
/// @param parts one, or as many tables as it takes
record TableFit(double points, boolean turned, List<Table> parts) {
  static final double UPRIGHT = 156 / 25.4 * 72;
  static final double TURNED = 225 / 25.4 * 72;
  private static final double[] SIZES = {10.5, 9, 7.5};

  /// Within a cell, left and right together, with the line.
  private static final double PADDING = 6;

  /// Beyond so many characters a text is broken into lines where there is no room.
  private static final double LONG = 6;

  /// Beyond so many it is broken into lines where there is room, too.
  private static final double VERY_LONG = 20;

  static TableFit of(Table table) {
    double[] ems = least(table);
    for (double width : new double[] {UPRIGHT, TURNED}) {
      for (double size : SIZES) {
        if (total(ems, size) <= width) {
          return new TableFit(size, width == TURNED, List.of(table));
        }
      }
    }
    double size = SIZES[SIZES.length - 1];
    return new TableFit(size, true, split(table, ems, size));
  }

  private static List<Table> split(Table table, double[] ems, double size) {
    List<Table> parts = new ArrayList<>();
    double first = points(ems[0], size);
    int from = 1;
    while (from < ems.length) {
      double used = first + points(ems[from], size);
      int to = from + 1;
      while (to < ems.length && used + points(ems[to], size) <= TURNED) {
        used += points(ems[to++], size);
      }
      parts.add(part(table, from, to, to == ems.length));
      from = to;
    }
    return parts;
  }

  private static Table part(Table table, int from, int to, boolean last) {
    var columns = new TreeSet<>(IntStream.range(from, to).boxed().toList());
    columns.add(0);
    return new Table(
        table.caption(),
        table.asOf(),
        Grid.of(table.header()).only(columns),
        Grid.of(table.body()).only(columns),
        last ? table.notes() : List.of());
  }

  /// What each column needs at least, in characters.
  private static double[] least(Table table) {
    return widths(table, LONG, TableFit::inHeader);
  }

  /// What each column would have so that nothing in it is broken.
  private static double[] whole(Table table) {
    return widths(table, VERY_LONG, placed -> Math.min(VERY_LONG, ems(text(placed)) + 0.5));
  }

  private static double[] widths(Table table, double longest, ToDoubleFunction<Placed> ofHeader) {
    Grid header = Grid.of(table.header());
    Grid body = Grid.of(table.body());
    double[] ems = new double[Math.max(1, Math.max(header.columns(), body.columns()))];
    Arrays.fill(ems, 1);
    cells(body).forEach(placed -> widen(ems, placed, inBody(placed, longest)));
    cells(header).forEach(placed -> widen(ems, placed, ofHeader.applyAsDouble(placed)));
    return ems;
  }

  /// Of the width of the table, for each column. What the columns do not need at least goes first to those in which something would be broken.
  static double[] shares(Table table, double size) {
    double[] least = least(table);
    double[] whole = whole(table);
    double needed = total(least, size);
    double spare = Math.max(0, (needed <= UPRIGHT ? UPRIGHT : TURNED) - needed);
    double lacking =
        IntStream.range(0, least.length).mapToDouble(c -> lack(least, whole, c)).sum() * size;
    double given = lacking == 0 ? 0 : Math.min(1, spare / lacking);
    double[] shares = new double[least.length];
    for (int column = 0; column < shares.length; column++) {
      shares[column] = points(least[column] + given * lack(least, whole, column), size);
    }
    double all = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / all).toArray();
  }

  private static double lack(double[] least, double[] whole, int column) {
    return Math.max(0, whole[column] - least[column]);
  }

  private static Stream<Placed> cells(Grid grid) {
    return grid.lines().stream().flatMap(line -> line.cells().stream());
  }

  private static void widen(double[] ems, Placed placed, double need) {
    double each = need / placed.columns();
    for (int column = placed.column(); column < placed.end(); column++) {
      ems[column] = Math.max(ems[column], each);
    }
  }

  private static double inBody(Placed placed, double longest) {
    double length = ems(text(placed)) + 0.5;
    return placed.cell().alignment() == Block.Alignment.END ? length : Math.min(length, longest);
  }

  /// Headings may take up to four lines.
  private static double inHeader(Placed placed) {
    return Math.min(LONG, Math.max(Math.ceil(ems(text(placed)) / 4), 2));
  }

  static String text(Placed placed) {
    StringBuilder text = new StringBuilder();
    placed.cell().spans().forEach(span -> text.append(span.text()));
    placed.cell().spans().stream().map(Span::mark).filter(Objects::nonNull).forEach(text::append);
    return text.toString();
  }

  static double ems(String text) {
    return text.codePoints().mapToDouble(sign -> sign < 0x2E80 ? 0.6 : 1).sum();
  }

  private static double total(double[] ems, double size) {
    double total = 0;
    for (double one : ems) {
      total += points(one, size);
    }
    return total;
  }

  private static double points(double ems, double size) {
    return ems * size + PADDING;
  }
}
