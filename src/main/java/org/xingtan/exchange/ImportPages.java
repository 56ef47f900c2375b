package org.xingtan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.exchange.ImportPage.Fact;
import org.xingtan.exchange.ImportPage.Message;
import org.xingtan.exchange.ImportPage.Next;
import org.xingtan.exchange.ImportPage.Problems;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Sheet;
import org.xingtan.transfer.Complaint;
import org.xingtan.transfer.Complaints;
import org.xingtan.transfer.SheetCounts;
import org.xingtan.transfer.SheetKinds;
import org.xingtan.web.Caller;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Place;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Puts what is kept of imports into pages.
@Configuration(proxyBeanMethods = false)
class ImportPages {

  private static final int PROBLEMS_A_PAGE = 50;
  private static final int STEP_REHEARSAL = 4;
  private static final int STEP_CONFIRMATION = 5;
  private static final int STEP_RESULT = 6;

  private final KeptImports kept;
  private final SheetKinds kinds;

  ImportPages(KeptImports kept, SheetKinds kinds) {
    this.kept = kept;
    this.kinds = kinds;
  }

  @Bean
  static Place importsPlace() {
    return new Place(
        "exchange.place.imports", "/imports", 80, "upload", Set.of(Caller.CITY_OFFICE));
  }

  ImportListPage list(
      Shell shell, List<ImportStore.ListedImport> listed, int page, int size, int total) {
    ImportWords words = new ImportWords(shell.words());
    List<ImportListPage.Row> rows = listed.stream().map(one -> row(one, words)).toList();
    String summary = words.of("list.summary", total);
    return new ImportListPage(
        shell.titled("exchange.list.title"),
        rows,
        Pager.of(summary, page, size, total, other -> "/imports?page=" + other));
  }

  NewImportPage newImport(Shell shell, @Nullable String sheet, @Nullable String error) {
    ImportWords words = new ImportWords(shell.words());
    @Nullable Sheet chosen = sheet == null ? null : sheetNamed(sheet);
    Shell titled =
        chosen == null
            ? shell.titled("exchange.new.title")
            : shell.titled("exchange.new.sheet-title", words.sheet(chosen));
    return new NewImportPage(
        titled,
        Steps.at(1, shell.words()),
        chosen == null ? null : kind(chosen, words),
        chosen == null ? List.of() : columns(chosen, words),
        kinds.all().stream().map(one -> kind(one, words)).toList(),
        error == null ? null : shell.words().of(error));
  }

  ImportPage show(Shell shell, KeptImport brought, Pass pass, int page) {
    ImportWords words = new ImportWords(shell.words());
    return new ImportPage(
        shell.titled("exchange.import.title", brought.id()),
        Steps.at(step(pass), shell.words()),
        facts(brought, pass, words),
        pass.state().isOpen() ? progress(shell.words(), pass) : null,
        message(pass, words),
        kept.sheets(pass.id()).stream().map(counts -> sheet(counts, words)).toList(),
        notices(pass, shell.words()),
        problems(pass, page, shell.words()),
        next(brought, pass));
  }

  PassProgress progress(Words words, Pass pass) {
    ImportWords spoken = new ImportWords(words);
    String page = "/imports/" + pass.importId();
    String since = spoken.of("progress.since", spoken.minute(pass.asked().at()));
    return new PassProgress(
        words, page + "/progress", page, spoken.phase(pass.step(), kinds), since);
  }

  private static int step(Pass pass) {
    if (!pass.asked().rehearsal()) {
      return STEP_RESULT;
    }
    return pass.state() == Pass.State.CHECKED ? STEP_CONFIRMATION : STEP_REHEARSAL;
  }

  private Sheet sheetNamed(String name) {
    return kinds.named(name).map(Intake::sheet).orElseThrow(NotFound::new);
  }

  private ImportListPage.Row row(ImportStore.ListedImport listed, ImportWords words) {
    KeptImport brought = listed.kept();
    Pass.@Nullable State state = listed.state() == null ? null : Pass.State.valueOf(listed.state());
    String page = "/imports/" + brought.id() + (state == null ? "/headings" : "");
    return new ImportListPage.Row(
        page,
        words.source(brought),
        brought.sheet() == null ? words.of("kind.all") : words.sheet(brought.sheet(), kinds),
        words.by(brought),
        words.minute(brought.broughtAt()),
        words.state(state, listed.rehearsal()),
        ImportWords.tone(state));
  }

  private static NewImportPage.Kind kind(Sheet sheet, ImportWords words) {
    return new NewImportPage.Kind(sheet.name(), words.sheet(sheet), sheet.columns().size());
  }

  private static List<NewImportPage.ColumnNote> columns(Sheet sheet, ImportWords words) {
    return sheet.columns().stream()
        .map(column ->
            new NewImportPage.ColumnNote(
                column.label(),
                column.name(),
                kindOf(column, words),
                words.of(column.required() ? "column.required" : "column.optional"),
                column.example()))
        .toList();
  }

