package org.xingtan.staffing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// What was changed by hand within one's scope, on the page and as a file; and where to begin a change.
@Controller
class ChangesController {
  private static final int PAGE = 50;

  private final ChangeStore store;
  private final ChangeFiles files;
  private final Audit audit;

  ChangesController(ChangeStore store, ChangeFiles files, Audit audit) {
    this.store = store;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/staff")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity who,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "9223372036854775807") long before) {
    Words words = shell.words();
    @Nullable ChangeKind wanted = kind(kind);
    List<ChangeStore.Line> found = store.list(wanted, who.scope(), before, PAGE + 1);
    List<ChangeStore.Line> shown = found.subList(0, Math.min(PAGE, found.size()));
    audit.record(who, AuditEvent.NAMES_VIEWED, Address.STAFF, wanted == null ? "" : kind);
    String query = wanted == null ? "?" : "?kind=" + wanted + "&";
    return Pages.show(
        new StaffListPage(
            shell.titled("staffing.title"),
            acts(who, words),
            kinds(wanted, words),
            table(shown, words),
            Address.STAFF + "/changes.xlsx" + (wanted == null ? "" : "?kind=" + wanted),
            found.size() > PAGE ? Address.STAFF + query + "before=" + shown.getLast().id() : null));
  }

  @GetMapping("/staff/changes.xlsx")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  @Nullable ModelAndView show(
      Shell shell,
      Identity who,
      @RequestParam(defaultValue = "") String kind,
      HttpServletResponse response)
      throws IOException {
    audit.record(who, AuditEvent.EXPORT, Address.STAFF, kind(kind) == null ? "" : kind);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename("staff-changes.xlsx").build().toString());
    files.write(kind(kind), who.scope(), shell.words(), response.getOutputStream());
    return null;
  }

  private static @Nullable ChangeKind kind(String text) {
    return Arrays.stream(ChangeKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElse(null);
  }

  private static List<StaffPage.Act> acts(Identity who, Words words) {
    List<StaffPage.Act> acts = new ArrayList<>();
    acts.add(new StaffPage.Act("/staff/returns", words.of("staffing.leaver")));
    acts.add(new StaffPage.Act("/staff/requests", words.of("staffing.requests")));
    acts.add(new StaffPage.Act("/duplicates", words.of("staffing.duplicates")));
    if (who.role() != Caller.SCHOOL_ADMINISTRATOR) {
      acts.add(new StaffPage.Act("/staff/review-rules", words.of("staffing.rules")));
    }
    if (who.role() == Caller.CITY_OFFICE) {
      acts.add(new StaffPage.Act("/imports/new", words.of("staffing.import")));
    }
    return acts;
  }

  private static List<Field.Choice> kinds(@Nullable ChangeKind wanted, Words words) {
    return Stream.concat(
            Stream.of(new Field.Choice("", words.of("staffing.all-kinds"), wanted == null)),
            Arrays.stream(ChangeKind.values())
                .map(kind ->
                    new Field.Choice(
                        kind.name(), words.of("staffing.kind." + kind), kind == wanted)))
        .toList();
  }

  private static PlainTable table(List<ChangeStore.Line> lines, Words words) {
    return PlainTable.of(
        words.of("staffing.changes"),
        words.of("staffing.changes.none"),
        lines.stream().map(line -> row(line, words)).toList(),
        ChangeFiles.heads(words));
  }

  private static PlainTable.Row row(ChangeStore.Line line, Words words) {
    StaffPage.ChangeLine told = StaffPages.change(line, words);
    return PlainTable.Row.of(
        Cell.link(line.person().name(), Address.staff(line.person().number())),
        Cell.word(line.person().number()),
        Cell.of(ChangeFiles.text(line.person().school())),
        Cell.word(told.what()),
        Cell.word(line.day() == null ? "" : line.day().toString()),
        Cell.of(ChangeFiles.text(told.before())),
        Cell.of(ChangeFiles.text(told.after())),
        Cell.of(told.reason()),
        Cell.of(told.actor()),
        Cell.word(told.at()));
  }
}
