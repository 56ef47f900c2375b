package org.xingtan.preparation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.Period;
import org.xingtan.programme.Periods;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Opens a draft that is ready. What would make it fail stops it; what only looks odd must have been seen.
@Controller
class OpeningController {
  private final Periods periods;
  private final Readiness readiness;
  private final RunLookUp find;
  private final PeriodPages pages;
  private final Refusals refusals;

  OpeningController(
      Periods periods, Readiness readiness, RunLookUp find, PeriodPages pages, Refusals refusals) {
    this.periods = periods;
    this.readiness = readiness;
    this.find = find;
    this.pages = pages;
    this.refusals = refusals;
  }

  @PostMapping("/periods/{period}/opening")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, Period period, Typed typed) {
    Words words = shell.words();
    Optional<String> wrong =
        period.state().equals("DRAFT")
            ? unready(period, typed.ticked("warnings_seen"), words)
            : Optional.empty();
    if (wrong.isEmpty()) {
      wrong = periods.open(identity, period).map(no -> refusals.text(no, words));
    }
    return wrong
        .map(why -> Pages.refuse(pages.of(find.period(period.code()), shell, identity, why)))
        .orElseGet(() -> Pages.goTo(Address.period(period.code())));
  }

  private Optional<String> unready(Period period, boolean seen, Words words) {
    List<Finding> findings = readiness.of(period, words);
    long stops = findings.stream().filter(Finding::stops).count();
    if (stops > 0) {
      return Optional.of(words.of("preparation.refused.not-ready", stops));
    }
    return findings.isEmpty() || seen
        ? Optional.empty()
        : Optional.of(words.of("preparation.refused.warnings-unseen", findings.size()));
  }
}
