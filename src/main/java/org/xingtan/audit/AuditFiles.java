package org.xingtan.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.tablefile.CsvWriter;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.web.Words;

/// The lines that a filter finds, as a file; read piece by piece, so that a whole year does not fill the memory.
@Component
class AuditFiles {
  private static final int PIECE = 5_000;

  private final AuditLineStore store;

  AuditFiles(AuditLineStore store) {
    this.store = store;
  }

  enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    String contentType() {
      return contentType;
    }

    static Optional<Format> parse(String ending) {
      return Arrays.stream(values())
          .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(ending))
          .findFirst();
    }
  }

  void write(Format format, AuditFilter filter, Words words, OutputStream out) throws IOException {
    try (TableWriter writer = format == Format.CSV ? new CsvWriter(out) : new WorkbookWriter(out)) {
      writer.begin("audit", header(words));
      long before = Long.MAX_VALUE;
      long left = WorkbookWriter.LONGEST_SHEET - 1L;
      List<AuditLineStore.Line> piece;
      do {
        piece = store.list(filter, before, (int) Math.min(PIECE, left));
        for (AuditLineStore.Line line : piece) {
          write(AuditTrailPage.Row.of(line, words), writer);
          before = line.id();
        }
        left -= piece.size();
      } while (piece.size() == PIECE && left > 0);
      writer.end();
    }
  }

  private static void write(AuditTrailPage.Row row, TableWriter writer) throws IOException {
    writer.row(
        List.of(
            row.at(),
            row.event(),
            row.outcome(),
            row.name(),
            row.signInName(),
            row.post(),
            row.object(),
            row.detail(),
            row.address()));
  }

  private static String[] header(Words words) {
    return new String[] {
      words.of("audit.at"),
      words.of("audit.event"),
      words.of("audit.outcome"),
      words.of("audit.name"),
      words.of("audit.sign-in-name"),
      words.of("audit.post"),
      words.of("audit.object"),
      words.of("audit.detail"),
      words.of("audit.address")
    };
  }
}
