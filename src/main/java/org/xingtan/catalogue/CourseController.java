package org.xingtan.catalogue;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The catalogue: its list, a course, and the form that completes one.
@Controller
class CourseController {
  private static final int PAGE = 50;

  private final CourseStore store;
  private final Courses courses;
  private final CoursePages pages;
  private final SentPictures pictures;
  private final Clock clock;

  CourseController(
      CourseStore store, Courses courses, CoursePages pages, SentPictures pictures, Clock clock) {
    this.store = store;
    this.courses = courses;
    this.pages = pages;
    this.pictures = pictures;
    this.clock = clock;
  }

  /// A provider sees its own.
  @GetMapping("/courses")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.AREA_ADMINISTRATOR,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.PROVIDER
  })
  ModelAndView index(
      Shell shell,
      Identity identity,
      CourseFilter.Asked asked,
      @RequestParam(defaultValue = "1") int page) {
    CourseFilter filter = CourseFilter.of(asked, identity.scope().providerId());
    LocalDate today = today();
    int shown = Pager.page(page);
    List<Course> found = store.page(filter, today, (shown - 1) * PAGE, PAGE);
    int count = store.count(filter, today);
    return Pages.show(
        pages.index(shell, identity, filter, found, new CoursePages.Position(shown, PAGE, count)));
  }

  @GetMapping("/courses/{code}")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.AREA_ADMINISTRATOR,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.PROVIDER,
    Caller.TEACHER
  })
  ModelAndView show(Shell shell, Identity identity, @PathVariable String code) {
    Course course = find(code, identity.scope());
    return Pages.show(
        pages.show(shell, identity, course, store.versions(course.version().firstCode())));
  }

  @GetMapping("/courses/{code}/edit")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, Identity identity, @PathVariable String code) {
    Course course = find(code, identity.scope());
    return Pages.show(page(shell, course, form(course, shell.words())));
  }

  @PostMapping("/courses/{code}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      Typed typed)
      throws IOException {
    Course course = find(code, identity.scope());
    Words words = shell.words();
    SentPictures.Sent sent = pictures.keep(picture, course.content().picture(), words);
    Optional<String> wrong = sent.wrong();
    if (wrong.isEmpty()) {
      wrong =
          courses
              .describe(
                  course, typed.text("introduction"), typed.textOrNull("address"), sent.digest())
              .map(no -> CourseFields.text(no, words));
    }
    Fields form = form(course, words);
    return wrong
        .map(why -> Pages.refuse(page(shell, course, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(CourseAddress.of(course.code())));
  }

  private static Blocks page(Shell shell, Course course, Fields form) {
    Words words = shell.words();
    return Blocks.of(shell.withTitle(course.content().title()), List.of(Block.form("", form)))
        .below(course.code(), CourseAddress.of(course.code()))
        .explained(words.of("catalogue.edit.explanation"));
  }

  private static Fields form(Course course, Words words) {
    return Fields.of(
            CourseAddress.of(course.code()),
            words.of("catalogue.save"),
            Field.paragraph(
                    "introduction",
                    words.of("catalogue.introduction"),
                    course.content().introduction())
                .mandatory(),
            CourseFields.picture(words),
            Field.text("address", words.of("catalogue.address"), course.content().contentAddress())
                .hinted(words.of("catalogue.address.hint")))
        .withFile()
        .backTo(CourseAddress.of(course.code()));
  }

  private Course find(String code, Scope scope) {
    return store.find(code, scope.providerId()).orElseThrow(NotFound::new);
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
