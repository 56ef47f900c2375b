package org.xingtan.upkeep;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.catalogue.Courses;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Proposing that a course retires: the city office any, a provider its own.
@Controller
class RetirementController {
  private final Proposals proposals;
  private final Courses courses;

  RetirementController(Proposals proposals, Courses courses) {
    this.proposals = proposals;
    this.courses = courses;
  }

  static String address(Course course) {
    return CourseAddress.of(course.code()) + "/retirement";
  }

  @GetMapping("/courses/{code}/retirement")
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER})
  ModelAndView newForm(Shell shell, Identity identity, @PathVariable String code) {
    Course course = find(code, identity);
    return Pages.show(page(shell, course, form(course, shell.words())));
  }

  @PostMapping("/courses/{code}/retirement")
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER})
  ModelAndView create(Shell shell, Identity identity, @PathVariable String code, Typed typed) {
    Course course = find(code, identity);
    Words words = shell.words();
    var wanted =
        new Proposals.Wanted(typed.day("day"), typed.text("successor"), typed.text("reason"));
    Optional<UpkeepRefused> refused = proposals.propose(identity, course, wanted);
    return refused
        .map(no ->
            Pages.refuse(
                page(
                    shell,
                    course,
                    form(course, words).refused(ProposalTexts.text(no, words), typed))))
        .orElseGet(() -> Pages.goTo(CourseAddress.of(course.code())));
  }

  private static Blocks page(Shell shell, Course course, Fields form) {
    return Blocks.of(
            shell.titled("upkeep.propose.of", course.content().title()),
            List.of(Block.form("", form)))
        .below(course.code(), CourseAddress.of(course.code()))
        .explained(shell.words().of("upkeep.propose.explanation"));
  }

  private static Fields form(Course course, Words words) {
    return Fields.of(
            address(course),
            words.of("upkeep.propose"),
            Field.day("day", words.of("upkeep.retire-on"), null).mandatory(),
            Field.text("successor", words.of("upkeep.successor"), null)
                .hinted(words.of("upkeep.successor.hint")),
            Field.paragraph("reason", words.of("upkeep.reason"), null).mandatory())
        .backTo(CourseAddress.of(course.code()));
  }

  private Course find(String code, Identity identity) {
    Integer provider = identity.scope().providerId();
    return (provider == null ? courses.find(code) : courses.findOf(code, provider))
        .orElseThrow(NotFound::new);
  }
}
