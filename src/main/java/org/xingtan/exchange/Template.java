package org.xingtan.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xingtan.intake.Column;
import org.xingtan.intake.Sheet;
import org.xingtan.transfer.Heading;
import org.xingtan.web.Words;

/// A file to fill in: headings, one example row that an import passes over, and in a workbook a sheet of notes.
record Template(List<Sheet> sheets, Words words) {

  private static final double WIDTH = 22;

  /// The first sheet alone, with the byte order mark by which Excel knows UTF-8.
  byte[] csv() {
    StringBuilder text = new StringBuilder("\uFEFF");
    Sheet sheet = sheets.getFirst();
    line(text, sheet.columns().stream().map(Heading::inTemplate).toList());
    line(text, example(sheet));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  void workbook(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Xingtan", "1.0")) {
      for (Sheet sheet : sheets) {
        fill(workbook.newWorksheet(sheet.name()), sheet);
      }
      notes(workbook.newWorksheet("说明"));
    }
  }

  private static void fill(Worksheet page, Sheet sheet) {
    List<String> example = example(sheet);
    for (int at = 0; at < sheet.columns().size(); at++) {
      page.value(0, at, Heading.inTemplate(sheet.columns().get(at)));
      page.style(0, at).bold().wrapText(true).set();
      page.value(1, at, example.get(at));
      page.width(at, WIDTH);
      page.range(1, at, 2_000, at).style().format("@").set();
    }
    page.freezePane(0, 1);
  }

  private void notes(Worksheet page) {
    ImportWords spoken = new ImportWords(words);
    List<String> heads = List.of("sheet", "column", "label", "kind", "required", "example");
    row(page, 0, heads.stream().map(key -> spoken.of("template." + key)).toList());
    int at = 1;
    for (Sheet sheet : sheets) {
      for (Column column : sheet.columns()) {
        row(page, at++, note(sheet, column, spoken));
      }
    }
    page.value(at + 1, 0, spoken.of("template.example-note", Heading.EXAMPLE));
  }

  private static List<String> note(Sheet sheet, Column column, ImportWords spoken) {
    return List.of(
        sheet.name() + " " + sheet.label(),
        column.name(),
        column.label(),
        ImportPages.kindOf(column, spoken),
        spoken.of(column.required() ? "column.required" : "column.optional"),
        column.example());
  }

  private static void row(Worksheet page, int row, List<String> cells) {
    for (int cell = 0; cell < cells.size(); cell++) {
      page.value(row, cell, cells.get(cell));
      page.width(cell, WIDTH);
    }
  }

  private static List<String> example(Sheet sheet) {
    List<String> cells = new ArrayList<>(sheet.columns().stream().map(Column::example).toList());
    cells.set(0, Heading.EXAMPLE + cells.getFirst());
    return cells;
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(
            String.join(",", cells.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList()))
        .append("\r\n");
  }
}
