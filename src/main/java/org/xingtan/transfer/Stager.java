package org.xingtan.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Lookup;
import org.xingtan.tablefile.Row;
import org.xingtan.tablefile.RowReader;
import org.xingtan.tablefile.TableFile;
import org.xingtan.tablefile.UnreadableTable;
import org.xingtan.transfer.Progress.Phase;

/// Brings the sound rows of a sheet into its staging table.
@Component
class Stager {

  private static final byte[] EXAMPLE = Heading.EXAMPLE.getBytes(StandardCharsets.UTF_8);

  private final StagingStore store;
  private final PersonalNumbers numbers;
  private final List<Lookup> lookups;

  Stager(StagingStore store, PersonalNumbers numbers, List<Lookup> lookups) {
    this.store = store;
    this.numbers = numbers;
    this.lookups = lookups;
  }

  /// How many rows were read, and how many of them were refused.
  record Staged(long rows, long wrong) {}

  /// What a pass knows of codes; to be given to each [#stage] of the pass.
  KnownCodes codes() {
    return new KnownCodes(lookups);
  }

  Staged stage(SheetTables source, KnownCodes codes, Complaints complaints, Progress progress)
      throws IOException, SQLException {
    RowCheck check = new RowCheck(source, numbers, codes.of(source.sheet()), complaints);
    store.create(source.sheet());
    Reading reading = new Reading(source, check, complaints);
    String sheet = source.sheet().name();
    new Feed()
        .run(
            reading,
            store.copyInto(source.sheet()),
            () -> progress.at(Phase.READING, sheet, reading.rows));
    store.analyze(source.sheet());
    return new Staged(reading.rows, reading.wrong);
  }

  /// The parsing side of the feed: all tables of a sheet, one after another.
  private static final class Reading implements Feed.Source {

    private final SheetTables source;
    private final RowCheck check;
    private final Complaints complaints;
    private long rows;
    private long wrong;

    Reading(SheetTables source, RowCheck check, Complaints complaints) {
      this.source = source;
      this.check = check;
      this.complaints = complaints;
    }

    @Override
    public void fill(Feed feed) throws IOException, InterruptedException {
      for (int table = 0; table < source.tables().size(); table++) {
        try {
          read(table, feed);
        } catch (UnreadableTable unreadable) {
          wrong++;
          complaints.add(
              Unreadables.complaint(
                  source.sheet().name(), source.tables().get(table).file(), unreadable));
        }
      }
    }

    private void read(int table, Feed feed) throws IOException, InterruptedException {
      TableFile file = source.tables().get(table);
      TableFile.Opened opened = file.open();
      try (RowReader reader = opened.rows()) {
        if (opened.fromGb18030()) {
          complaints.notice(
              Complaint.ofFile(source.sheet().name(), file.file(), "read_as_gb18030"));
        }
        if (!reader.next()) {
          wrong++;
          complaints.add(Complaint.ofFile(source.sheet().name(), file.file(), "no_heading"));
          return;
        }
        List<String> header = cells(reader.row());
        if (begin(table, header)) {
          rows(reader, header.size(), feed);
        }
      }
    }

    private boolean begin(int table, List<String> header) {
      Heading heading = new Heading(source.sheet(), source.headings());
      int[] cells = heading.match(header);
      for (int at = 0; at < heading.faults().size(); at++) {
        Fault fault = heading.faults().get(at);
        complaints.add(
            source.complaint(
                source.staged(table, 1),
                heading.faultyColumns().get(at),
                "transfer.reason." + fault.reason(),
                fault.arguments()));
      }
      check.begin(table, cells);
      return heading.faults().isEmpty();
    }

    private void rows(RowReader reader, int headings, Feed feed)
        throws IOException, InterruptedException {
      while (reader.next()) {
        Row row = reader.row();
        if (row.isBlank() || isExample(row)) {
          continue;
        }
        rows++;
        if (!check.take(row, headings, feed.next())) {
          wrong++;
        }
      }
    }

    /// The row by which a template shows what to write.
    private static boolean isExample(Row row) {
      int start = row.start(0);
      int end = start + EXAMPLE.length;
      return end <= row.end(0)
          && Arrays.equals(row.bytes(), start, end, EXAMPLE, 0, EXAMPLE.length);
    }

    private static List<String> cells(Row row) {
      return IntStream.range(0, row.cells()).mapToObj(row::text).toList();
    }
  }
}
