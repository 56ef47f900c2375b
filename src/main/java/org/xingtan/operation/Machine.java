package org.xingtan.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.database.DataFolder;
import org.xingtan.time.CityTime;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// The disk that holds the data folder, and the application's own process.
@Component
class Machine {
  private static final long SCARCE_PER_CENT = 10;

  private final Path data;

  Machine(DataFolder data) {
    this.data = data.path();
  }

  PlainTable table(Words words) {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    Instant started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    return PlainTable.of(
        words.of("operation.machine"),
        "",
        List.of(
            row(words, "disk", disk(words)),
            row(
                words,
                "memory",
                words.of("operation.of", Sizes.of(used), Sizes.of(runtime.maxMemory()))),
            row(words, "processors", String.valueOf(runtime.availableProcessors())),
            row(words, "java", Runtime.version().toString()),
            row(words, "started", CityTime.minute(started))),
        words.of("operation.what"),
        words.of("operation.value"));
  }

  private String disk(Words words) {
    try {
      FileStore disk = Files.getFileStore(data);
      long free = disk.getUsableSpace();
      long total = disk.getTotalSpace();
      String key =
          free * 100 < total * SCARCE_PER_CENT ? "operation.disk-scarce" : "operation.disk-free";
      return words.of(key, Sizes.of(free), Sizes.of(total));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  static PlainTable.Row row(Words words, String name, String value) {
    return PlainTable.Row.of(Cell.word(words.of("operation." + name)), Cell.of(value));
  }
}
