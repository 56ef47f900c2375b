package org.xingtan.transfer;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xingtan.intake.Column;
import org.xingtan.tablefile.Row;

/// Cells with elements separated by semicolons, the wide semicolon of Chinese input included. An empty cell is an empty list.
final class ListCells implements CellReader {

  private final Choices choices;

  ListCells(Column column) {
    this.choices = new Choices(column.choices());
  }

  @Override
  public void empty(CopyRows out) {
    out.noTexts();
  }

  @Override
  public @Nullable Fault read(Row row, int cell, CopyRows out) {
    Fault text = TextCells.faultOf(row, cell);
    return text == null ? elements(row.text(cell).split("[;；]", -1), out) : text;
  }

  private @Nullable Fault elements(String[] parts, CopyRows out) {
    int start = out.beginTexts();
    int elements = 0;
    for (String part : parts) {
      String element = part.strip();
      byte[] found = word(element);
      if (found == null) {
        return Fault.of("not_a_choice", element, choices.inWords());
      }
      if (found.length > 0) {
        out.slice(found, 0, found.length);
        elements++;
      }
    }
    out.endTexts(start, elements);
    return null;
  }

  private byte @Nullable [] word(String element) {
    byte[] utf8 = element.getBytes(StandardCharsets.UTF_8);
    return choices.any() || element.isEmpty() ? utf8 : choices.find(utf8, 0, utf8.length);
  }
}
