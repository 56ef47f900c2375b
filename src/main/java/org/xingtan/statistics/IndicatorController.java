package org.xingtan.statistics;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The definitions of all figures, for whoever wants to know how something is counted.
@Controller
class IndicatorController {
  private final Tables tables;

  IndicatorController(Tables tables) {
    this.tables = tables;
  }

  @GetMapping("/indicators")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView index(Shell shell) {
    Notes notes = new Notes(shell.words());
    return Pages.show(
        new IndicatorIndexPage(
            shell.titled("statistics.indicators"),
            tables.indicators().stream()
                .map(indicator ->
                    new IndicatorIndexPage.Entry(
                        indicator.code(),
                        indicator.texts().name().in(shell.words()),
                        notes.definitionInGeneral(indicator),
                        indicator.texts().population().in(shell.words()),
                        notes.version(indicator)))
                .toList()));
  }
}
