package org.xingtan.coursereview;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.CourseContent;
import org.xingtan.catalogue.Courses;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Courses that providers hand in: a provider sees and writes its own, the city office those that were handed in.
@Controller
class HandInController {
  private final HandIns handIns;
  private final HandInAnswers answers;
  private final HandInPages pages;
  private final HandInForms forms;
  private final Courses courses;

  HandInController(
      HandIns handIns,
      HandInAnswers answers,
      HandInPages pages,
      HandInForms forms,
      Courses courses) {
    this.handIns = handIns;
    this.answers = answers;
    this.pages = pages;
    this.forms = forms;
    this.courses = courses;
  }

  @GetMapping("/hand-ins/{id}")
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER})
  ModelAndView show(Shell shell, Identity identity, @PathVariable int id) {
    return Pages.show(pages.of(shell, identity, answers.find(id, identity)));
  }

  /// @param of the course whose next version is handed in
  @GetMapping("/hand-ins/new")
  @MayCall(Caller.PROVIDER)
  ModelAndView newForm(
      Shell shell, Scope scope, @RequestParam(required = false) @Nullable String of) {
    return Pages.show(
        HandInForms.page(shell, of, forms.fresh(of, standing(of, scope), shell.words())));
  }

  @PostMapping("/hand-ins")
  @MayCall(Caller.PROVIDER)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @RequestParam(required = false) @Nullable String of,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      Typed typed)
      throws IOException {
    int provider = provider(identity.scope());
    CourseContent earlier = standing(of, identity.scope());
    String pictureNow = earlier == null ? null : earlier.picture();
    HandInForms.Read read = forms.read(picture, pictureNow, typed, shell.words());
    return read.content()
        .map(content -> Pages.goTo("/hand-ins/" + handIns.create(identity, provider, content, of)))
        .orElseGet(() -> {
          Fields form = forms.fresh(of, earlier, shell.words()).refused(read.wrong(), typed);
          return Pages.refuse(HandInForms.page(shell, of, form));
        });
  }

  @GetMapping("/hand-ins/{id}/edit")
  @MayCall(Caller.PROVIDER)
  ModelAndView editForm(Shell shell, Identity identity, @PathVariable int id) {
    HandIn handIn = answers.find(id, identity);
    return Pages.show(HandInForms.page(shell, handIn.versionOf(), forms.of(handIn, shell.words())));
  }

  @PostMapping("/hand-ins/{id}")
  @MayCall(Caller.PROVIDER)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int id,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      Typed typed)
      throws IOException {
    HandIn handIn = answers.find(id, identity);
    Words words = shell.words();
    HandInForms.Read read = forms.read(picture, handIn.content().picture(), typed, words);
    String wrong =
        read.content()
            .map(content ->
                handIns.update(handIn, content).map(no -> ReviewTexts.text(no, words)).orElse(""))
            .orElse(read.wrong());
    Fields form = forms.of(handIn, words).refused(wrong, typed);
    return wrong.isEmpty()
        ? Pages.goTo("/hand-ins/" + id)
        : Pages.refuse(HandInForms.page(shell, handIn.versionOf(), form));
  }

  private @Nullable CourseContent standing(@Nullable String of, Scope scope) {
    return of == null
        ? null
        : courses.findOf(of, provider(scope)).orElseThrow(NotFound::new).content();
  }

  private static int provider(Scope scope) {
    Integer provider = scope.providerId();
    if (provider == null) {
      throw new NotFound();
    }
    return provider;
  }
}
