package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.edition.Block;
import org.xingtan.edition.Document;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Any two issues compared.
@Controller
class ComparisonController {
  private static final int OFFERED = 100;

  private final IssueStore issues;
  private final Composer composer;
  private final Published published;

  ComparisonController(IssueStore issues, Composer composer, Published published) {
    this.issues = issues;
    this.composer = composer;
    this.published = published;
  }

  @GetMapping("/issues/comparison")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(
      Shell shell,
      @RequestParam(defaultValue = "0") int one,
      @RequestParam(defaultValue = "0") int other) {
    Optional<Document> left = issues.find(one).map(this::document);
    Optional<Document> right = issues.find(other).map(this::document);
    boolean chosen = left.isPresent() && right.isPresent();
    return Pages.show(
        new ComparisonPage(
            shell.titled("bulletin.compare"),
            options(one),
            options(other),
            chosen,
            chosen ? LineDifference.of(lines(left.get()), lines(right.get())) : List.of(),
            chosen ? figures(left.get(), right.get()) : List.of()));
  }

  private Document document(Issue issue) {
    return published.signed(issue.id()).orElseGet(() -> composer.compose(issue).document());
  }

  private List<NewIssuePage.Option> options(int chosen) {
    return issues.page(OFFERED, 0).stream()
        .map(issue ->
            new NewIssuePage.Option(
                Integer.toString(issue.id()),
                issue.series().head().name() + " " + issue.number().text(),
                "",
                issue.id() == chosen))
        .toList();
  }

  private static List<String> lines(Document document) {
    return document.blocks().stream().map(Where::text).filter(line -> !line.isEmpty()).toList();
  }

  /// Cells of tables by title, row and column: an issue made from another has the same tables.
  private static List<ComparisonPage.Figure> figures(Document one, Document other) {
    Map<String, String> left = cells(one);
    Map<String, String> right = cells(other);
    List<ComparisonPage.Figure> figures = new ArrayList<>();
    left.forEach((label, value) -> {
      String beside = right.get(label);
      if (beside != null) {
        figures.add(new ComparisonPage.Figure(label, value, beside, !value.equals(beside)));
      }
    });
    return figures;
  }

  private static Map<String, String> cells(Document document) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Table table) {
        List<String> columns = columns(table);
        for (Block.Row row : table.body()) {
          String label = table.caption().number() + " · " + text(row.cells().getFirst());
          for (int place = 1; place < Math.min(row.cells().size(), columns.size()); place++) {
            cells.put(label + " · " + columns.get(place), text(row.cells().get(place)));
          }
        }
      }
    }
    return cells;
  }

  /// Headings of the lowest row, with those above that reach down to it.
  private static List<String> columns(Block.Table table) {
    List<String> names = new ArrayList<>();
    List<Block.Cell> lower = table.header().size() > 1 ? table.header().get(1).cells() : List.of();
    int next = 0;
    for (Block.Cell cell : table.header().getFirst().cells()) {
      for (int place = 0; place < cell.columns(); place++) {
        boolean group = table.header().size() > 1 && cell.rows() == 1;
        names.add(group ? text(cell) + " " + text(lower.get(next++)) : text(cell));
      }
    }
    return names;
  }

  private static String text(Block.Cell cell) {
    StringBuilder text = new StringBuilder();
    cell.spans().forEach(span -> text.append(span.text()));
    return text.toString();
  }
}
