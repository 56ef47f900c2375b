package org.xingtan.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.web.Words;

/// The list of changes as a workbook, read piece by piece.
@Component
class ChangeFiles {
  private static final int PIECE = 5_000;
  private static final int MOST = 1_000_000;

  private final ChangeStore store;

  ChangeFiles(ChangeStore store) {
    this.store = store;
  }

  void write(@Nullable ChangeKind kind, Scope scope, Words words, OutputStream out)
      throws IOException {
    try (TableWriter writer = new WorkbookWriter(out)) {
      writer.begin("changes", heads(words));
      long before = Long.MAX_VALUE;
      int written = 0;
      List<ChangeStore.Line> piece;
      do {
        piece = store.list(kind, scope, before, PIECE);
        for (ChangeStore.Line line : piece) {
          write(line, words, writer);
          before = line.id();
        }
        written += piece.size();
      } while (piece.size() == PIECE && written < MOST);
      writer.end();
    }
  }

  static String[] heads(Words words) {
    return new String[] {
      words.of("staffing.name"),
      words.of("staffing.number"),
      words.of("staffing.school"),
      words.of("staffing.what"),
      words.of("staffing.day"),
      words.of("staffing.before"),
      words.of("staffing.after"),
      words.of("staffing.reason"),
      words.of("staffing.actor"),
      words.of("staffing.at")
    };
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void write(ChangeStore.Line line, Words words, TableWriter writer)
      throws IOException {
    StaffPage.ChangeLine told = StaffPages.change(line, words);
    for (String cell :
        List.of(
            line.person().name(),
            line.person().number(),
            text(line.person().school()),
            told.what(),
            line.day() == null ? "" : line.day().toString(),
            text(told.before()),
            text(told.after()),
            told.reason(),
            told.actor(),
            told.at())) {
      writer.text(cell);
    }
    writer.endRow();
  }
}
