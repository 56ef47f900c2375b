package org.xingtan.checks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.checks.CheckReports.CheckReport;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;

/// The report as a file.
@Controller
class CheckExportController {
  private final CheckReports reports;
  private final Audit audit;
  private final Clock clock;

  CheckExportController(CheckReports reports, Audit audit, Clock clock) {
    this.reports = reports;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/checks/report.{format}")
  @MayCall(Caller.CITY_OFFICE)
  @Nullable ModelAndView show(
      Shell shell,
      Identity who,
      @PathVariable String format,
      @RequestParam @Nullable String publication,
      @RequestParam @Nullable String table,
      @RequestParam @Nullable String period,
      @RequestParam(name = "as-of") @Nullable String asOf,
      HttpServletResponse response)
      throws IOException {
    CheckFiles.Format wanted = CheckFiles.Format.parse(format).orElseThrow(NotFound::new);
    CheckReport report =
        CheckRequest.of(publication, table, period, asOf, CityTime.dayOf(clock.instant()))
            .flatMap(request -> reports.examine(request, shell.words()))
            .orElseThrow(NotFound::new);
    audit.record(who, AuditEvent.EXPORT, report.request().address(""), format);
    response.setContentType(wanted.contentType());
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename("checks." + format).build().toString());
    new CheckFiles(shell.words()).write(report, wanted, response.getOutputStream());
    return null;
  }
}
