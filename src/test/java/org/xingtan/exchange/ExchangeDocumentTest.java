package org.xingtan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xingtan.intake.Column;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;
import org.xingtan.testing.XingtanTest;
import org.xingtan.transfer.SheetKinds;

/// The list of sheets in docs/exchange.md is that of the code. Run with `-Dxingtan.documents=write` to bring it in step.
@XingtanTest
class ExchangeDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/exchange.md");
  private static final String MARK = "<!-- generated -->\n";

  private final SheetKinds kinds;

  ExchangeDocumentTest(SheetKinds kinds) {
    this.kinds = kinds;
  }

  @Test
  void the_document_describes_every_sheet_as_the_code_does() throws IOException {
    String text = Files.readString(DOCUMENT);
    String written = text.substring(0, text.indexOf(MARK) + MARK.length());
    String wanted = written + sheets();
    if ("write".equals(System.getProperty("xingtan.documents"))) {
      Files.writeString(DOCUMENT, wanted);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(wanted);
  }

  @Test
  void ordinals_and_names_are_given_once() {
    assertThat(kinds.all()).extracting(Sheet::ordinal).doesNotHaveDuplicates().isSorted();
    assertThat(kinds.all()).extracting(Sheet::name).doesNotHaveDuplicates();
    assertThat(kinds.all()).extracting(Sheet::label).doesNotHaveDuplicates();
  }

  private String sheets() {
    StringBuilder text = new StringBuilder();
    for (Sheet sheet : kinds.all()) {
      text.append("\n### %d. `%s` %s\n\n".formatted(sheet.ordinal(), sheet.name(), sheet.label()));
      text.append("| column | Chinese | holds | required | example | rule |\n");
      text.append("| --- | --- | --- | --- | --- | --- |\n");
      for (Column column : sheet.columns()) {
        text.append(line(sheet, column));
      }
    }
    return text.toString();
  }

  private static String line(Sheet sheet, Column column) {
    return "| `%s`%s | %s | %s | %s | %s | %s |\n"
        .formatted(
            column.name(),
            column.key() ? " *" : "",
            column.label(),
            holds(column),
            column.required() ? "yes" : "",
            column.example().isEmpty() ? "" : "`" + column.example() + "`",
            (reference(sheet, column) + " " + column.note()).strip());
  }

  private static String holds(Column column) {
    String kind = column.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    List<String> choices = column.choices().stream().map(word -> "`" + word + "`").toList();
    return choices.isEmpty() ? kind : kind + ": " + String.join(" ", choices);
  }

  private static String reference(Sheet sheet, Column column) {
    for (Reference reference : sheet.references()) {
      if (reference.columns().getLast().equals(column.name())) {
        return "Must name a known %s.".formatted(reference.lookup().replace('_', ' '));
      }
    }
    return "";
  }
}
