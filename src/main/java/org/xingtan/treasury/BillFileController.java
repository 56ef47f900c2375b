package org.xingtan.treasury;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// A bill to be printed, and its seats as a workbook.
@Controller
class BillFileController {
  private static final int PIECE = 2_000;

  private final BillStore store;
  private final LineStore lines;
  private final BillPages pages;
  private final Audit audit;

  BillFileController(BillStore store, LineStore lines, BillPages pages, Audit audit) {
    this.store = store;
    this.lines = lines;
    this.pages = pages;
    this.audit = audit;
  }

  @GetMapping(BillController.ADDRESS + "/{number}/sheet")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView show(Shell shell, Identity identity, @PathVariable String number) {
    Bill bill = seen(identity, number);
    audit.record(identity, AuditEvent.NAMES_VIEWED, BillController.address(number) + "/sheet", "");
    return Pages.show(pages.sheet(shell, bill));
  }

  @GetMapping(BillController.ADDRESS + "/{number}/seats.xlsx")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  @Nullable ModelAndView index(
      Shell shell, Identity identity, @PathVariable String number, HttpServletResponse response)
      throws IOException {
    Bill bill = seen(identity, number);
    audit.record(identity, AuditEvent.EXPORT, BillController.address(number), "seats.xlsx");
    attach(response, number + ".xlsx");
    try (TableWriter file = new WorkbookWriter(response.getOutputStream())) {
      write(bill, shell.words(), file);
    }
    return null;
  }

  static void attach(HttpServletResponse response, String name) {
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", ContentDisposition.attachment().filename(name).build().toString());
  }

  private Bill seen(Identity identity, String number) {
    return store.find(number, BillController.seenBy(identity)).orElseThrow(NotFound::new);
  }

  private void write(Bill bill, Words words, TableWriter file) throws IOException {
    file.begin(
        bill.number(),
        Stream.of("ordinal", "number", "teacher", "course", "run", "fee", "state")
            .map(head -> words.of("treasury.head." + head))
            .toArray(String[]::new));
    int after = 0;
    List<BillLine> piece = lines.list(bill.id(), after, PIECE);
    while (!piece.isEmpty()) {
      for (BillLine line : piece) {
        write(line, words, file);
      }
      after = piece.getLast().ordinal();
      piece = lines.list(bill.id(), after, PIECE);
    }
    file.end();
  }

  private static void write(BillLine line, Words words, TableWriter file) throws IOException {
    for (String cell :
        List.of(
            String.valueOf(line.ordinal()),
            line.teacherNumber(),
            line.teacher(),
            line.title(),
            line.run(),
            Yuan.plain(line.fee()),
            words.of("treasury.line." + line.state()))) {
      file.text(cell);
    }
    file.endRow();
  }
}
