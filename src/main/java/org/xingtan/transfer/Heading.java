package org.xingtan.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xingtan.intake.Column;
import org.xingtan.intake.Sheet;

/// Matches the header row of a table to the columns of a sheet, by name or Chinese label, or as a person chose. Every column must be
/// there, even one whose cells may be empty: a forgotten column would otherwise wipe out what is stored.
public final class Heading {

  /// Begins the first cell of a template's example row, which an import passes over.
  public static final String EXAMPLE = "例：";

  static final int LEFT_EMPTY = -1;

  private final Sheet sheet;
  private final Map<String, String> chosen;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> faultyColumns = new ArrayList<>();

  Heading(Sheet sheet, Map<String, String> chosen) {
    this.sheet = sheet;
    this.chosen = chosen;
  }

  /// For each column of the sheet the cell it is read from; call [#faults] afterwards.
  int[] match(List<String> header) {
    int[] cells = new int[sheet.columns().size()];
    Arrays.fill(cells, LEFT_EMPTY);
    for (int cell = 0; cell < header.size(); cell++) {
      String heading = header.get(cell);
      if (!heading.isEmpty() && !isLeftOut(heading)) {
        take(heading, cell, cells);
      }
    }
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] == LEFT_EMPTY && !mayBeMissing(sheet.columns().get(column))) {
        String name = sheet.columns().get(column).name();
        fault(name, Fault.of("missing_column", name, sheet.columns().get(column).label()));
      }
    }
    return cells;
  }

  List<Fault> faults() {
    return faults;
  }

  /// The column that each fault is about.
  List<String> faultyColumns() {
    return faultyColumns;
  }

  /// The column that a heading means by itself.
  public static @Nullable Column meantBy(String heading, Sheet sheet) {
    String folded = fold(heading);
    for (Column column : sheet.columns()) {
      if (folded.equals(fold(column.name()))
          || folded.equals(fold(column.label()))
          || folded.equals(fold(inTemplate(column)))) {
        return column;
      }
    }
    return null;
  }

  /// The heading of a column in a template: its label and its name.
  public static String inTemplate(Column column) {
    return column.label() + " (" + column.name() + ")";
  }

  private void take(String heading, int cell, int[] cells) {
    Column column = columnOf(heading);
    if (column == null) {
      fault(heading, Fault.of("unknown_column", heading));
      return;
    }
    int place = sheet.columns().indexOf(column);
    if (cells[place] != LEFT_EMPTY) {
      fault(
          column.name(), Fault.of("doubled_column", heading, letters(cells[place]), letters(cell)));
    }
    cells[place] = cell;
  }

  private @Nullable Column columnOf(String heading) {
    String name = chosen.get(heading);
    if (name == null) {
      return meantBy(heading, sheet);
    }
    return sheet.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }

  private boolean isLeftOut(String heading) {
    return "".equals(chosen.get(heading));
  }

  /// A person who matched the columns has seen which stay empty.
  private boolean mayBeMissing(Column column) {
    return !chosen.isEmpty() && !column.required();
  }

  private void fault(String column, Fault fault) {
    faultyColumns.add(column);
    faults.add(fault);
  }

  private static String fold(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[*＊ _]", "")
        .replace('（', '(')
        .replace('）', ')');
  }

  /// The letters by which spreadsheets name a column.
  public static String letters(int cell) {
    StringBuilder letters = new StringBuilder();
    for (int rest = cell; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
