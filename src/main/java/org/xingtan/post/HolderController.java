package org.xingtan.post;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Attempts;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.secondfactor.SecondFactorReset;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;

/// What the security administrator does for the holder of a post: a lost second factor, a locked sign-in.
@Controller
class HolderController {
  private final PostStore store;
  private final SecondFactorReset secondFactors;
  private final Attempts attempts;
  private final Audit audit;

  HolderController(
      PostStore store, SecondFactorReset secondFactors, Attempts attempts, Audit audit) {
    this.store = store;
    this.secondFactors = secondFactors;
    this.attempts = attempts;
    this.audit = audit;
  }

  @PostMapping("/posts/{post}/second-factor/deletion")
  @MayCall(Caller.SECURITY_ADMINISTRATOR)
  ModelAndView delete(Identity who, @PathVariable int post) {
    HeldPost held = store.find(post, Remit.of(who)).orElseThrow(NotFound::new);
    if (held.holder().account() != who.accountId()) {
      secondFactors.reset(who, held.holder().account(), held.holder().signInName());
    }
    return Pages.goTo("/posts/" + post);
  }

  @PostMapping("/posts/{post}/lock/deletion")
  @MayCall(Caller.SECURITY_ADMINISTRATOR)
  ModelAndView update(Identity who, @PathVariable int post) {
    HeldPost held = store.find(post, Remit.of(who)).orElseThrow(NotFound::new);
    attempts.unlock(held.holder().account());
    audit.record(who, AuditEvent.UNLOCKED, held.holder().signInName(), "");
    return Pages.goTo("/posts/" + post);
  }
}
