package org.xingtan.centre;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The selection centre of a teacher.
@Controller
class CentreController {
  private final Centre centre;

  CentreController(Centre centre) {
    this.centre = centre;
  }

  @GetMapping("/selection")
  @MayCall(Caller.TEACHER)
  ModelAndView index(Shell shell, Identity identity, OfferFilter.Asked asked) {
    return Pages.show(centre.page(shell, identity.teacher(), OfferFilter.of(asked)));
  }
}
