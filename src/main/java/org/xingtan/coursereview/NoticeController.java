package org.xingtan.coursereview;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;

/// Puts away what was read.
@Controller
class NoticeController {
  private final Notices notices;

  NoticeController(Notices notices) {
    this.notices = notices;
  }

  @PostMapping("/review-notices/reading")
  @MayCall({Caller.PROVIDER, Caller.COURSE_REVIEWER})
  ModelAndView create(Identity identity) {
    notices.read(identity);
    return Pages.goTo(identity.role() == Caller.PROVIDER ? "/hand-ins" : "/readings");
  }
}
