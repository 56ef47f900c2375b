package org.xingtan.seating;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.selection.Quotas;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// How many seats a section has.
@Controller
class SeatsController {
  private final Quotas quotas;
  private final QuotaPages pages;

  SeatsController(Quotas quotas, QuotaPages pages) {
    this.quotas = quotas;
    this.pages = pages;
  }

  @PostMapping(SectionsController.ADDRESS + "/{section}/seats")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Scope scope,
      Identity identity,
      @PathVariable int section,
      @RequestParam(defaultValue = "") String seats) {
    QuotaPage page = pages.of(shell, scope, section, 1);
    Words words = shell.words();
    Optional<Integer> number = QuotaPages.number(seats.strip()).filter(many -> many > 0);
    if (!seats.isBlank() && number.isEmpty()) {
      return Pages.refuse(page.refused(words.of("seating.seats.number")));
    }
    Quotas.Resized resized = quotas.resize(identity, section, number.orElse(null));
    return resized
        .refused()
        .map(no -> Pages.refuse(page.refused(QuotaPages.text(words, no))))
        .orElseGet(() -> Pages.goTo(QuotaPages.address(section) + "?done=" + resized.seated()));
  }
}
