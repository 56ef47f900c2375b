package org.xingtan.preparation;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.Period;
import org.xingtan.programme.Periods;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

@Controller
class ClosingController {
  private final Periods periods;
  private final RunLookUp find;
  private final PeriodPages pages;
  private final Refusals refusals;

  ClosingController(Periods periods, RunLookUp find, PeriodPages pages, Refusals refusals) {
    this.periods = periods;
    this.find = find;
    this.pages = pages;
    this.refusals = refusals;
  }

  @PostMapping("/periods/{period}/closing")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, Period period, Typed typed) {
    Optional<SetUpRefused> refused = periods.close(identity, period, typed.text("reason"));
    return refused
        .map(no ->
            Pages.refuse(
                pages.of(
                    find.period(period.code()), shell, identity, refusals.text(no, shell.words()))))
        .orElseGet(() -> Pages.goTo(Address.period(period.code())));
  }
}
