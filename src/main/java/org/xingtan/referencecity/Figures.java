package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The figures a city of this size must show, read from the tables beside this class. The generator
/// works towards them; nothing else in this package states a published number.
final class Figures {

  static final String PROGRAMME = "2017-table1-programme-by-area";
  static final String SUBJECTS = "2017-table2-period-1702-by-subject";
  static final String COMMUNITIES = "2017-table3-period-1702-by-community";
  static final String ASSISTANTS = "2017-table4-research-assistants-by-area";
  static final String ASSESSMENT = "2017-table5-development-assessment-by-area";
  static final String SECOND = "2021-it2-period-2101-by-area";
  static final String PILOT = "2021-it2-pilot-schools-by-area";

  private final CitySize size;
  private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
  private final Map<String, Integer> scalars = new HashMap<>();

  Figures(CitySize size) {
    this.size = size;
    for (var row : table("scalars")) {
      scalars.put(cell(row, "figure"), Integer.valueOf(cell(row, "value")));
    }
  }

  CitySize size() {
    return size;
  }

  int scalar(String name) {
    Integer value = scalars.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No figure is called " + name);
    }
    return value;
  }

  /// One column of a table with a row per area, in the order of the areas, without the total.
  int[] byArea(String table, String column) {
    int[] values = new int[Area.count()];
    for (var row : table(table)) {
      if (!isTotal(cell(row, "area"))) {
        values[Area.named(cell(row, "area")).ordinal()] = Integer.parseInt(cell(row, column));
      }
    }
    return values;
  }

  /// One column of table 2 by subject; the last entry is the persons without a subject.
  int[] bySubject(String column, int all) {
    int[] values = new int[Subject.COUNT + 1];
    for (var row : table(SUBJECTS)) {
      int value = Integer.parseInt(cell(row, column));
      if (isTotal(cell(row, "subject"))) {
        values[Subject.COUNT] = all - value;
      } else {
        values[Subject.named(cell(row, "subject")).ordinal()] = value;
      }
    }
    return values;
  }

  /// A cell of table 3: the first row is LEARNING, the second RESEARCH.
  int ofCommunity(int row, String column) {
    return Integer.parseInt(cell(table(COMMUNITIES).get(row), column));
  }

  List<Map<String, String>> table(String name) {
    return tables.computeIfAbsent(name, this::read);
  }

  static boolean isTotal(String name) {
    return name.equals("合计") || name.equals("总计");
  }

  static String cell(Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw new IllegalArgumentException("No column is called " + column);
    }
    return value;
  }

  private List<Map<String, String>> read(String name) {
    String path = size.folder() + "/" + name + ".csv";
    try (InputStream in = Figures.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing table " + path);
      }
      return rows(new String(in.readAllBytes(), UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> rows(List<String> lines) {
    String[] header = lines.getFirst().split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
