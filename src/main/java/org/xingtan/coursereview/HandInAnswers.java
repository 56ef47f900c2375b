package org.xingtan.coursereview;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Fields;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Finds a hand-in within the reader's reach, and answers to what was done with it: its page again, with what was refused, if anything.
@Component
class HandInAnswers {
  private final HandInStore store;
  private final HandInPages pages;

  HandInAnswers(HandInStore store, HandInPages pages) {
    this.store = store;
    this.pages = pages;
  }

  record Asked(Shell shell, Identity identity, HandIn handIn) {}

  HandIn find(int id, Identity identity) {
    return store.find(id, identity.scope().providerId()).orElseThrow(NotFound::new);
  }

  /// @param form with what was typed
  ModelAndView to(Optional<ReviewRefused> refused, Fields form, Asked asked) {
    return refused
        .map(no ->
            Pages.refuse(
                pages.of(
                    asked.shell(),
                    asked.identity(),
                    asked.handIn(),
                    form.failed(ReviewTexts.text(no, asked.shell().words())))))
        .orElseGet(() -> Pages.goTo("/hand-ins/" + asked.handIn().id()));
  }
}
