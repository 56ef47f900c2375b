package org.xingtan.coursereview;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// A provider hands in what it wrote, or throws the draft away.
@Controller
class HandingInController {
  private final HandIns handIns;
  private final HandInAnswers answers;

  HandingInController(HandIns handIns, HandInAnswers answers) {
    this.handIns = handIns;
    this.answers = answers;
  }

  @PostMapping("/hand-ins/{id}/handing-in")
  @MayCall(Caller.PROVIDER)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int id) {
    HandIn handIn = answers.find(id, identity);
    return answers.to(
        handIns.handIn(identity, handIn),
        HandInPages.handingIn(handIn, shell.words()),
        new HandInAnswers.Asked(shell, identity, handIn));
  }

  @PostMapping("/hand-ins/{id}/deletion")
  @MayCall(Caller.PROVIDER)
  ModelAndView delete(Shell shell, Identity identity, @PathVariable int id) {
    HandIn handIn = answers.find(id, identity);
    var refused = handIns.discard(handIn);
    return refused.isEmpty()
        ? Pages.goTo("/hand-ins")
        : answers.to(
            refused,
            HandInPages.handingIn(handIn, shell.words()),
            new HandInAnswers.Asked(shell, identity, handIn));
  }
}
