package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.bulletin.RecipientStore.Progress;
import org.xingtan.bulletin.RecipientStore.Way;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The distribution list of an issue and its outbox.
@Controller
class DistributionController {
  private final DistributionPages pages;
  private final Distribution distribution;

  DistributionController(DistributionPages pages, Distribution distribution) {
    this.pages = pages;
    this.distribution = distribution;
  }

  @GetMapping("/issues/{issue}/distribution")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable int issue) {
    return Pages.show(pages.page(shell, issue, null));
  }

  @PostMapping("/issues/{issue}/distribution")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      @PathVariable int issue,
      @RequestParam(defaultValue = "") String report,
      @RequestParam(defaultValue = "") String copy,
      @RequestParam(name = "issue-to", defaultValue = "") String issueTo) {
    List<Recipient> wanted = new ArrayList<>();
    wanted.addAll(RecipientText.read(Delivery.REPORT, report));
    wanted.addAll(RecipientText.read(Delivery.COPY, copy));
    wanted.addAll(RecipientText.read(Delivery.ISSUE, issueTo));
    return answer(shell, issue, distribution.list(issue, wanted));
  }

  @PostMapping("/issues/{issue}/dispatches")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @RequestParam int recipient,
      @RequestParam String way,
      @RequestParam String state,
      @RequestParam(defaultValue = "") String note) {
    return answer(
        shell,
        issue,
        distribution.enter(
            issue,
            recipient,
            named(List.of(Way.PAPER, Way.WEB, Way.BY_HAND), way, Way.PAPER),
            named(List.of(Progress.values()), state, Progress.WAITING),
            note,
            Actor.of(identity)));
  }

  private static <T extends Enum<T>> T named(List<T> values, String name, T otherwise) {
    return values.stream().filter(value -> value.name().equals(name)).findFirst().orElse(otherwise);
  }

  private ModelAndView answer(Shell shell, int issue, Optional<IssueRefused> refused) {
    return refused
        .map(no -> Pages.refuse(pages.page(shell, issue, new Refusals(shell.words()).text(no))))
        .orElseGet(() -> Pages.goTo("/issues/" + issue + "/distribution"));
  }
}
