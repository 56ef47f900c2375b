package org.xingtan.bulletin;

import java.time.LocalDate;
import java.util.List;
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
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The paragraphs somebody is asked to write: an area's administrator sees nothing else of a draft.
@Controller
class PartController {
  private final PartStore store;
  private final Parts parts;
  private final Issues issues;
  private final BoardPages today;

  PartController(PartStore store, Parts parts, Issues issues, BoardPages today) {
    this.store = store;
    this.parts = parts;
    this.issues = issues;
    this.today = today;
  }

  @GetMapping("/bulletin-parts")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(Shell shell, Identity identity) {
    List<MyPartsPage.Row> rows =
        store.askedOf(identity.scope(), identity.accountId()).stream()
            .map(part -> row(part, shell.words()))
            .toList();
    return Pages.show(new MyPartsPage(shell.titled("bulletin.parts-mine"), rows));
  }

  @GetMapping("/bulletin-parts/{part}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView editForm(Shell shell, Identity identity, @PathVariable int part) {
    Assignment found =
        store.find(part, identity.scope(), identity.accountId()).orElseThrow(NotFound::new);
    String note = found.stateNote().isEmpty() ? null : found.stateNote();
    return Pages.show(page(shell, found, note, null, found.words()));
  }

  @PostMapping("/bulletin-parts/{part}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int part,
      @RequestParam int version,
      @RequestParam String words,
      @RequestParam(defaultValue = "keep") String then) {
    boolean handIn = then.equals("hand-in");
    return switch (parts.write(
        part, version, words, handIn, identity.scope(), Actor.of(identity))) {
      case Parts.Written.Done _ ->
          Pages.goTo(handIn ? "/bulletin-parts" : "/bulletin-parts/" + part);
      case Parts.Written.Stale stale ->
          Pages.refuse(
              page(
                  shell,
                  stale.current(),
                  shell.words().of("bulletin.refused.stale", stale.current().who().name()),
                  stale.current().words().text(),
                  new Assignment.Words(stale.wanted(), stale.current().words().version())));
      case Parts.Written.Closed _ ->
          Pages.refuse(
              page(
                  shell,
                  store.find(part, identity.scope(), identity.accountId()).orElseThrow(),
                  shell.words().of("bulletin.refused.part-closed"),
                  null,
                  new Assignment.Words(words, version)));
    };
  }

  private MyPartsPage.Row row(Assignment part, Words words) {
    Issue issue = issues.find(part.issue());
    return new MyPartsPage.Row(
        issue.series().head().name() + " " + issue.number().text(),
        part.request(),
        due(part, words),
        late(part, today.today()),
        words.of("bulletin.part-state." + part.state()),
        part.address());
  }

  static String due(Assignment part, Words words) {
    LocalDate due = part.dueOn();
    return due == null ? "" : words.of("bulletin.due", due.toString());
  }

  static boolean late(Assignment part, LocalDate today) {
    LocalDate due = part.dueOn();
    return due != null && part.state().open() && due.isBefore(today);
  }

  private PartPage page(
      Shell shell,
      Assignment part,
      @Nullable String message,
      @Nullable String theirs,
      Assignment.Words written) {
    Issue issue = issues.find(part.issue());
    return new PartPage(
        shell.titled("bulletin.part.write"),
        issue.series().head().name() + " " + issue.number().text(),
        part.request(),
        due(part, shell.words()),
        shell.words().of("bulletin.part-state." + part.state()),
        message,
        theirs,
        issue.state().open() && part.state() != Assignment.State.TAKEN,
        part.address(),
        written.text(),
        written.version());
  }
}
