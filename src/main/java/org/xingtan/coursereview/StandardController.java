package org.xingtan.coursereview;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.CourseWords.CourseForm;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// By what courses are read, one standard for each form; whoever writes or reads a course can look it up.
@Controller
class StandardController {
  private final ReadingStore store;

  StandardController(ReadingStore store) {
    this.store = store;
  }

  @GetMapping("/course-standards")
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER, Caller.COURSE_REVIEWER})
  ModelAndView index(Shell shell) {
    Words words = shell.words();
    List<Block> blocks =
        Stream.of(CourseForm.values())
            .map(form -> Block.table(standard(form.name(), words)))
            .toList();
    return Pages.show(
        Blocks.of(shell.titled("coursereview.standards"), blocks)
            .explained(words.of("coursereview.standards.explanation")));
  }

  private PlainTable standard(String form, Words words) {
    List<PlainTable.Row> rows =
        store.criteria(form).stream()
            .map(one -> PlainTable.Row.of(Cell.of(one.name(words)), Cell.number(one.mostPoints())))
            .toList();
    String name = words.of("catalogue.form." + form);
    return PlainTable.of(
        words.of("coursereview.standard.of", name, store.passPoints(form)),
        "",
        rows,
        words.of("coursereview.criterion"),
        words.of("coursereview.most-points"));
  }
}
