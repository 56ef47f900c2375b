package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.web.Caller;
import org.xingtan.web.Forbidden;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;

/// Acting in another of one's own posts.
@Controller
class IdentitySwitchController {
  private final People people;
  private final Audit audit;

  IdentitySwitchController(People people, Audit audit) {
    this.people = people;
    this.audit = audit;
  }

  @PostMapping("/identity-switch")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView update(HttpServletRequest request, @RequestParam int post) {
    SignedIn person = people.signedIn(request).orElseThrow(Forbidden::new);
    Post wanted =
        person.posts().stream()
            .filter(held -> held.id() == post)
            .findFirst()
            .orElseThrow(Forbidden::new);
    people.switchTo(request, wanted.id());
    audit.record(
        person.identity(), AuditEvent.IDENTITY_SWITCH, wanted.role().name(), wanted.scopeName());
    return Pages.goTo("/");
  }
}
