package org.xingtan.rating;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.catalogue.Courses;
import org.xingtan.identity.Scope;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// All that was said of a course, page by page.
@Controller
class CommentController {
  private static final int PAGE = 50;

  private final RatingStore store;
  private final Courses courses;

  CommentController(RatingStore store, Courses courses) {
    this.store = store;
    this.courses = courses;
  }

  @GetMapping("/courses/{code}/ratings")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.AREA_ADMINISTRATOR,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.PROVIDER,
    Caller.TEACHER
  })
  ModelAndView index(
      Shell shell,
      Scope scope,
      @PathVariable String code,
      @RequestParam(defaultValue = "1") int page) {
    Course course = find(code, scope);
    Words words = shell.words();
    int shown = Pager.page(page);
    var filter = new RatingStore.Filter(code, false);
    List<Comment> found = store.comments(filter, (shown - 1) * PAGE, PAGE);
    String here = CourseAddress.of(code);
    return Pages.show(
        Blocks.of(
                shell.titled("rating.comments.of", course.content().title()),
                List.of(Block.bare(RatingTexts.comments(found, words))))
            .below(course.content().title(), here)
            .paged(
                Pager.of(
                    words, shown, PAGE, store.count(filter), at -> here + "/ratings?page=" + at)));
  }

  private Course find(String code, Scope scope) {
    Integer provider = scope.providerId();
    return (provider == null ? courses.find(code) : courses.findOf(code, provider))
        .orElseThrow(NotFound::new);
  }
}
