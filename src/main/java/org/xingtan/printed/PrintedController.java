package org.xingtan.printed;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.printed.ComparedTable.Source;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

@Controller
class PrintedController {
  private final Comparisons comparisons;

  PrintedController(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @GetMapping("/printed")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell) {
    return Pages.show(
        PublicationsPage.of(
            shell.titled("printed.title"), comparisons.printedTables(shell.words())));
  }

  @GetMapping("/printed/{publication}/{table}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(
      Shell shell,
      @PathVariable String publication,
      @PathVariable String table,
      @RequestParam String period,
      @RequestParam(name = "as-of") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
    ComparedTable compared =
        comparisons
            .table(new Source(publication, table, period, asOf), shell.words())
            .orElseThrow(NotFound::new);
    return Pages.show(ComparisonPage.of(shell.withTitle(compared.title()), compared));
  }
}
