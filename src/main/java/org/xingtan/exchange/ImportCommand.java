package org.xingtan.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xingtan.commandline.Command;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.transfer.Complaint;
import org.xingtan.transfer.ImportWish;
import org.xingtan.transfer.Outcome;
import org.xingtan.transfer.Outcome.Verdict;
import org.xingtan.transfer.Progress;
import org.xingtan.transfer.Progress.Phase;
import org.xingtan.transfer.SheetCounts;
import org.xingtan.web.Words;

/// `./xingtan import`.
@Component
class ImportCommand implements Command {

  private static final int SHOWN = 40;

  private final Imports imports;
  private final Audit audit;
  private final MessageSource messages;

  ImportCommand(Imports imports, Audit audit, MessageSource messages) {
    this.imports = imports;
    this.audit = audit;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "PATH [--dry-run] [--complete] [--confirm-removals N]  "
        + "takes over bulk files (folder, CSV, xlsx or zip); docs/exchange.md describes them";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Wanted wanted = Wanted.of(arguments);
    if (wanted == null) {
      err.println("./xingtan import " + usage());
      return MISUSED;
    }
    Words words = CommandWords.of(messages);
    if (!Files.exists(wanted.path())) {
      err.println(words.of("transfer.unreadable.not_found", wanted.path()));
      return REFUSED;
    }
    Outcome outcome = perform(wanted, new Lines(out, words));
    print(outcome, wanted, words, out);
    return isGood(outcome.verdict()) ? DONE : REFUSED;
  }

  private Outcome perform(Wanted wanted, Progress progress) {
    String path = wanted.path().toString();
    audit.recordCommand(Bringer.COMMAND.name(), AuditEvent.IMPORT, "exchange", path);
    try {
      int id = imports.bring(Bringer.COMMAND, wanted.path());
      return imports.perform(imports.ask(id, Bringer.COMMAND, wanted.wish()), progress);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isGood(Verdict verdict) {
    return switch (verdict) {
      case LOADED, UNCHANGED, CHECKED -> true;
      case REFUSED, UNCONFIRMED, BUSY -> false;
    };
  }

  private static void print(Outcome outcome, Wanted wanted, Words words, PrintStream out) {
    for (SheetCounts sheet : outcome.sheets()) {
      out.println(line(sheet, wanted.wish().complete(), words));
    }
    ComplaintText text = new ComplaintText(words);
    outcome.complaints().notices().forEach(notice -> out.println(text.line(notice)));
    List<Complaint> told = outcome.complaints().told();
    told.stream().limit(SHOWN).forEach(complaint -> out.println(text.line(complaint)));
    long more = outcome.complaints().total() - Math.min(told.size(), SHOWN);
    if (more > 0) {
      out.println(words.of("exchange.command.more", more));
    }
    out.println(
        words.of(
            "exchange.verdict." + outcome.verdict().name().toLowerCase(Locale.ROOT),
            outcome.removals()));
  }

  private static String line(SheetCounts sheet, boolean complete, Words words) {
    return words.of(
        complete ? "exchange.command.complete-sheet" : "exchange.command.sheet",
        sheet.sheet(),
        sheet.rows(),
        sheet.changes().added(),
        sheet.changes().changed(),
        sheet.changes().unchanged(),
        sheet.wrong(),
        sheet.changes().absent());
  }

  /// What the arguments say.
  private record Wanted(Path path, ImportWish wish) {

    static @Nullable Wanted of(List<String> arguments) {
      List<String> paths = new ArrayList<>();
      boolean rehearsal = false;
      boolean complete = false;
      long confirmed = ImportWish.NONE_CONFIRMED;
      for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
        String argument = rest.next();
        switch (argument) {
          case "--dry-run" -> rehearsal = true;
          case "--complete" -> complete = true;
          case "--confirm-removals" -> confirmed = rest.hasNext() ? number(rest.next()) : -2;
          default -> paths.add(argument);
        }
      }
      if (paths.size() != 1 || paths.getFirst().startsWith("--") || confirmed < -1) {
        return null;
      }
      return new Wanted(Path.of(paths.getFirst()), new ImportWish(rehearsal, complete, confirmed));
    }

    private static long number(String text) {
      return text.matches("[0-9]{1,12}") ? Long.parseLong(text) : -2;
    }
  }

  /// Progress on the terminal: a line when a sheet begins to be read.
  private record Lines(PrintStream out, Words words) implements Progress {
    @Override
    public void at(Phase phase, String sheet, long rows) {
      if (phase == Phase.SETTLING) {
        out.println(words.of("exchange.command.settling"));
      }
    }
  }
}
