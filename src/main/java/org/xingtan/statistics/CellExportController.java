package org.xingtan.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;

/// The list behind a cell as a file. Names that leave the system leave a line in the audit trail.
@Controller
class CellExportController {
  private final CellRequests requests;
  private final Cells cells;
  private final MemberFiles files;
  private final Audit audit;

  CellExportController(CellRequests requests, Cells cells, MemberFiles files, Audit audit) {
    this.requests = requests;
    this.cells = cells;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/tables/{table}/cells/{row}/{column}/export.{format}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  @Nullable ModelAndView show(
      Shell shell,
      Identity who,
      @PathVariable String table,
      @PathVariable String row,
      @PathVariable String column,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String side,
      Asking asking,
      HttpServletResponse response)
      throws IOException {
    Format wanted = Format.parse(format).orElseThrow(NotFound::new);
    CellRequest request = requests.of(table, asking, row, column).listing(Side.parse(side));
    OpenCell open = cells.open(request, who.scope());
    audit.record(who, AuditEvent.EXPORT, TableAddress.cell(request), wanted.ending());
    TableExportController.attach(
        response, wanted, column + "-" + TableFiles.name(request.table(), wanted));
    files.write(wanted, open, shell.words(), response.getOutputStream());
    return null;
  }
}
