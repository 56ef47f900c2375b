package org.xingtan.seating;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Scope;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Counts by section as a workbook: all that the page shows, over all its pages.
@Controller
class SectionsFileController {
  private static final int PIECE = 500;
  private static final List<String> COLUMNS =
      List.of("offered", "taken", "paid", "studying", "left", "waiting", "refused", "reasons");

  private final SectionLines lines;
  private final Clock clock;

  SectionsFileController(SectionLines lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping(SectionsController.ADDRESS + ".xlsx")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  @Nullable ModelAndView show(
      Shell shell,
      Scope scope,
      @RequestParam(required = false) @Nullable Integer run,
      @RequestParam(defaultValue = "") String q,
      HttpServletResponse response)
      throws IOException {
    int chosen = SectionLines.chosen(lines.runs(CityTime.dayOf(clock.instant())), run);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename("selections.xlsx").build().toString());
    try (TableWriter out = new WorkbookWriter(response.getOutputStream())) {
      write(out, shell.words(), scope, chosen, q.strip());
    }
    return null;
  }

  private void write(TableWriter out, Words words, Scope scope, int run, String q)
      throws IOException {
    out.begin("selections", header(words));
    int written = 0;
    List<SectionsPage.Line> piece;
    do {
      piece = lines.of(words, scope, run, q, PIECE, written);
      for (SectionsPage.Line line : piece) {
        write(line, out);
      }
      written += piece.size();
    } while (piece.size() == PIECE);
    out.end();
  }

  private static String[] header(Words words) {
    List<String> heads = new ArrayList<>();
    heads.add(words.of("seating.course"));
    heads.add(words.of("seating.sections.section"));
    COLUMNS.forEach(column -> heads.add(words.of("seating.sections." + column)));
    return heads.toArray(String[]::new);
  }

  private static void write(SectionsPage.Line line, TableWriter out) throws IOException {
    out.row(
        List.of(
            line.title(),
            line.section(),
            line.offered(),
            line.taken(),
            line.paid(),
            line.studying(),
            line.left(),
            line.waiting(),
            line.refused(),
            String.join("; ", line.reasons())));
  }
}
