package org.xingtan.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.transfer.Outcome;
import org.xingtan.transfer.Progress.Phase;
import org.xingtan.transfer.SheetCounts;
import org.xingtan.web.NotFound;

/// The record of imports and passes. Everything is written in a transaction of its own: it must survive a pass that is undone.
@Service
class KeptImports {

  private final ImportStore imports;
  private final PassStore passes;
  private final ComplaintStore complaints;
  private final Clock clock;

  KeptImports(ImportStore imports, PassStore passes, ComplaintStore complaints, Clock clock) {
    this.imports = imports;
    this.passes = passes;
    this.complaints = complaints;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  int insert(Bringer by, String source, @Nullable String sheet) {
    return imports.insert(by, clock.instant(), source, sheet);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void insertFiles(int importId, List<KeptFile> files) {
    files.forEach(file -> imports.insertFile(importId, file));
  }

  KeptImport find(int importId) {
    return imports.find(importId).orElseThrow(NotFound::new);
  }

  Map<String, String> headings(int importId) {
    return imports.headings(importId);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void replaceHeadings(int importId, Map<String, String> headings) {
    imports.replaceHeadings(importId, headings);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  int ask(int importId, Pass.Asked asked) {
    return passes.insert(importId, asked);
  }

  /// Fails when the pass has begun before.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Pass begin(int passId) {
    if (!passes.begin(passId, clock.instant())) {
      throw new IllegalStateException("pass " + passId + " has begun before");
    }
    return passes.find(passId).orElseThrow();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void interruptOthers(int passId) {
    passes.interruptOthers(passId, clock.instant());
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void progress(int passId, Phase phase, String sheet, long rows) {
    passes.progress(passId, phase.name(), sheet, rows);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void end(int passId, Pass.State state, Outcome outcome) {
    passes.insertSheets(passId, outcome.sheets());
    complaints.insert(passId, outcome.complaints());
    passes.end(passId, state, clock.instant(), outcome.removals(), outcome.complaints().total());
  }

  List<ImportStore.ListedImport> list(int limit, int offset) {
    return imports.list(limit, offset);
  }

  int count() {
    return imports.count();
  }

  /// Whether any import has ever been taken over.
  boolean anyLoaded() {
    return passes.loaded(null);
  }

  /// Whether an import of this source has been taken over.
  boolean isLoaded(String source) {
    return passes.loaded(source);
  }

  Optional<Pass> lastPass(int importId) {
    return passes.last(importId);
  }

  Optional<Pass> pass(int passId) {
    return passes.find(passId);
  }

  List<SheetCounts> sheets(int passId) {
    return passes.sheets(passId);
  }

  /// What was wrong in a pass.
  ComplaintStore complaints() {
    return complaints;
  }
}
