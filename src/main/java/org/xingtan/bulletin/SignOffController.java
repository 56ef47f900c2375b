package org.xingtan.bulletin;

import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
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

/// Findings are answered, and an issue is signed.
@Controller
class SignOffController {
  private final Issues issues;
  private final Answers answers;
  private final Signing signing;
  private final SignOffPages pages;

  SignOffController(Issues issues, Answers answers, Signing signing, SignOffPages pages) {
    this.issues = issues;
    this.answers = answers;
    this.signing = signing;
    this.pages = pages;
  }

  @GetMapping("/issues/{issue}/sign-off")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable int issue) {
    return Pages.show(pages.page(shell, issues.find(issue), null));
  }

  @PostMapping("/issues/{issue}/answers")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @RequestParam List<String> finding,
      @RequestParam(defaultValue = "") String words) {
    return answers
        .answer(issue, finding, words, Actor.of(identity))
        .map(refused ->
            Pages.refuse(
                pages.page(shell, issues.find(issue), new Refusals(shell.words()).text(refused))))
        .orElseGet(() -> Pages.goTo("/issues/" + issue + "/sign-off"));
  }

  @PostMapping("/issues/{issue}/signature")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell, Identity identity, @PathVariable int issue, @RequestParam String read) {
    return switch (sign(identity, issue, read)) {
      case Signing.Signed _ -> Pages.goTo("/issues/" + issue + "/sign-off");
      case SigningRefused refused ->
          Pages.refuse(
              pages.page(shell, issues.find(issue), new Refusals(shell.words()).text(refused)));
    };
  }

  /// Of two who sign at once the second waits for the first, and then its moment of the database is past.
  private Signing.Outcome sign(Identity identity, int issue, String read) {
    try {
      return signing.sign(issue, read, Actor.of(identity));
    } catch (ConcurrencyFailureException wasSecond) {
      return signing.second(issue);
    }
  }
}
