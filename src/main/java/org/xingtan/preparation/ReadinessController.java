package org.xingtan.preparation;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
  private final RunLookUp find;

  ReadinessController(Readiness readiness, RunLookUp find) {
    this.readiness = readiness;
    this.find = find;
  }

  @GetMapping("/periods/{code}/readiness")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable String code) {
    Period period = find.period(code);
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
            shell.titled("preparation.readiness.title", code),
            Address.period(code),
            period.name(),
            summary,
            stops,
            warns));
  }
}
