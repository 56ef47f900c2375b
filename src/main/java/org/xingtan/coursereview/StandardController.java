package org.xingtan.coursereview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.CourseWords.CourseForm;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.Link;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// By what courses are read, one standard for each form; whoever writes or reads a course can look it up, the city office makes new versions.
@Controller
class StandardController {
  private static final String ADDRESS = "/course-standards";

  private final StandardStore store;
  private final Standards standards;

  StandardController(StandardStore store, Standards standards) {
    this.store = store;
    this.standards = standards;
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER, Caller.COURSE_REVIEWER})
  ModelAndView index(Shell shell) {
    Words words = shell.words();
    List<Block> blocks =
        Stream.of(CourseForm.values())
            .map(form -> Block.table(StandardPages.criteria(store.current(form.name()), words)))
            .toList();
    List<Link> links =
        Stream.of(CourseForm.values())
            .map(form ->
                new Link(
                    words.of("coursereview.standard.versions", words.of("catalogue.form." + form)),
                    ADDRESS + "/" + form))
            .toList();
    return Pages.show(
        Blocks.of(shell.titled("coursereview.standards"), blocks)
            .linked(links)
            .explained(words.of("coursereview.standards.explanation")));
  }

  @GetMapping(ADDRESS + "/{form}")
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER, Caller.COURSE_REVIEWER})
  ModelAndView show(Shell shell, Identity identity, @PathVariable String form) {
    List<Standard> versions = store.versions(known(form));
    boolean office = identity.role() == Caller.CITY_OFFICE;
    List<Fields> forms =
        office ? List.of(StandardPages.form(versions.getFirst(), shell.words())) : List.of();
    return Pages.show(StandardPages.page(shell, versions, forms));
  }

  @PostMapping(ADDRESS + "/{form}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, @PathVariable String form, Typed typed) {
    Words words = shell.words();
    Standards.Wanted wanted = StandardPages.read(known(form), typed);
    Optional<String> wrong = typed.unreadable().map(text -> words.of("web.unreadable", text));
    if (wrong.isEmpty()) {
      wrong = standards.change(identity, wanted).map(no -> StandardPages.text(no, words));
    }
    List<Standard> versions = store.versions(form);
    return wrong
        .map(why ->
            Pages.refuse(
                StandardPages.page(
                    shell,
                    versions,
                    List.of(StandardPages.form(versions.getFirst(), words).refused(why, typed)))))
        .orElseGet(() -> Pages.goTo(ADDRESS + "/" + form));
  }

  private static String known(String form) {
    return Stream.of(CourseForm.values())
        .map(CourseForm::name)
        .filter(form::equals)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
