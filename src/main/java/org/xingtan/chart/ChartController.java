package org.xingtan.chart;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.Asking;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// A column of a table as bars.
@Controller
class ChartController {
  static final String FILE_WIDTH = "760";

  private final ChartReader reader;

  ChartController(ChartReader reader) {
    this.reader = reader;
  }

  @GetMapping("/tables/{table}/chart")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(
      Shell shell,
      Scope scope,
      @PathVariable String table,
      Asking asking,
      @RequestParam @Nullable String column) {
    Drawable drawable = reader.read(table, asking, column, scope);
    return Pages.show(ChartPage.of(shell, drawable));
  }

  @GetMapping("/tables/{table}/chart.svg")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ResponseEntity<byte[]> index(
      Shell shell,
      Scope scope,
      @PathVariable String table,
      Asking asking,
      @RequestParam @Nullable String column) {
    Drawable drawable = reader.read(table, asking, column, scope);
    return file(new BarPicture(drawable, shell.words()).draw(FILE_WIDTH), table);
  }

  static ResponseEntity<byte[]> file(Picture picture, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .header("Content-Disposition", "attachment; filename=\"" + name + ".svg\"")
        .body(picture.svg().getBytes(StandardCharsets.UTF_8));
  }
}
