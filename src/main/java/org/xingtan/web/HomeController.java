package org.xingtan.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page, for visitors.
@Controller
class HomeController {
  @GetMapping("/")
  @MayCall(Caller.ANYONE)
  ModelAndView index(Shell shell) {
    return Pages.show(new HomePage(shell));
  }
}
