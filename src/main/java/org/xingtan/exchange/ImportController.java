package org.xingtan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
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

/// Imports in the browser: the list, a new one, and how one went.
@Controller
class ImportController {

  private static final int PAGE = 20;
  private static final List<String> ENDINGS = List.of("csv", "xlsx", "zip");

  private final Imports imports;
  private final KeptImports kept;
  private final ImportPages pages;
  private final PassJobs jobs;
  private final Audit audit;

  ImportController(
      Imports imports, KeptImports kept, ImportPages pages, PassJobs jobs, Audit audit) {
    this.imports = imports;
    this.kept = kept;
    this.pages = pages;
    this.jobs = jobs;
    this.audit = audit;
  }

  @GetMapping("/imports")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell, @RequestParam(defaultValue = "1") int page) {
    int at = Math.max(1, page);
    return Pages.show(pages.list(shell, kept.list(PAGE, (at - 1) * PAGE), at, PAGE, kept.count()));
  }

  @GetMapping("/imports/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell, @RequestParam(required = false) @Nullable String sheet) {
    return Pages.show(pages.newImport(shell, sheet, null));
  }

  @PostMapping("/imports")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String sheet,
      @RequestParam(defaultValue = "false") boolean complete)
      throws IOException {
    String name = String.valueOf(file.getOriginalFilename());
    if (file.isEmpty() || !ENDINGS.contains(ending(name))) {
      return Pages.refuse(pages.newImport(shell, sheet, "exchange.upload.refused"));
    }
    audit.record(identity, AuditEvent.IMPORT, "/imports", name);
    try (InputStream content = file.getInputStream()) {
      int id = imports.bring(Bringer.of(identity), name, sheet, content);
      return Pages.goTo(next(id, identity, sheet, complete));
    }
  }

  @GetMapping("/imports/{id}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable int id, @RequestParam(defaultValue = "1") int page) {
    KeptImport brought = kept.find(id);
    Pass pass = kept.lastPass(id).orElseThrow(NotFound::new);
    return Pages.show(pages.show(shell, brought, pass, Math.max(1, page)));
  }

  /// One kind of sheet goes on to its columns; a set of sheets names them itself and is tried at once.
  private String next(int id, Identity identity, @Nullable String sheet, boolean complete) {
    if (sheet != null) {
      return "/imports/" + id + "/headings?complete=" + complete;
    }
    ImportWish wish = new ImportWish(true, complete, ImportWish.NONE_CONFIRMED);
    jobs.schedule(imports.ask(id, Bringer.of(identity), wish));
    return "/imports/" + id;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
