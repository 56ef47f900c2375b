package org.xingtan.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.tablefile.UnreadableTable;
import org.xingtan.transfer.ImportWish;
import org.xingtan.transfer.SheetTables;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Which heading of an uploaded file is which column.
@Controller
class HeadingController {

  private static final String FIELD = "heading-";

  private final Imports imports;
  private final KeptImports kept;
  private final PassJobs jobs;

  HeadingController(Imports imports, KeptImports kept, PassJobs jobs) {
    this.imports = imports;
    this.kept = kept;
    this.jobs = jobs;
  }

  /// A file that cannot be read is tried at once, so that the dry run tells what is wrong with it.
  @GetMapping("/imports/{id}/headings")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(
      Shell shell,
      Identity identity,
      @PathVariable int id,
      @RequestParam(defaultValue = "false") boolean complete)
      throws IOException {
    try {
      SheetTables chosen = imports.chosen(id).orElseThrow(NotFound::new);
      FirstRows rows = FirstRows.of(chosen);
      return Pages.show(page(shell, id, complete, chosen, rows, rows.meant(), null));
    } catch (UnreadableTable unreadable) {
      return rehearse(id, identity, complete);
    }
  }

  @PostMapping("/imports/{id}/headings")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int id,
      @RequestParam(defaultValue = "false") boolean complete,
      @RequestParam MultiValueMap<String, String> form)
      throws IOException {
    SheetTables chosen = imports.chosen(id).orElseThrow(NotFound::new);
    FirstRows rows = FirstRows.of(chosen);
    Map<String, String> headings = headings(rows, form);
    List<String> faults = MatchedColumns.faults(chosen.sheet(), headings, shell.words());
    if (!faults.isEmpty()) {
      String error = String.join(" ", faults);
      return Pages.refuse(page(shell, id, complete, chosen, rows, headings, error));
    }
    kept.replaceHeadings(id, headings);
    return rehearse(id, identity, complete);
  }

  private static Map<String, String> headings(FirstRows rows, MultiValueMap<String, String> form) {
    Map<String, String> headings = new LinkedHashMap<>();
    for (int at = 0; at < rows.header().size(); at++) {
      String column = form.getFirst(FIELD + at);
      headings.put(rows.header().get(at), column == null ? "" : column);
    }
    return headings;
  }

  private ModelAndView rehearse(int id, Identity identity, boolean complete) {
    ImportWish wish = new ImportWish(true, complete, ImportWish.NONE_CONFIRMED);
    jobs.schedule(imports.ask(id, Bringer.of(identity), wish));
    return Pages.goTo("/imports/" + id);
  }

  private static HeadingsPage page(
      Shell shell,
      int id,
      boolean complete,
      SheetTables chosen,
      FirstRows rows,
      Map<String, String> headings,
      @Nullable String error) {
    return new HeadingsPage(
        shell.titled("exchange.headings.title"),
        Steps.at(3, shell.words()),
        "/imports/" + id + "/headings",
        chosen.tables().getFirst().file(),
        complete,
        MatchedColumns.rows(chosen.sheet(), rows, headings, FIELD, shell.words()),
        error);
  }
}
