package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Published issues, without signing in and without names of persons.
@Controller
class PublicBulletinController {
  private static final int MOST = 200;

  private final Published published;
  private final EditionPages pages;

  PublicBulletinController(Published published, EditionPages pages) {
    this.published = published;
    this.pages = pages;
  }

  @GetMapping("/bulletins")
  @MayCall(Caller.ANYONE)
  ModelAndView index(Shell shell) {
    return Pages.show(
        new PublicListPage(
            shell.titled("bulletin.published"),
            published.latest(MOST).stream()
                .map(issue ->
                    new PublicListPage.Row(
                        issue.series().head().name(),
                        issue.number().text(),
                        issue.issuedOn().toString(),
                        issue.publicAddress(),
                        issue.state() == State.REVISED))
                .toList()));
  }

  @GetMapping("/bulletins/{series}/{year}/{number}")
  @MayCall(Caller.ANYONE)
  ModelAndView show(
      Shell shell, @PathVariable String series, @PathVariable int year, @PathVariable int number) {
    return Pages.show(pages.page(shell, published.find(series, year, number)));
  }
}
