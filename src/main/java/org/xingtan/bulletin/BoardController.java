package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The board of issues.
@Controller
class BoardController {
  private final Issues issues;
  private final Acknowledgement acknowledgement;
  private final BoardPages pages;

  BoardController(Issues issues, Acknowledgement acknowledgement, BoardPages pages) {
    this.issues = issues;
    this.acknowledgement = acknowledgement;
    this.pages = pages;
  }

  @GetMapping("/issues")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell, @RequestParam(defaultValue = "1") int page) {
    return Pages.show(pages.board(shell, Math.clamp(page, 1, 100_000)));
  }

  @GetMapping("/issues/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell, IssueForm form) {
    return Pages.show(pages.newIssue(shell, form, null));
  }

  @PostMapping("/issues")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, IssueForm form) {
    return switch (issues.create(form.wish(pages.today()), Actor.of(identity))) {
      case Issues.Done done -> {
        acknowledgement.ofAll(done.issue());
        yield Pages.goTo("/issues/" + done.issue());
      }
      case IssueRefused refused ->
          Pages.refuse(pages.newIssue(shell, form, new Refusals(shell.words()).text(refused)));
    };
  }
}
