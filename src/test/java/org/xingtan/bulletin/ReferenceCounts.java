package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xingtan.referencecity.ReferenceCity;

/// What the small reference city was made for, read from the files that it is made of and not from our own tables.
record ReferenceCounts(List<Map<String, String>> lines) {

  static ReferenceCounts of(String file) {
    String resource = "small/" + file + ".csv";
    try (InputStream in = ReferenceCity.class.getResourceAsStream(resource)) {
      List<String> text =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
              .strip()
              .lines()
              .toList();
      String[] header = text.getFirst().split(",");
      return new ReferenceCounts(
          text.stream().skip(1).map(line -> named(header, line.split(","))).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, String> named(String[] header, String[] values) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int place = 0; place < header.length; place++) {
      named.put(header[place], values[place]);
    }
    return named;
  }

  /// Of the file of single figures.
  String scalar(String figure) {
    return Objects.requireNonNull(
        lines.stream()
            .filter(line -> line.containsValue(figure))
            .findFirst()
            .orElseThrow()
            .get("value"));
  }

  /// True total over total, as it has to be printed.
  String totalRate(String numerator, String denominator) {
    Map<String, String> total = lines.getLast();
    return new BigDecimal(total.get(numerator))
            .movePointRight(2)
            .divide(new BigDecimal(total.get(denominator)), 2, RoundingMode.HALF_UP)
        + "%";
  }

  /// Every count of every row stands behind the name of the row, in the order of the columns.
  ///
  /// @param printed lines of text, the cells of a row divided by white space
  void standIn(List<String> printed) {
    List<String> labels = lines.stream().map(ReferenceCounts::label).toList();
    for (Map<String, String> line : lines) {
      assertThat(cells(printed, label(line), labels))
          .as(label(line))
          .containsSubsequence(
              line.values().stream().skip(1).filter(value -> value.matches("\\d+")).toList());
    }
  }

  private static String label(Map<String, String> line) {
    return line.values().iterator().next().replace("总计", "合计");
  }

  /// What stands in the total rows.
  static List<String> totals(List<String> printed) {
    return cells(printed, "合计", List.of("合计"));
  }

  /// A row whose cells need two lines on paper goes on in the line that begins no row.
  private static List<String> cells(List<String> printed, String label, List<String> labels) {
    List<String> cells = new ArrayList<>();
    for (int place = 0; place < printed.size(); place++) {
      if (printed.get(place).startsWith(label)) {
        Arrays.stream(printed.get(place).split("\\s+")).skip(1).forEach(cells::add);
        String next = place + 1 < printed.size() ? printed.get(place + 1) : "";
        if (labels.stream().noneMatch(next::startsWith)) {
          cells.addAll(List.of(next.split("\\s+")));
        }
      }
    }
    return cells;
  }
}
