package org.xingtan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.tablefile.ReadingLimits;
import org.xingtan.tablefile.TableFile;
import org.xingtan.tablefile.TableFiles;
import org.xingtan.tablefile.UnreadableTable;
import org.xingtan.transfer.Complaints;
import org.xingtan.transfer.ImportOrder;
import org.xingtan.transfer.ImportWish;
import org.xingtan.transfer.Importer;
import org.xingtan.transfer.Outcome;
import org.xingtan.transfer.Progress;
import org.xingtan.transfer.SheetKinds;
import org.xingtan.transfer.SheetTables;
import org.xingtan.transfer.Unreadables;

/// Takes files in: keeps them, and passes over them as asked. One pass runs at a time; how it ended is kept whatever happens.
@Service
class Imports {

  private static final int DETAILS_OF_A_KIND = 200;
  private static final int DETAILS = 5_000;

  private final KeptImports kept;
  private final KeptFiles files;
  private final SheetKinds sheets;
  private final Importer importer;
  private final ReadingLimits limits;
  private final Clock clock;

  Imports(
      KeptImports kept,
      KeptFiles files,
      SheetKinds sheets,
      Importer importer,
      ReadingLimits limits,
      Clock clock) {
    this.kept = kept;
    this.files = files;
    this.sheets = sheets;
    this.importer = importer;
    this.limits = limits;
    this.clock = clock;
  }

  /// Keeps a file, or the files of a folder; returns the number of the import.
  int bring(Bringer by, Path source) throws IOException {
    int id = prepare(by, source.toString(), null);
    kept.insertFiles(id, files.keep(id, source));
    return id;
  }

  /// Keeps an uploaded file.
  ///
  /// @param sheet the kind of sheet it holds; null when the names of its tables tell
  int bring(Bringer by, String name, @Nullable String sheet, InputStream content)
      throws IOException {
    int id = prepare(by, name, sheet);
    kept.insertFiles(id, List.of(files.keep(id, name, content)));
    return id;
  }

  /// An import whose files the caller makes in [#folder] by itself; they can be made again and are not kept.
  int prepare(Bringer by, String source) {
    return prepare(by, source, null);
  }

  /// Where the files of an import lie.
  Path folder(int importId) {
    return files.folder(importId);
  }

  /// Asks for a pass; [#perform] does it, here or in a job.
  int ask(int importId, Bringer by, ImportWish wish) {
    return kept.ask(
        importId,
        new Pass.Asked(
            wish.rehearsal(),
            wish.complete(),
            wish.confirmedRemovals(),
            by.name(),
            clock.instant()));
  }

  /// The table of an import whose kind of sheet was chosen by a person.
  Optional<SheetTables> chosen(int importId) throws IOException {
    String sheet = kept.find(importId).sheet();
    if (sheet == null) {
      return Optional.empty();
    }
    Complaints unheard = new Complaints(0, 0);
    return sheets.assign(tables(importId), sheet, Map.of(), unheard).stream().findFirst();
  }

  /// Passes over the files. A pass that has begun before is left alone.
  Outcome perform(int passId, Progress listener) {
    Complaints complaints = new Complaints(DETAILS_OF_A_KIND, DETAILS);
    Pass pass = kept.begin(passId);
    Pass.State state = Pass.State.FAILED;
    Outcome outcome = new Outcome(Outcome.Verdict.REFUSED, List.of(), complaints, 0);
    try {
      outcome = run(pass, complaints, new KeptProgress(kept, pass.id(), clock, listener));
      state = Pass.State.valueOf(outcome.verdict().name());
    } finally {
      kept.end(pass.id(), state, outcome);
      files.removeWork(pass.importId());
    }
    return outcome;
  }

  /// The tables of a kept import.
  List<TableFile> tables(int importId) throws IOException {
    Path folder = files.folder(importId);
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> brought = inside.toList();
      Path source = brought.size() == 1 ? brought.getFirst() : folder;
      return TableFiles.in(source, files.work(importId), limits);
    }
  }

  private int prepare(Bringer by, String source, @Nullable String sheet) {
    int id = kept.insert(by, source, sheet);
    files.prepare(id);
    return id;
  }

  private Outcome run(Pass pass, Complaints complaints, Progress progress) {
    List<SheetTables> found = find(pass.importId(), complaints);
    if (!complaints.none()) {
      return new Outcome(Outcome.Verdict.REFUSED, List.of(), complaints, 0);
    }
    Pass.Asked asked = pass.asked();
    ImportWish wish =
        new ImportWish(asked.rehearsal(), asked.complete(), asked.confirmedRemovals());
    return importer.run(new ImportOrder(found, wish), complaints, progress);
  }

  private List<SheetTables> find(int importId, Complaints complaints) {
    try {
      List<TableFile> tables = tables(importId);
      String sheet = kept.find(importId).sheet();
      return sheet == null
          ? sheets.assign(tables, complaints)
          : sheets.assign(tables, sheet, kept.headings(importId), complaints);
    } catch (UnreadableTable unreadable) {
      complaints.add(Unreadables.complaint("", unreadable.file(), unreadable));
      return List.of();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
