package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;

/// The office has seen the values that changed.
@Controller
class AcknowledgementController {
  private final Acknowledgement acknowledgement;

  AcknowledgementController(Acknowledgement acknowledgement) {
    this.acknowledgement = acknowledgement;
  }

  @PostMapping("/issues/{issue}/acknowledgement")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(@PathVariable int issue) {
    acknowledgement.ofAll(issue);
    return Pages.goTo("/issues/" + issue);
  }
}
