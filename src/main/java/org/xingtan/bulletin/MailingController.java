package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// E-mail goes to those on the list who have a mailbox.
@Controller
class MailingController {
  private final Mailing mailing;
  private final DistributionPages pages;

  MailingController(Mailing mailing, DistributionPages pages) {
    this.mailing = mailing;
    this.pages = pages;
  }

  @PostMapping("/issues/{issue}/mailing")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int issue) {
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return mailing
        .send(issue, site, Actor.of(identity))
        .map(refused ->
            Pages.refuse(pages.page(shell, issue, new Refusals(shell.words()).text(refused))))
        .orElseGet(() -> Pages.goTo("/issues/" + issue + "/distribution"));
  }
}
