package org.xingtan.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Sheet;
import org.xingtan.transfer.SheetKinds;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;

/// Files to fill in.
@Controller
class TemplateController {

  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SheetKinds kinds;

  TemplateController(SheetKinds kinds) {
    this.kinds = kinds;
  }

  /// @param sheet a kind of sheet, or `all`
  /// @param format `csv` or `xlsx`
  @GetMapping("/imports/templates/{sheet}/{format}")
  @MayCall(Caller.CITY_OFFICE)
  void show(
      Shell shell,
      HttpServletResponse response,
      @PathVariable String sheet,
      @PathVariable String format)
      throws IOException {
    Template template = new Template(sheets(sheet), shell.words());
    switch (format) {
      case "csv" -> {
        head(response, "text/csv;charset=UTF-8", sheet + ".csv");
        response.getOutputStream().write(template.csv());
      }
      case "xlsx" -> {
        head(response, WORKBOOK, sheet + ".xlsx");
        template.workbook(response.getOutputStream());
      }
      default -> throw new NotFound();
    }
  }

  private List<Sheet> sheets(String name) {
    return name.equals("all")
        ? kinds.all()
        : List.of(kinds.named(name).map(Intake::sheet).orElseThrow(NotFound::new));
  }

  private static void head(HttpServletResponse response, String type, String file) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
  }
}
