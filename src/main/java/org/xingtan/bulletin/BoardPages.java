package org.xingtan.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.bulletin.NewIssuePage.Option;
import org.xingtan.time.CityTime;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The board of issues and the form for a new one.
@Component
class BoardPages {
  private static final int PAGE = 30;

  private final IssueStore issues;
  private final SeriesStore series;
  private final TemplateStore templates;
  private final PartStore parts;
  private final Runs runs;
  private final Clock clock;

  BoardPages(
      IssueStore issues,
      SeriesStore series,
      TemplateStore templates,
      PartStore parts,
      Runs runs,
      Clock clock) {
    this.issues = issues;
    this.series = series;
    this.templates = templates;
    this.parts = parts;
    this.runs = runs;
    this.clock = clock;
  }

  LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }

  BoardPage board(Shell shell, int page) {
    Words words = shell.words();
    Map<Integer, PartStore.Tally> tallies = parts.tallies();
    List<BoardPage.Row> rows =
        issues.page(PAGE, (page - 1) * PAGE).stream()
            .map(issue -> row(issue, tallies.get(issue.id()), words))
            .toList();
    int pages = Math.max(1, Math.ceilDiv(issues.count(), PAGE));
    return new BoardPage(
        shell.titled("bulletin.board"),
        issues.uncorrected().stream().map(issue -> news(issue, words)).toList(),
        rows,
        series.all().stream()
            .map(one -> new BoardPage.Link(one.head().name(), "/bulletin-series/" + one.id()))
            .toList(),
        pages == 1
            ? null
            : Pager.of(
                words.of("bulletin.pages", page, pages),
                page,
                PAGE,
                issues.count(),
                other -> "/issues?page=" + other));
  }

  /// Until a correction notice is made, or the change is taken back.
  private static BoardPage.Link news(Issue issue, Words words) {
    return new BoardPage.Link(
        words.of("bulletin.news", issue.series().head().name(), issue.number().text()),
        issue.address() + "/revisions");
  }

  private BoardPage.Row row(Issue issue, PartStore.@Nullable Tally tally, Words words) {
    LocalDate deadline = issue.deadline();
    return new BoardPage.Row(
        issue.number().text(),
        issue.series().head().name(),
        issue.address(),
        issue.state().name().toLowerCase(java.util.Locale.ROOT),
        words.of("bulletin.state." + issue.state()),
        words.of(
            "bulletin.basis",
            issue.basis().programme(),
            issue.basis().period(),
            issue.basis().asOf().replace('T', ' ')),
        deadline == null ? "" : deadline.toString(),
        deadline != null && issue.state().open() && deadline.isBefore(today()),
        tally == null ? "" : tally.handedIn() + "/" + tally.all(),
        issue.author().name());
  }

  NewIssuePage newIssue(Shell shell, IssueForm typed, @Nullable String refused) {
    Words words = shell.words();
    String today = today().toString();
    String asOf = IssueForm.text(typed.asOf());
    String issuedOn = IssueForm.text(typed.issuedOn());
    IssueForm form =
        new IssueForm(
            typed.series(),
            typed.source(),
            typed.run(),
            asOf.isEmpty() ? today : asOf,
            issuedOn.isEmpty() ? today : issuedOn,
            IssueForm.text(typed.deadline()),
            typed.key() == null ? UUID.randomUUID().toString() : typed.key());
    return new NewIssuePage(
        shell.titled("bulletin.new"),
        refused,
        series.all().stream()
            .map(one ->
                new Option(
                    Integer.toString(one.id()),
                    one.head().name(),
                    "",
                    Integer.valueOf(one.id()).equals(form.series())))
            .toList(),
        sources(form, words),
        runs.options(form.run(), words),
        form);
  }

  private List<Option> sources(IssueForm form, Words words) {
    List<Option> sources = new ArrayList<>();
    templates
        .all()
        .forEach(template ->
            sources.add(
                option(
                    "template:" + template.code(),
                    words.of("bulletin.from-template", template.name().in(words)),
                    template.explanation().in(words),
                    form)));
    Stream<Issue> latest = issues.page(10, 0).stream();
    latest.forEach(issue -> {
      String number = issue.series().head().name() + " " + issue.number().text();
      sources.add(option("issue:" + issue.id(), words.of("bulletin.from-issue", number), "", form));
      if (issue.state().isPublic()) {
        sources.add(
            option(
                "correction:" + issue.id(),
                words.of("bulletin.from-correction", number),
                "",
                form));
      }
    });
    sources.add(option("nothing", words.of("bulletin.from-nothing"), "", form));
    return sources;
  }

  private static Option option(String value, String text, String hint, IssueForm form) {
    return new Option(value, text, hint, value.equals(form.source()));
  }
}
