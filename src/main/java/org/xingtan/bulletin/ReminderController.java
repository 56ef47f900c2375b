package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;

/// Whoever has not handed in is reminded: their list of parts says so.
@Controller
class ReminderController {
  private final Parts parts;

  ReminderController(Parts parts) {
    this.parts = parts;
  }

  @PostMapping("/issues/{issue}/parts/reminder")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(@PathVariable int issue) {
    return Pages.goTo("/issues/" + issue + "/parts?reminded=" + parts.remind(issue));
  }
}
