package org.xingtan.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.tablefile.CsvWriter;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.web.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes the whole list behind a cell as a file while it is read, in one statement. The header leaves before the first member is read.
@Component
class MemberFiles {
  private final CellMembers members;
  private final JsonMapper json;

  MemberFiles(CellMembers members, JsonMapper json) {
    this.members = members;
    this.json = json;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(Format format, OpenCell open, Words words, OutputStream out)
      throws IOException {
    try {
      switch (format) {
        case CSV -> csv(open, words, out);
        case XLSX -> sheet(open, words, out);
        case JSON -> json(open, words, out);
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private interface Taker {
    void take(List<String> member) throws IOException;
  }

  private void each(OpenCell open, Taker taker) {
    members.each(
        open.wanted(open.request().side()),
        member -> {
          try {
            taker.take(member);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  private static List<String> headings(OpenCell open, Words words) {
    return CellMembers.fields(open.wanted(open.request().side())).stream()
        .map(field -> words.of("statistics.field." + field))
        .toList();
  }

  private void csv(OpenCell open, Words words, OutputStream out) throws IOException {
    TableWriter csv = new CsvWriter(out);
    csv.begin(open.request().column(), headings(open, words).toArray(String[]::new));
    each(open, csv::row);
    csv.end();
  }

  private void sheet(OpenCell open, Words words, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Xingtan", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(open.request().column());
      line(sheet, 0, headings(open, words));
      sheet.freezePane(0, 1);
      sheet.flush();
      out.flush();
      int[] next = {1};
      each(
          open,
          member -> {
            line(sheet, next[0]++, member);
            if (next[0] % CellMembers.AT_A_TIME == 0) {
              sheet.flush();
            }
          });
    }
  }

  private static void line(Worksheet sheet, int row, List<String> values) {
    for (int column = 0; column < values.size(); column++) {
      sheet.inlineString(row, column, values.get(column));
    }
  }

  private void json(OpenCell open, Words words, OutputStream out) {
    List<String> fields = CellMembers.fields(open.wanted(open.request().side()));
    try (JsonGenerator whole = json.writerWithDefaultPrettyPrinter().createGenerator(out)) {
      whole.writeStartObject();
      whole.writeStringProperty("cell", CellPages.place(open, words));
      whole.writeStringProperty("as_of", open.table().request().asOf().text());
      whole.writeStringProperty("rule", new Notes(words).definition(open.indicator()));
      whole.writeNumberProperty("version", open.indicator().version());
      whole.writeStringProperty("side", open.request().side().text());
      whole.writeArrayPropertyStart("members");
      each(open, member -> write(whole, fields, member));
      whole.writeEndArray();
      whole.writeEndObject();
    }
  }

  private static void write(JsonGenerator whole, List<String> fields, List<String> member) {
    whole.writeStartObject();
    for (int place = 0; place < fields.size(); place++) {
      whole.writeStringProperty(fields.get(place), member.get(place));
    }
    whole.writeEndObject();
  }
}
