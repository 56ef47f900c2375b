package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// An issue: its page in the office, and its settings.
@Controller
class IssueController {
  private final Issues issues;
  private final Composer composer;
  private final EditorPages pages;
  private final SettingsPages settings;

  IssueController(Issues issues, Composer composer, EditorPages pages, SettingsPages settings) {
    this.issues = issues;
    this.composer = composer;
    this.pages = pages;
    this.settings = settings;
  }

  @GetMapping("/issues/{issue}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(
      Shell shell, @PathVariable int issue, @RequestParam(required = false) @Nullable String left) {
    Issue found = issues.find(issue);
    IssueHead head =
        IssueHead.of(found, "text", shell.words()).done(LeftOuts.text(left, shell.words()));
    return Pages.show(pages.page(shell, composer.compose(found), head));
  }

  @GetMapping("/issues/{issue}/settings")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, @PathVariable int issue) {
    Issue found = issues.find(issue);
    return Pages.show(settings.page(shell, found, SettingsForm.of(found), null));
  }

  @PostMapping("/issues/{issue}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, @PathVariable int issue, SettingsForm form) {
    Issue found = issues.find(issue);
    return switch (issues.update(form.applied(found), Actor.of(identity))) {
      case Issues.Done _ -> Pages.goTo(found.address());
      case IssueRefused refused ->
          Pages.refuse(
              settings.page(shell, found, form, new Refusals(shell.words()).text(refused)));
    };
  }
}
