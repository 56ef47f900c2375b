package org.xingtan.coursereview;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// The city office decides.
@Controller
class DecisionController {
  private final HandIns handIns;
  private final HandInAnswers answers;
  private final OfficeForms forms;

  DecisionController(HandIns handIns, HandInAnswers answers, OfficeForms forms) {
    this.handIns = handIns;
    this.answers = answers;
    this.forms = forms;
  }

  @PostMapping("/hand-ins/{id}/decision")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int id, Typed typed) {
    HandIn handIn = answers.find(id, identity);
    HandIns.Decision decision = typed.word("decision", HandIns.Decision.class);
    if (decision == null) {
      throw new NotFound();
    }
    return answers.to(
        handIns.decide(
            identity,
            handIn,
            new HandIns.Ruling(
                decision, typed.text("code"), typed.day("retire_on"), typed.text("reason"))),
        forms.decision(handIn, shell.words()).typed(typed),
        new HandInAnswers.Asked(shell, identity, handIn));
  }
}
