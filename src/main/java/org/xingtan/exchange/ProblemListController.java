package org.xingtan.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xingtan.tablefile.CsvWriter;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.transfer.Complaint;
import org.xingtan.transfer.SheetCounts;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The result of a pass as a file: counts by sheet, then every problem that was told.
@Controller
class ProblemListController {

  private static final int BLOCK = 1_000;

  private final KeptImports kept;

  ProblemListController(KeptImports kept) {
    this.kept = kept;
  }

  @GetMapping("/imports/{id}/problems.{format}")
  @MayCall(Caller.CITY_OFFICE)
  void show(
      Shell shell, HttpServletResponse response, @PathVariable int id, @PathVariable String format)
      throws IOException {
    Pass pass = kept.lastPass(id).orElseThrow(NotFound::new);
    boolean workbook = format.equals("xlsx");
    if (!workbook && !format.equals("csv")) {
      throw new NotFound();
    }
    response.setContentType(
        workbook
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("import-" + id + "." + format).build().toString());
    OutputStream out = response.getOutputStream();
    try (TableWriter file = workbook ? new WorkbookWriter(out) : new CsvWriter(out)) {
      counts(pass, shell.words(), file);
      problems(pass, shell.words(), file);
    }
  }

  private void counts(Pass pass, Words words, TableWriter file) throws IOException {
    file.begin(
        words.of("exchange.result.counts"),
        header(words, "sheet", "file", "rows", "added", "changed", "unchanged", "absent", "wrong"));
    for (SheetCounts sheet : kept.sheets(pass.id())) {
      line(
          file,
          sheet.sheet(),
          sheet.file(),
          String.valueOf(sheet.rows()),
          String.valueOf(sheet.changes().added()),
          String.valueOf(sheet.changes().changed()),
          String.valueOf(sheet.changes().unchanged()),
          String.valueOf(sheet.changes().absent()),
          String.valueOf(sheet.wrong()));
    }
    file.end();
  }

  private void problems(Pass pass, Words words, TableWriter file) throws IOException {
    ComplaintText text = new ComplaintText(words);
    file.begin(
        words.of("exchange.result.problems"), header(words, "file", "row", "column", "reason"));
    int offset = 0;
    List<Complaint> block = kept.complaints().page(pass.id(), BLOCK, offset);
    while (!block.isEmpty()) {
      for (Complaint complaint : block) {
        String row = String.valueOf(complaint.row());
        line(file, complaint.file(), row, complaint.column(), text.of(complaint));
      }
      offset += BLOCK;
      block = kept.complaints().page(pass.id(), BLOCK, offset);
    }
    file.end();
  }

  private static String[] header(Words words, String... keys) {
    return List.of(keys).stream()
        .map(key -> words.of("exchange.head." + key))
        .toArray(String[]::new);
  }

  private static void line(TableWriter file, String... cells) throws IOException {
    file.row(List.of(cells));
  }
}
