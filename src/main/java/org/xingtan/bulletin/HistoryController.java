package org.xingtan.bulletin;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// What happened to an issue.
@Controller
class HistoryController {
  private static final int PAGE = 50;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Issues issues;
  private final HistoryStore history;

  HistoryController(Issues issues, HistoryStore history) {
    this.issues = issues;
    this.history = history;
  }

  static String moment(Instant at) {
    return MOMENT.format(at.atZone(CityTime.ZONE));
  }

  @GetMapping("/issues/{issue}/history")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell, @PathVariable int issue, @RequestParam(defaultValue = "1") int page) {
    Issue found = issues.find(issue);
    Words words = shell.words();
    int at = Math.clamp(page, 1, 100_000);
    return Pages.show(
        new HistoryPage(
            shell.titled("bulletin.tab.history"),
            IssueHead.of(found, "history", words),
            history.steps(issue).stream()
                .map(step ->
                    new HistoryPage.Step(
                        words.of("bulletin.state." + step.state()),
                        moment(step.at()),
                        step.name(),
                        step.note()))
                .toList(),
            history.changes(issue, PAGE, (at - 1) * PAGE).stream()
                .map(change ->
                    new HistoryPage.Change(
                        moment(change.at()),
                        change.name(),
                        words.of("bulletin.action." + change.action()),
                        change.before(),
                        change.after()))
                .toList(),
            pager(found, at, words)));
  }

  private @Nullable Pager pager(Issue issue, int page, Words words) {
    int pages = Math.ceilDiv(history.countChanges(issue.id()), PAGE);
    String address = issue.address() + "/history?page=";
    return pages <= 1
        ? null
        : Pager.of(
            words.of("bulletin.pages", page, pages),
            page,
            PAGE,
            pages * PAGE,
            other -> address + other);
  }
}
