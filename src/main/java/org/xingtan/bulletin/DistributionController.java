package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.bulletin.RecipientStore.Dispatch;
import org.xingtan.bulletin.RecipientStore.Progress;
import org.xingtan.bulletin.RecipientStore.Way;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The distribution list of an issue and its outbox.
@Controller
class DistributionController {
  private final Issues issues;
  private final RecipientStore recipients;
  private final Distribution distribution;

  DistributionController(Issues issues, RecipientStore recipients, Distribution distribution) {
    this.issues = issues;
    this.recipients = recipients;
    this.distribution = distribution;
  }

  @GetMapping("/issues/{issue}/distribution")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable int issue) {
    return Pages.show(page(shell, issue, null));
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
            named(Way.values(), way, Way.PAPER),
            named(Progress.values(), state, Progress.WAITING),
            note,
            Actor.of(identity)));
  }

  private static <T extends Enum<T>> T named(T[] values, String name, T otherwise) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  private ModelAndView answer(Shell shell, int issue, Optional<IssueRefused> refused) {
    return refused
        .map(no -> Pages.refuse(page(shell, issue, new Refusals(shell.words()).text(no))))
        .orElseGet(() -> Pages.goTo("/issues/" + issue + "/distribution"));
  }

  private DistributionPage page(Shell shell, int id, @Nullable String refused) {
    Issue issue = issues.find(id);
    Words words = shell.words();
    List<Recipient> all = recipients.ofIssue(id);
    List<Dispatch> log = recipients.dispatches(id);
    int copies = all.stream().mapToInt(Recipient::copies).sum();
    return new DistributionPage(
        shell.titled("bulletin.tab.distribution"),
        IssueHead.of(issue, "distribution", words).refused(refused),
        issue.state().open(),
        issue.state().isPublic(),
        issue.address(),
        new DistributionPage.Lists(
            RecipientText.write(all, Delivery.REPORT),
            RecipientText.write(all, Delivery.COPY),
            RecipientText.write(all, Delivery.ISSUE)),
        words.of("bulletin.copies", all.size(), copies, issue.print().run()),
        all.stream().map(one -> row(one, log, words)).toList(),
        Arrays.stream(Way.values())
            .map(way ->
                new NewIssuePage.Option(way.name(), words.of("bulletin.way." + way), "", false))
            .toList());
  }

  private static DistributionPage.Row row(Recipient recipient, List<Dispatch> all, Words words) {
    List<Dispatch> log = all.stream().filter(one -> one.recipient() == recipient.id()).toList();
    return new DistributionPage.Row(
        recipient.id(),
        words.of("bulletin.delivery." + recipient.delivery()),
        recipient.name(),
        recipient.copies(),
        log.isEmpty() ? "" : words.of("bulletin.dispatch." + log.getLast().progress()),
        log.stream()
            .map(one ->
                words.of(
                    "bulletin.dispatch.line",
                    HistoryController.moment(one.at()),
                    words.of("bulletin.way." + one.way()),
                    words.of("bulletin.dispatch." + one.progress()),
                    one.name(),
                    one.note()))
            .toList());
  }
}
