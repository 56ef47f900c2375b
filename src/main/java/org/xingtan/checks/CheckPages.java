package org.xingtan.checks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.checks.CheckReportPage.Section;
import org.xingtan.checks.CheckReports.CheckReport;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.ComparedTable.Source;
import org.xingtan.printed.Comparisons;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Fills the pages of the check report.
@Component
class CheckPages {
  private final Comparisons comparisons;
  private final Tables tables;

  CheckPages(Comparisons comparisons, Tables tables) {
    this.comparisons = comparisons;
    this.tables = tables;
  }

  /// @param refusal why there is no report, when one was asked for
  CheckIndexPage index(Shell shell, LocalDate today, @Nullable String refusal) {
    List<Tables.Offer> offers = tables.offered();
    return new CheckIndexPage(
        shell.titled("checks.title"),
        refusal,
        publications(),
        offers.stream()
            .flatMap(offer -> offer.runs().stream())
            .map(run -> new CheckIndexPage.Choice(run.period().code(), run.period().name()))
            .distinct()
            .sorted(Comparator.comparing(CheckIndexPage.Choice::code).reversed())
            .toList(),
        offers.stream()
            .map(offer ->
                new CheckIndexPage.Choice(
                    offer.table().code(), offer.table().texts().explanation().in(shell.words())))
            .toList(),
        today.toString());
  }

  private List<CheckIndexPage.Publication> publications() {
    List<Source> printed = comparisons.printed();
    return printed.stream()
        .map(Source::publication)
        .distinct()
        .map(code ->
            new CheckIndexPage.Publication(
                String.valueOf(code),
                Shown.count(printed.stream().filter(one -> code.equals(one.publication())).count()),
                new CheckRequest(code, null, null, LocalDate.EPOCH).address("")))
        .toList();
  }

  CheckReportPage report(Shell shell, CheckReport report) {
    FindingTexts texts = new FindingTexts(shell.words(), report.request().asOf());
    Words words = shell.words();
    return new CheckReportPage(
        shell.withTitle(title(report, words)),
        words.of(
            "checks.looked-through",
            Shown.count(report.tables().size()),
            Shown.count(report.of(Severity.WRONG).size()),
            Shown.count(report.of(Severity.EXPLAIN).size()),
            Shown.count(report.of(Severity.NOTE).size())),
        Stream.of(Severity.values())
            .map(severity -> section(severity, report, texts))
            .filter(section -> !section.findings().isEmpty())
            .toList(),
        report.tables().stream().map(table -> table(table, words)).toList(),
        files(report.request()));
  }

  private static String title(CheckReport report, Words words) {
    CheckRequest request = report.request();
    if (request.publication() != null) {
      return words.of("checks.report.publication", request.publication());
    }
    String day = request.asOf().toString();
    return request.table() == null
        ? words.of("checks.report.period", String.valueOf(request.period()), day)
        : words.of("checks.report.table", report.tables().getFirst().title(), day);
  }

  private static Section section(Severity severity, CheckReport report, FindingTexts texts) {
    List<FindingTexts.Line> lines = report.of(severity).stream().map(texts::line).toList();
    return new Section(
        severity.code(),
        texts.words().of("checks.severity." + severity.code(), Shown.count(lines.size())),
        texts.words().of("checks.severity." + severity.code() + ".means"),
        lines);
  }

  private static CheckReportPage.Table table(ComparedTable table, Words words) {
    return new CheckReportPage.Table(
        table.title(),
        words.of("checks.as-of", table.source().asOf().toString()),
        table.isPrinted() ? Comparisons.address(table.source()) : table.address());
  }

  private static List<CheckReportPage.File> files(CheckRequest request) {
    return Stream.of("xlsx", "csv", "json")
        .map(format -> new CheckReportPage.File(format, request.address(format)))
        .toList();
  }
}
