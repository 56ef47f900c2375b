package org.xingtan.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xingtan.transfer.Complaint;
import org.xingtan.transfer.SheetCounts;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;

/// The result of a pass as a file: counts by sheet, then every problem that was told.
@Controller
class ProblemListController {

  private static final int BLOCK = 1_000;

  private final KeptImports kept;

  ProblemListController(KeptImports kept) {
    this.kept = kept;
  }

  @GetMapping("/imports/{id}/problems")
  @MayCall(Caller.CITY_OFFICE)
  void show(Shell shell, HttpServletResponse response, @PathVariable int id) throws IOException {
    Pass pass = kept.lastPass(id).orElseThrow(NotFound::new);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("import-" + id + ".csv").build().toString());
    ImportWords words = new ImportWords(shell.words());
    Writer out = response.getWriter();
    out.write("\uFEFF");
    line(
        out,
        header(words, "sheet", "file", "rows", "added", "changed", "unchanged", "absent", "wrong"));
    for (SheetCounts sheet : kept.sheets(pass.id())) {
      line(out, counts(sheet));
    }
    out.write("\r\n");
    line(out, header(words, "file", "row", "column", "reason"));
    problems(pass, new ComplaintText(shell.words()), out);
  }

  private void problems(Pass pass, ComplaintText text, Writer out) throws IOException {
    int offset = 0;
    List<Complaint> block = kept.complaints().page(pass.id(), BLOCK, offset);
    while (!block.isEmpty()) {
      for (Complaint complaint : block) {
        String row = String.valueOf(complaint.row());
        line(out, List.of(complaint.file(), row, complaint.column(), text.of(complaint)));
      }
      offset += BLOCK;
      block = kept.complaints().page(pass.id(), BLOCK, offset);
    }
  }

  private static List<String> counts(SheetCounts sheet) {
    return List.of(
        sheet.sheet(),
        sheet.file(),
        String.valueOf(sheet.rows()),
        String.valueOf(sheet.changes().added()),
        String.valueOf(sheet.changes().changed()),
        String.valueOf(sheet.changes().unchanged()),
        String.valueOf(sheet.changes().absent()),
        String.valueOf(sheet.wrong()));
  }

  private static List<String> header(ImportWords words, String... keys) {
    return List.of(keys).stream().map(key -> words.of("head." + key)).toList();
  }

  /// A cell that begins like a formula is written so that a spreadsheet takes it for text.
  private static void line(Writer out, List<String> cells) throws IOException {
    for (int at = 0; at < cells.size(); at++) {
      String cell = cells.get(at);
      String safe = cell.matches("(?s)[=+\\-@].*") ? "'" + cell : cell;
      out.write((at == 0 ? "\"" : ",\"") + safe.replace("\"", "\"\"") + "\"");
    }
    out.write("\r\n");
  }
}
