package org.xingtan.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.xingtan.web.Words;

/// Who writes which paragraph of an issue.
@Controller
class AssignmentController {
  private final Issues issues;
  private final BlockStore blocks;
  private final PartStore store;
  private final Parts parts;
  private final BoardPages today;

  AssignmentController(
      Issues issues, BlockStore blocks, PartStore store, Parts parts, BoardPages today) {
    this.issues = issues;
    this.blocks = blocks;
    this.store = store;
    this.parts = parts;
    this.today = today;
  }

  @GetMapping("/issues/{issue}/parts")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell,
      @PathVariable int issue,
      @RequestParam(required = false) @Nullable Integer reminded) {
    String done =
        reminded == null ? null : shell.words().of("bulletin.reminded", reminded.intValue());
    return Pages.show(page(shell, issue, done, null));
  }

  /// @param who `area:3` or `officer:7`
  @PostMapping("/issues/{issue}/parts")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @RequestParam int block,
      @RequestParam String who,
      @RequestParam(defaultValue = "") String request,
      @RequestParam(defaultValue = "") String due) {
    Optional<Assignment.Who> asked = who(who);
    if (asked.isEmpty()) {
      return Pages.refuse(page(shell, issue, null, shell.words().of("bulletin.refused.who")));
    }
    Assignment part =
        new Assignment(
            0,
            issue,
            block,
            asked.get(),
            CleanText.of(request).text(),
            IssueForm.day(due).orElse(null),
            new Assignment.Words("", 1),
            Assignment.State.ASKED,
            identity.name(),
            "",
            false);
    return parts
        .ask(part, Actor.of(identity))
        .map(refused ->
            Pages.refuse(page(shell, issue, null, new Refusals(shell.words()).text(refused))))
        .orElseGet(() -> Pages.goTo("/issues/" + issue + "/parts"));
  }

  /// @param decision `take` or `return`
  @PostMapping("/issues/{issue}/parts/{part}/decision")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @PathVariable int part,
      @RequestParam String decision,
      @RequestParam(defaultValue = "") String note) {
    Actor actor = Actor.of(identity);
    if (!decision.equals("take")) {
      parts.giveBack(issue, part, note, actor);
      return Pages.goTo("/issues/" + issue + "/parts");
    }
    return parts
        .take(issue, part, actor)
        .map(refused ->
            Pages.refuse(page(shell, issue, null, new Refusals(shell.words()).text(refused))))
        .orElseGet(() -> Pages.goTo("/issues/" + issue + "/parts"));
  }

  private Optional<Assignment.Who> who(String typed) {
    String[] kindAndKey = typed.split(":", 2);
    int key = kindAndKey.length < 2 ? 0 : IssueForm.number(kindAndKey[1]);
    return kindAndKey[0].equals("area")
        ? store.areas().stream()
            .filter(area -> area.id() == key)
            .findFirst()
            .map(area -> new Assignment.Who(area.id(), null, area.name()))
        : store.officers(today.today()).stream()
            .filter(officer -> officer.account() == key)
            .findFirst()
            .map(officer -> new Assignment.Who(null, officer.account(), officer.name()));
  }

  private PartsPage page(Shell shell, int id, @Nullable String done, @Nullable String refused) {
    Issue issue = issues.find(id);
    Words words = shell.words();
    return new PartsPage(
        shell.titled("bulletin.tab.parts"),
        IssueHead.of(issue, "parts", words).done(done).refused(refused),
        issue.state().open(),
        issue.address() + "/parts",
        store.of(id).stream().map(part -> row(part, words)).toList(),
        blocks.of(id).stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .map(AssignmentController::option)
            .toList(),
        people(words));
  }

  private PartsPage.Row row(Assignment part, Words words) {
    LocalDate day = today.today();
    return new PartsPage.Row(
        part.id(),
        part.who().name(),
        part.request(),
        PartController.due(part, words),
        PartController.late(part, day),
        words.of("bulletin.part-state." + part.state())
            + (part.reminded() && part.state().open() ? words.of("bulletin.reminded-mark") : ""),
        part.words().text(),
        part.state() == Assignment.State.HANDED_IN);
  }

  private static NewIssuePage.Option option(Block block) {
    String words = block.body().words().replaceAll("\\{\\{[^}]*}}", "…");
    return new NewIssuePage.Option(
        Integer.toString(block.id()),
        words.length() > 40 ? words.substring(0, 40) + "…" : words,
        "",
        false);
  }

  private List<NewIssuePage.Option> people(Words words) {
    List<NewIssuePage.Option> people = new ArrayList<>();
    store
        .areas()
        .forEach(area ->
            people.add(new NewIssuePage.Option("area:" + area.id(), area.name(), "", false)));
    store
        .officers(today.today())
        .forEach(officer ->
            people.add(
                new NewIssuePage.Option(
                    "officer:" + officer.account(),
                    words.of("bulletin.colleague", officer.name()),
                    "",
                    false)));
    return people;
  }
}
