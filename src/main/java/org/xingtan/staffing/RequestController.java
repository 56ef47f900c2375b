package org.xingtan.staffing;

import java.util.List;
import java.util.Optional;
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
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Transfers and additions that wait or waited for somebody.
@Controller
class RequestController {
  private static final int PAGE = 50;

  private final RequestStore store;
  private final RequestPages pages;
  private final Audit audit;

  RequestController(RequestStore store, RequestPages pages, Audit audit) {
    this.store = store;
    this.pages = pages;
    this.audit = audit;
  }

  @GetMapping("/staff/requests")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity who,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "9223372036854775807") long before) {
    List<Request> found = store.list(!all, who.scope(), before, PAGE + 1);
    List<Request> shown = found.subList(0, Math.min(PAGE, found.size()));
    audit.record(who, AuditEvent.NAMES_VIEWED, "/staff/requests", all ? "all" : "");
    @Nullable String next =
        found.size() > PAGE
            ? "/staff/requests?all=" + all + "&before=" + shown.getLast().id()
            : null;
    return Pages.show(
        new RequestListPage(
            shell.titled("staffing.requests"),
            all,
            RequestPages.table(shown, shell.words()),
            next));
  }

  @GetMapping("/staff/requests/{request}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(Shell shell, Identity who, @PathVariable long request) {
    Optional<Request> found = store.find(request, who.scope());
    audit.record(who, AuditEvent.NAMES_VIEWED, Address.request(request), "");
    return Pages.show(pages.page(shell, who, found.orElseThrow(NotFound::new), null));
  }
}
