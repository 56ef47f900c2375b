package org.xingtan.checks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xingtan.checks.CheckReports.CheckReport;
import org.xingtan.commandline.Command;
import org.xingtan.time.CityTime;
import org.xingtan.web.Words;

/// `./xingtan check`: the report on the command line. Ends with 1 when something has to be corrected or explained, so that a
/// script can stop before the printer does.
@Component
class CheckCommand implements Command {
  private static final Set<String> OPTIONS = Set.of("table", "period", "as-of", "format", "lang");

  private final CheckReports reports;
  private final MessageSource messages;
  private final Clock clock;

  CheckCommand(CheckReports reports, MessageSource messages, Clock clock) {
    this.reports = reports;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String usage() {
    return "PUBLICATION | [--table TABLE] --period P [--as-of DAY] [--format text|csv|json|xlsx] [--lang zh|en]"
        + "  say what does not add up";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Optional<Map<String, String>> options = options(arguments);
    Optional<CheckRequest> request = options.flatMap(this::request);
    if (options.isEmpty() || request.isEmpty()) {
      err.println("Usage: ./xingtan check " + usage());
      return MISUSED;
    }
    Words words = words(options.get());
    Optional<CheckReport> report = reports.examine(request.get(), words);
    if (report.isEmpty()) {
      err.println(words.of("checks.nothing"));
      return MISUSED;
    }
    print(report.get(), options.get().getOrDefault("format", "text"), words, out);
    return report.get().objects() ? REFUSED : DONE;
  }

  private Optional<CheckRequest> request(Map<String, String> options) {
    return CheckRequest.of(
        options.get("publication"),
        options.get("table"),
        options.get("period"),
        options.get("as-of"),
        CityTime.dayOf(clock.instant()));
  }

  private Words words(Map<String, String> options) {
    boolean english = "en".equals(options.get("lang"));
    return new Words(messages, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  private static void print(CheckReport report, String format, Words words, PrintStream out) {
    Optional<CheckFiles.Format> file = CheckFiles.Format.parse(format);
    if (file.isEmpty()) {
      lines(report, words, out);
      return;
    }
    try {
      new CheckFiles(words).write(report, file.get(), out);
      out.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void lines(CheckReport report, Words words, PrintStream out) {
    FindingTexts texts = new FindingTexts(words, report.request().asOf());
    for (Severity severity : Severity.values()) {
      List<Finding> findings = report.of(severity);
      out.println(words.of("checks.severity." + severity.code(), Shown.count(findings.size())));
      findings.stream().map(texts::line).forEach(line -> print(line, out));
    }
  }

  private static void print(FindingTexts.Line line, PrintStream out) {
    out.println("  " + line.where());
    out.println("    " + line.rule() + ": " + line.sentence());
    line.parts().forEach(part -> out.println("      " + part.text()));
  }

  /// The publication first, or options in pairs; nothing when one is unknown or has no value.
  private static Optional<Map<String, String>> options(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    int first = arguments.isEmpty() || arguments.getFirst().startsWith("--") ? 0 : 1;
    if (first == 1) {
      options.put("publication", arguments.getFirst());
    }
    if ((arguments.size() - first) % 2 != 0) {
      return Optional.empty();
    }
    for (int place = first; place < arguments.size(); place += 2) {
      String option = arguments.get(place);
      if (!option.startsWith("--") || !OPTIONS.contains(option.substring(2))) {
        return Optional.empty();
      }
      options.put(option.substring(2), arguments.get(place + 1));
    }
    return Optional.of(options);
  }
}
