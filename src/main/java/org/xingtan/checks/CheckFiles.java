package org.xingtan.checks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xingtan.checks.CheckReports.CheckReport;
import org.xingtan.printed.ComparedTable.Source;
import org.xingtan.web.Words;
import tools.jackson.databind.json.JsonMapper;

/// A report as CSV, JSON or xlsx: one line a finding, the same words as on the page.
record CheckFiles(Words words) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> COLUMNS =
      List.of(
          "severity",
          "rule",
          "publication",
          "table",
          "period",
          "as_of",
          "row",
          "column",
          "printed",
          "computed",
          "sentence",
          "persons",
          "address");

  enum Format {
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    String contentType() {
      return contentType;
    }

    static Optional<Format> parse(String text) {
      return Stream.of(values())
          .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(text))
          .findFirst();
    }
  }

  void write(CheckReport report, Format format, OutputStream out) throws IOException {
    FindingTexts texts = new FindingTexts(words, report.request().asOf());
    List<Map<String, String>> lines =
        report.findings().stream().map(finding -> line(finding, texts)).toList();
    switch (format) {
      case CSV -> out.write(csv(lines).getBytes(StandardCharsets.UTF_8));
      case JSON -> out.write(JSON.writeValueAsBytes(lines));
      case XLSX -> workbook(lines, out);
    }
  }

  private static Map<String, String> line(Finding finding, FindingTexts texts) {
    FindingTexts.Line text = texts.line(finding);
    Map<String, String> line = new LinkedHashMap<>();
    line.put("severity", finding.severity().code());
    line.put("rule", finding.rule());
    place(line, finding.place());
    line.put("printed", finding.printed());
    line.put("computed", finding.computed());
    line.put("sentence", text.sentence());
    line.put(
        "persons",
        text.parts().stream().map(FindingTexts.Part::text).collect(Collectors.joining("; ")));
    line.put("address", given(finding.place().address()));
    return line;
  }

  private static void place(Map<String, String> line, Place place) {
    @Nullable Source source = place.source();
    line.put("publication", source == null ? "" : given(source.publication()));
    line.put("table", source == null ? "" : source.table());
    line.put("period", source == null ? "" : source.period());
    line.put("as_of", source == null ? "" : source.asOf().toString());
    line.put("row", place.row().code());
    line.put("column", place.column().code());
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String csv(List<Map<String, String>> lines) {
    return Stream.concat(
            Stream.of(COLUMNS),
            lines.stream().map(line -> COLUMNS.stream().map(column -> cell(line, column)).toList()))
        .map(cells -> cells.stream().map(CheckFiles::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
  }

  private static String cell(Map<String, String> line, String column) {
    return line.getOrDefault(column, "");
  }

  /// A value that a spreadsheet would take for a formula gets an apostrophe before it.
  private static String quoted(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private void workbook(List<Map<String, String>> lines, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Xingtan", null)) {
      Worksheet sheet = workbook.newWorksheet(words.of("checks.title"));
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.inlineString(0, column, words.of("checks.column." + COLUMNS.get(column)));
        sheet.style(0, column).bold().set();
        for (int row = 0; row < lines.size(); row++) {
          sheet.inlineString(row + 1, column, cell(lines.get(row), COLUMNS.get(column)));
        }
      }
      sheet.freezePane(0, 1);
    }
  }
}