  static String kindOf(Column column, ImportWords words) {
    String kind = words.of("column.kind." + column.kind().name().toLowerCase(Locale.ROOT));
    return column.choices().isEmpty() ? kind : kind + " " + String.join(" / ", column.choices());
  }

  private List<Fact> facts(KeptImport brought, Pass pass, ImportWords words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.of("fact.source"), words.source(brought)));
    facts.add(
        new Fact(words.of("fact.by"), words.by(brought) + " " + words.minute(brought.broughtAt())));
    String mode = pass.asked().complete() ? "mode.complete" : "mode.merge";
    facts.add(new Fact(words.of("fact.mode"), words.of(mode)));
    facts.add(
        new Fact(words.of("fact.state"), words.state(pass.state(), pass.asked().rehearsal())));
    return facts;
  }

  private @Nullable Message message(Pass pass, ImportWords words) {
    if (pass.state().isOpen()) {
      return null;
    }
    String key = pass.state().name().toLowerCase(Locale.ROOT);
    String role =
        switch (pass.state()) {
          case LOADED, UNCHANGED, CHECKED, WAITING, RUNNING -> "status";
          case REFUSED, UNCONFIRMED, BUSY, INTERRUPTED, FAILED -> "alert";
        };
    return new Message(role, words.of("outcome." + key, pass.removals(), pass.problems()));
  }

  private ImportPage.Sheet sheet(SheetCounts counts, ImportWords words) {
    return new ImportPage.Sheet(
        words.sheet(counts.sheet(), kinds),
        counts.file(),
        String.valueOf(counts.rows()),
        String.valueOf(counts.changes().added()),
        String.valueOf(counts.changes().changed()),
        String.valueOf(counts.changes().unchanged()),
        String.valueOf(counts.changes().absent()),
        String.valueOf(counts.wrong()),
        counts.wrong() > 0);
  }

  private List<String> notices(Pass pass, Words words) {
    ComplaintText text = new ComplaintText(words);
    return kept.complaints().notices(pass.id()).stream().map(text::line).toList();
  }

  private Problems problems(Pass pass, int page, Words words) {
    ComplaintText text = new ComplaintText(words);
    ImportWords spoken = new ImportWords(words);
    ComplaintStore complaints = kept.complaints();
    int told = complaints.told(pass.id());
    String address = "/imports/" + pass.importId();
    return new Problems(
        spoken.of("problems.heading", pass.problems()),
        complaints.counts(pass.id()).stream().map(count -> count(count, text)).toList(),
        complaints.page(pass.id(), PROBLEMS_A_PAGE, (page - 1) * PROBLEMS_A_PAGE).stream()
            .map(complaint -> row(complaint, text))
            .toList(),
        Pager.of(
            spoken.of("problems.summary", told, pass.problems()),
            page,
            PROBLEMS_A_PAGE,
            told,
            other -> address + "?page=" + other),
        address + "/problems");
  }

  private Problems.Count count(Complaints.Count count, ComplaintText text) {
    ImportWords words = new ImportWords(text.words());
    return new Problems.Count(
        count.sheet().isEmpty() ? "" : words.sheet(count.sheet(), kinds),
        count.column(),
        text.of(count.reason(), count.arguments()),
        String.valueOf(count.count()));
  }

  private static Problems.Row row(Complaint complaint, ComplaintText text) {
    return new Problems.Row(
        complaint.file(),
        complaint.row() == 0 ? "" : String.valueOf(complaint.row()),
        complaint.column(),
        text.of(complaint));
  }

  /// What can be done now: take over after a good dry run, confirm removals, try again, or bring corrected files.
  private Next next(KeptImport brought, Pass pass) {
    String passes = "/imports/" + brought.id() + "/passes";
    String upload =
        brought.sheet() == null ? "/imports/new" : "/imports/new?sheet=" + brought.sheet();
    boolean complete = pass.asked().complete();
    return switch (pass.state()) {
      case CHECKED -> new Next(passes, complete, confirmation(pass), null, null);
      case UNCONFIRMED -> new Next(passes, complete, String.valueOf(pass.removals()), null, null);
      case REFUSED -> new Next(null, complete, null, null, upload);
      case BUSY, INTERRUPTED, FAILED -> new Next(null, complete, null, passes, upload);
      case LOADED, UNCHANGED, WAITING, RUNNING -> new Next(null, complete, null, null, null);
    };
  }

  private @Nullable String confirmation(Pass pass) {
    boolean much = kept.sheets(pass.id()).stream().anyMatch(SheetCounts::dropsMuch);
    return pass.asked().complete() && much ? String.valueOf(pass.removals()) : null;
  }
}
