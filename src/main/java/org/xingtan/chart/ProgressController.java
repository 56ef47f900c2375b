package org.xingtan.chart;

import org.jspecify.annotations.Nullable;
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

/// A column of a table as lines over days.
@Controller
class ProgressController {
  private final ChartReader reader;
  private final Progress progress;

  ProgressController(ChartReader reader, Progress progress) {
    this.reader = reader;
    this.progress = progress;
  }

  @GetMapping("/tables/{table}/progress")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(
      Shell shell,
      Scope scope,
      @PathVariable String table,
      Asking asking,
      @RequestParam @Nullable String column,
      @RequestParam(defaultValue = "whole") String lines) {
    Drawable drawable = reader.read(table, asking, column, scope);
    boolean eachRow = lines.equals("rows");
    return Pages.show(
        ProgressPage.of(
            shell, drawable, eachRow, progress.of(drawable, eachRow, scope, shell.words())));
  }

  @GetMapping("/tables/{table}/progress.svg")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ResponseEntity<byte[]> index(
      Shell shell,
      Scope scope,
      @PathVariable String table,
      Asking asking,
      @RequestParam @Nullable String column,
      @RequestParam(defaultValue = "whole") String lines) {
    Drawable drawable = reader.read(table, asking, column, scope);
    Progress.Course course = progress.of(drawable, lines.equals("rows"), scope, shell.words());
    return ChartController.file(
        new LinePicture(drawable, course, shell.words()).draw(ChartController.FILE_WIDTH), table);
  }
}
