package org.xingtan.exchange;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.transfer.ImportWish;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Passes over the files of an import: asking for one, and watching it.
@Controller
class PassController {

  private final Imports imports;
  private final KeptImports kept;
  private final ImportPages pages;
  private final PassJobs jobs;
  private final Audit audit;

  PassController(Imports imports, KeptImports kept, ImportPages pages, PassJobs jobs, Audit audit) {
    this.imports = imports;
    this.kept = kept;
    this.pages = pages;
    this.jobs = jobs;
    this.audit = audit;
  }

  /// @param confirmed the number of removals as typed; anything else counts as not confirmed
  @PostMapping("/imports/{id}/passes")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Identity identity,
      @PathVariable int id,
      @RequestParam(defaultValue = "false") boolean rehearsal,
      @RequestParam(defaultValue = "false") boolean complete,
      @RequestParam(defaultValue = "") String confirmed) {
    KeptImport brought = kept.find(id);
    if (kept.lastPass(id).filter(pass -> pass.state().isOpen()).isEmpty()) {
      ImportWish wish = new ImportWish(rehearsal, complete, number(confirmed));
      audit.record(identity, AuditEvent.IMPORT, "/imports/" + id, brought.source());
      jobs.schedule(imports.ask(id, Bringer.of(identity), wish));
    }
    return Pages.goTo("/imports/" + id);
  }

  /// The progress alone; when the pass has ended, htmx is told to load the page anew.
  @GetMapping("/imports/{id}/progress")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, HttpServletResponse response, @PathVariable int id) {
    Pass pass = kept.lastPass(id).orElseThrow(NotFound::new);
    if (!pass.state().isOpen()) {
      response.setHeader("HX-Refresh", "true");
    }
    return Pages.show(pages.progress(shell.words(), pass));
  }

  private static long number(String typed) {
    String plain = typed.strip().replace(",", "");
    return plain.matches("[0-9]{1,12}") ? Long.parseLong(plain) : ImportWish.NONE_CONFIRMED;
  }
}
