package org.xingtan.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;

/// A table as a file, exactly as on the page.
@Controller
class TableExportController {
  private final Tables tables;
  private final Requests requests;
  private final TableFiles files;
  private final Audit audit;

  TableExportController(Tables tables, Requests requests, TableFiles files, Audit audit) {
    this.tables = tables;
    this.requests = requests;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/tables/{table}/export.{format}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  @Nullable ModelAndView show(
      Shell shell,
      Identity who,
      @PathVariable String table,
      @PathVariable String format,
      Asking asking,
      Printing printing,
      HttpServletResponse response)
      throws IOException {
    Format wanted = Format.parse(format).orElseThrow(NotFound::new);
    StatisticsTable read = read(table, asking, who);
    audit.record(who, AuditEvent.EXPORT, TableAddress.of(read.request()), wanted.ending());
    attach(response, wanted, TableFiles.name(read.request(), wanted));
    files.write(wanted, read, printing, shell.words(), response.getOutputStream());
    return null;
  }

  private StatisticsTable read(String table, Asking asking, Identity who) {
    if (requests.of(table, asking) instanceof Requests.Outcome.Made made
        && tables.read(made.request(), who.scope()) instanceof StatisticsTable read) {
      return read;
    }
    throw new NotFound();
  }

  static void attach(HttpServletResponse response, Format format, String name) {
    response.setContentType(format.contentType());
    response.setHeader(
        "Content-Disposition", ContentDisposition.attachment().filename(name).build().toString());
  }
}
