package org.xingtan.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.web.Words;
import tools.jackson.databind.json.JsonMapper;

/// Writes the whole list behind a cell as a file, a few thousand members at a time.
@Component
class MemberFiles {
  private static final int AT_A_TIME = 5_000;

  private final CellMembers members;
  private final JsonMapper json;

  MemberFiles(CellMembers members, JsonMapper json) {
    this.members = members;
    this.json = json;
  }

  void write(Format format, OpenCell open, Words words, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> csv(open, words, out);
      case XLSX -> sheet(open, words, out);
      case JSON -> json(open, words, out);
    }
  }

  private interface Taker {
    void take(Listing page) throws IOException;
  }

  private void each(OpenCell open, Taker taker) throws IOException {
    PersonStore.Wanted wanted = open.wanted(open.request().side());
    @Nullable String after = null;
    do {
      Listing page = members.list(wanted, after, AT_A_TIME);
      taker.take(page);
      after = page.next();
    } while (after != null);
  }

  private static List<String> headings(Listing page, Words words) {
    return page.fields().stream().map(field -> words.of("statistics.field." + field)).toList();
  }

  private void csv(OpenCell open, Words words, OutputStream out) throws IOException {
    CsvWriter csv = new CsvWriter(out);
    boolean[] begun = new boolean[1];
    each(
        open,
        page -> {
          if (!begun[0]) {
            csv.line(headings(page, words));
            begun[0] = true;
          }
          for (List<String> member : page.members()) {
            csv.line(member);
          }
        });
    csv.finish();
  }

  private void sheet(OpenCell open, Words words, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Xingtan", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(open.request().column());
      int[] next = new int[1];
      each(
          open,
          page -> {
            if (next[0] == 0) {
              line(sheet, next[0]++, headings(page, words));
              sheet.freezePane(0, 1);
            }
            for (List<String> member : page.members()) {
              line(sheet, next[0]++, member);
            }
            sheet.flush();
          });
    }
  }

  private static void line(Worksheet sheet, int row, List<String> values) {
    for (int column = 0; column < values.size(); column++) {
      sheet.inlineString(row, column, values.get(column));
    }
  }

  private void json(OpenCell open, Words words, OutputStream out) throws IOException {
    List<Map<String, String>> all = new ArrayList<>();
    each(
        open,
        page -> {
          for (List<String> member : page.members()) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int place = 0; place < member.size(); place++) {
              named.put(page.fields().get(place), member.get(place));
            }
            all.add(named);
          }
        });
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("cell", CellPages.place(open, words));
    whole.put("as_of", open.table().request().asOf().text());
    whole.put("rule", new Notes(words).definition(open.indicator()));
    whole.put("version", open.indicator().version());
    whole.put("side", open.request().side().text());
    whole.put("members", all);
    out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
  }
}
