package org.xingtan.statistics;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// A cell and the names behind it. Whoever sees names leaves a line in the audit trail.
@Controller
class CellController {
  private final CellRequests requests;
  private final Cells cells;
  private final CellMembers members;
  private final CellPages pages;
  private final Audit audit;

  CellController(
      CellRequests requests, Cells cells, CellMembers members, CellPages pages, Audit audit) {
    this.requests = requests;
    this.cells = cells;
    this.members = members;
    this.pages = pages;
    this.audit = audit;
  }

  @GetMapping("/tables/{table}/cells/{row}/{column}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(
      Shell shell,
      Identity who,
      @PathVariable String table,
      @PathVariable String row,
      @PathVariable String column,
      @RequestParam(defaultValue = "") String side,
      @RequestParam(required = false) @Nullable String after,
      Asking asking) {
    CellRequest request = requests.of(table, asking, row, column).listing(Side.parse(side));
    OpenCell open = cells.open(after == null ? request : request.after(after), who.scope());
    Listing listing = members.list(open.wanted(request.side()), after, Listing.ON_A_PAGE);
    if (listing.people()) {
      audit.record(who, AuditEvent.NAMES_VIEWED, TableAddress.cell(open.request()), "");
    }
    return Pages.show(pages.page(open, listing, shell));
  }
}
