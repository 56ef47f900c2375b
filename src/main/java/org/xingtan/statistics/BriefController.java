package org.xingtan.statistics;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Scope;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// What stands behind a cell in a few lines, without names: shown beside the table when one rests on the cell.
@Controller
class BriefController {
  private final CellRequests requests;
  private final Cells cells;
  private final CellPages pages;

  BriefController(CellRequests requests, Cells cells, CellPages pages) {
    this.requests = requests;
    this.cells = cells;
    this.pages = pages;
  }

  @GetMapping("/tables/{table}/cells/{row}/{column}/brief")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(
      Shell shell,
      Scope scope,
      @PathVariable String table,
      @PathVariable String row,
      @PathVariable String column,
      Asking asking) {
    OpenCell open = cells.open(requests.of(table, asking, row, column), scope);
    return Pages.show(pages.brief(open, shell.words()));
  }
}
