package org.xingtan.statistics;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Scope;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

@Controller
class TableController {
  private final Tables tables;
  private final Requests requests;
  private final TablePages pages;

  TableController(Tables tables, Requests requests, TablePages pages) {
    this.tables = tables;
    this.requests = requests;
    this.pages = pages;
  }

  @GetMapping("/tables")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(Shell shell) {
    return Pages.show(pages.index(shell));
  }

  @GetMapping("/tables/{table}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(
      Shell shell, Scope scope, @PathVariable String table, Asking asking, Printing printing) {
    return switch (requests.of(table, asking)) {
      case Requests.Outcome.Refused refused -> refuse(refused.reason(), shell);
      case Requests.Outcome.Made made ->
          switch (tables.read(made.request(), scope)) {
            case StatisticsTable read -> Pages.show(pages.page(read, printing, scope, shell));
            case TableRefused refused -> refuse(refused, shell);
          };
    };
  }

  static ModelAndView refuse(TableRefused refused, Shell shell) {
    if (refused instanceof TableRefused.UnknownTable) {
      throw new NotFound();
    }
    String reason = new Refusals(shell.words()).text(refused);
    return Pages.show(
        new TableRefusedPage(shell.titled("statistics.refused"), reason),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
