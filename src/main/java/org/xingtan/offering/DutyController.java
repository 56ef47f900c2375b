package org.xingtan.offering;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
import org.xingtan.workshop.Duties;

/// Who is on duty in a section: tutors of a class or course, hosts of a workshop.
@Controller
class DutyController {
  private final Duties duties;
  private final OfferStore store;
  private final OfferPages pages;
  private final Runs runs;

  DutyController(Duties duties, OfferStore store, OfferPages pages, Runs runs) {
    this.duties = duties;
    this.store = store;
    this.pages = pages;
    this.runs = runs;
  }

  @PostMapping("/periods/{period}/programmes/{programme}/sections/{section}/duties")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable String period,
      @PathVariable String programme,
      @PathVariable int section,
      Typed typed) {
    RunSetUp run = runs.find(period, programme).orElseThrow(NotFound::new);
    Offer offer = store.find(run.key().run(), section).orElseThrow(NotFound::new);
    Words words = shell.words();
    Fields form = OfferPages.duty(run, offer, words);
    Optional<String> wrong =
        duties
            .put(identity, run, section, typed.text("teacher"), typed.day("from"))
            .map(no -> OfferPages.text(no, words));
    return wrong
        .map(why -> Pages.refuse(pages.edit(shell, run, offer, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(OfferController.address(run) + "/" + section));
  }
}
