package org.xingtan.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page for visitors; whoever is signed in starts at the first place of their menu.
@Controller
class HomeController {
  @GetMapping("/")
  @MayCall(Caller.ANYONE)
  ModelAndView index(Shell shell) {
    boolean startsElsewhere = shell.person() != null && !shell.places().isEmpty();
    return startsElsewhere
        ? Pages.goTo(shell.places().getFirst().address())
        : Pages.show(new HomePage(shell));
  }
}
