package org.xingtan.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The audit trail, read only. Reading and exporting it leaves lines of its own.
@Controller
class AuditController {
  private static final int PAGE = 100;

  private final AuditLineStore store;
  private final AuditFiles files;
  private final Audit audit;

  AuditController(AuditLineStore store, AuditFiles files, Audit audit) {
    this.store = store;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/audit")
  @MayCall(Caller.AUDIT_ADMINISTRATOR)
  ModelAndView index(
      Shell shell,
      Identity who,
      AuditFilter filter,
      @RequestParam(defaultValue = "9223372036854775807") long before) {
    audit.record(who, AuditEvent.NAMES_VIEWED, "/audit", filter.address("/audit"));
    List<AuditLineStore.Line> found = store.list(filter, before, PAGE + 1);
    List<AuditLineStore.Line> shown = found.subList(0, Math.min(PAGE, found.size()));
    @Nullable String next = found.size() > PAGE ? filter.page(shown.getLast().id()) : null;
    return Pages.show(AuditTrailPage.of(shell.titled("audit.title"), filter, shown, next));
  }

  @GetMapping("/audit/trail.{format}")
  @MayCall(Caller.AUDIT_ADMINISTRATOR)
  @Nullable ModelAndView show(
      Shell shell,
      Identity who,
      AuditFilter filter,
      @PathVariable String format,
      HttpServletResponse response)
      throws IOException {
    AuditFiles.Format wanted = AuditFiles.Format.parse(format).orElseThrow(NotFound::new);
    audit.record(who, AuditEvent.EXPORT, "/audit", filter.address("/audit/trail." + format));
    response.setContentType(wanted.contentType());
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename("audit." + format).build().toString());
    files.write(wanted, filter, shell.words(), response.getOutputStream());
    return null;
  }
}
