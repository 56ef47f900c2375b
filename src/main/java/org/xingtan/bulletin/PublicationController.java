package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// A signed issue becomes readable for everybody.
@Controller
class PublicationController {
  private final Issues issues;
  private final SignOffPages pages;

  PublicationController(Issues issues, SignOffPages pages) {
    this.issues = issues;
    this.pages = pages;
  }

  @PostMapping("/issues/{issue}/publication")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int issue) {
    return switch (issues.publish(issue, Actor.of(identity))) {
      case Issues.Done _ -> Pages.goTo("/issues/" + issue + "/sign-off");
      case IssueRefused refused ->
          Pages.refuse(
              pages.page(shell, issues.find(issue), new Refusals(shell.words()).text(refused)));
    };
  }
}
