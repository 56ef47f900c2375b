package org.xingtan.statistics;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xingtan.commandline.Command;
import org.xingtan.identity.Scope;
import org.xingtan.web.Words;

/// `./xingtan table …`: the tables of the office without a browser. Whoever can run it has the whole data at hand anyway, so that
/// it reads with the scope of the city.
@Component
class TableCommand implements Command {
  private static final Set<String> OPTIONS =
      Set.of(
          "period",
          "programme",
          "as-of",
          "by",
          "area",
          "school",
          "subject",
          "ownership",
          "sort",
          "page",
          "format",
          "out",
          "lang");

  private final Tables tables;
  private final Requests requests;
  private final TableFiles files;
  private final MessageSource messages;

  TableCommand(Tables tables, Requests requests, TableFiles files, MessageSource messages) {
    this.tables = tables;
    this.requests = requests;
    this.files = files;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "table";
  }

  @Override
  public String usage() {
    return "NAME [--period P] [--as-of DAY|MOMENT] [--by CUT] [--programme C] [--area A] [--school S] [--subject S] [--ownership O]"
        + " [--sort [-]COLUMN] [--format json|csv|xlsx] [--lang zh|en] [--out FILE]  print a table of the office";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Optional<Map<String, String>> options = options(arguments);
    if (options.isEmpty() || arguments.getFirst().startsWith("--")) {
      err.println("Usage: ./xingtan table " + usage());
      tables.offered().forEach(offer -> err.println("  " + offer.table().code()));
      return MISUSED;
    }
    Map<String, String> given = options.get();
    Words words = words(given);
    String wanted = given.getOrDefault("format", "csv");
    Optional<Format> format = Format.parse(wanted);
    if (format.isEmpty()) {
      err.println(words.of("statistics.refused.format", wanted));
      return MISUSED;
    }
    return print(arguments.getFirst(), format.get(), given, words, out, err);
  }

  private int print(
      String name,
      Format format,
      Map<String, String> given,
      Words words,
      PrintStream out,
      PrintStream err) {
    return switch (requests.of(name, asking(given))) {
      case Requests.Outcome.Refused refused -> refuse(refused.reason(), words, err);
      case Requests.Outcome.Made made ->
          switch (tables.read(made.request(), Scope.city())) {
            case TableRefused refused -> refuse(refused, words, err);
            case StatisticsTable table -> print(table, format, given, words, out, err);
          };
    };
  }

  private static int refuse(TableRefused refused, Words words, PrintStream err) {
    err.println(new Refusals(words).text(refused));
    return MISUSED;
  }

  private int print(
      StatisticsTable table,
      Format format,
      Map<String, String> given,
      Words words,
      PrintStream out,
      PrintStream err) {
    try {
      write(table, format, given.get("out"), words, out);
    } catch (IOException unwritable) {
      err.println(
          words.of("statistics.refused.unwritable", String.valueOf(unwritable.getMessage())));
      return REFUSED;
    }
    if (table.empty()) {
      err.println(words.of("statistics.empty", new Notes(words).asOf(table.request().asOf())));
    }
    return DONE;
  }

  private void write(
      StatisticsTable table, Format format, @Nullable String file, Words words, PrintStream out)
      throws IOException {
    try (OutputStream target =
        file == null ? new Unclosed(out) : Files.newOutputStream(Path.of(file))) {
      files.write(format, table, Printing.PLAIN, words, target);
    }
  }

  private Words words(Map<String, String> given) {
    boolean english = "en".equals(given.get("lang"));
    return new Words(messages, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  private static Asking asking(Map<String, String> given) {
    String page = given.get("page");
    return new Asking(
        given.get("period"),
        given.get("programme"),
        given.get("as-of"),
        given.get("by"),
        given.get("area"),
        given.get("school"),
        given.get("subject"),
        given.get("ownership"),
        given.get("sort"),
        page != null && page.matches("\\d{1,6}") ? Integer.valueOf(page) : null);
  }

  /// Options come in pairs; nothing when one is unknown or has no value.
  private static Optional<Map<String, String>> options(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    if (arguments.size() % 2 == 0) {
      return Optional.empty();
    }
    for (int place = 1; place < arguments.size(); place += 2) {
      String option = arguments.get(place);
      if (!option.startsWith("--") || !OPTIONS.contains(option.substring(2))) {
        return Optional.empty();
      }
      options.put(option.substring(2), arguments.get(place + 1));
    }
    return Optional.of(options);
  }

  /// Standard output stays open when a table was written to it.
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
