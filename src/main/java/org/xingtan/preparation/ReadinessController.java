package org.xingtan.preparation;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.programme.Period;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

@Controller
class ReadinessController {
  private final Readiness readiness;

  ReadinessController(Readiness readiness) {
    this.readiness = readiness;
  }

  @GetMapping("/periods/{period}/readiness")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, Period period) {
    Words words = shell.words();
    List<Finding> findings = readiness.of(period, words);
    List<Finding> stops = findings.stream().filter(Finding::stops).toList();
    List<Finding> warns = findings.stream().filter(finding -> !finding.stops()).toList();
    String summary =
        findings.isEmpty()
            ? words.of("preparation.readiness.ready")
            : words.of("preparation.readiness.summary", stops.size(), warns.size());
    return Pages.show(
        new ReadinessPage(
            shell.titled("preparation.readiness.title", period.code()),
            Address.period(period.code()),
            period.name(),
            summary,
            stops,
            warns));
  }
}
