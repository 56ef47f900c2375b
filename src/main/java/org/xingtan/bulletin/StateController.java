package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;

/// Into review and back.
@Controller
class StateController {
  private final Issues issues;

  StateController(Issues issues) {
    this.issues = issues;
  }

  /// From a signed issue nothing leads back; its page shows that.
  @PostMapping("/issues/{issue}/state-change")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Identity identity,
      @PathVariable int issue,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String note) {
    State wanted = to.equals("IN_REVIEW") ? State.IN_REVIEW : State.DRAFT;
    issues.bring(issue, wanted, note, Actor.of(identity));
    return Pages.goTo("/issues/" + issue + "/review");
  }
}
