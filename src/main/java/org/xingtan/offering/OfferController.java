package org.xingtan.offering;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.enrolment.SectionRefused;
import org.xingtan.enrolment.SectionWanted;
import org.xingtan.enrolment.Sections;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Adding a section to a run, and changing one.
@Controller
class OfferController {
  private static final String RUN = "/periods/{period}/programmes/{programme}/sections";

  private final Sections sections;
  private final OfferStore store;
  private final OfferForms forms;
  private final OfferPages pages;
  private final Runs runs;

  OfferController(
      Sections sections, OfferStore store, OfferForms forms, OfferPages pages, Runs runs) {
    this.sections = sections;
    this.store = store;
    this.forms = forms;
    this.pages = pages;
    this.runs = runs;
  }

  static String address(RunSetUp run) {
    return UriComponentsBuilder.fromPath("/periods")
        .pathSegment(run.key().period(), "programmes", run.key().programme(), "sections")
        .build()
        .encode()
        .toUriString();
  }

  /// @param course the course that is to be offered, if it is known already
  @GetMapping(RUN + "/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(
      Shell shell,
      @PathVariable String period,
      @PathVariable String programme,
      @RequestParam(required = false) @Nullable String course) {
    RunSetUp run = find(period, programme);
    return Pages.show(pages.fresh(shell, run, forms.fresh(run, course, shell.words())));
  }

  @PostMapping(RUN)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable String period,
      @PathVariable String programme,
      Typed typed) {
    RunSetUp run = find(period, programme);
    Words words = shell.words();
    Fields form = forms.fresh(run, null, words);
    return refusal(typed, words, () -> sections.add(identity, run, OfferForms.read(typed, null)))
        .map(why -> Pages.refuse(pages.fresh(shell, run, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(address(run)));
  }

  @GetMapping(RUN + "/{section}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(
      Shell shell,
      @PathVariable String period,
      @PathVariable String programme,
      @PathVariable int section) {
    RunSetUp run = find(period, programme);
    Offer offer = find(run, section);
    return Pages.show(pages.edit(shell, run, offer, null));
  }

  @PostMapping(RUN + "/{section}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable String period,
      @PathVariable String programme,
      @PathVariable int section,
      Typed typed) {
    RunSetUp run = find(period, programme);
    Offer offer = find(run, section);
    Words words = shell.words();
    SectionWanted before = offer.section();
    Fields form = forms.of(run, offer, words);
    return refusal(
            typed,
            words,
            () -> sections.change(identity, run, before, OfferForms.read(typed, before.code())))
        .map(why -> Pages.refuse(pages.edit(shell, run, offer, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(address(run)));
  }

  private static Optional<String> refusal(
      Typed typed, Words words, Supplier<Optional<SectionRefused>> write) {
    // What cannot be read is remembered while it is read.
    OfferForms.read(typed, null);
    return typed
        .unreadable()
        .map(text -> words.of("web.unreadable", text))
        .or(() -> write.get().map(no -> OfferForms.text(no, words)));
  }

  private RunSetUp find(String period, String programme) {
    return runs.find(period, programme).orElseThrow(NotFound::new);
  }

  private Offer find(RunSetUp run, int section) {
    return store.find(run.key().run(), section).orElseThrow(NotFound::new);
  }
}
