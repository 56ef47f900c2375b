package org.xingtan.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.checks.CheckReports.CheckReport;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

@Controller
class CheckController {
  private final CheckReports reports;
  private final CheckPages pages;
  private final Clock clock;

  CheckController(CheckReports reports, CheckPages pages, Clock clock) {
    this.reports = reports;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/checks")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell) {
    return Pages.show(pages.index(shell, today(), null));
  }

  @GetMapping("/checks/report")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(
      Shell shell,
      @RequestParam @Nullable String publication,
      @RequestParam @Nullable String table,
      @RequestParam @Nullable String period,
      @RequestParam(name = "as-of") @Nullable String asOf) {
    Optional<CheckReport> report =
        CheckRequest.of(publication, table, period, asOf, today())
            .flatMap(request -> reports.examine(request, shell.words()));
    return report
        .map(found -> Pages.show(pages.report(shell, found)))
        .orElseGet(
            () -> Pages.refuse(pages.index(shell, today(), shell.words().of("checks.nothing"))));
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
