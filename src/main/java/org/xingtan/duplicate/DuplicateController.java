package org.xingtan.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.roster.Mergers;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Pairs that may be one person, and one pair with the way to merge it.
@Controller
class DuplicateController {
  private static final int PAGE = 50;

  private final PairStore store;
  private final Merging merging;
  private final MergerPages pages;
  private final Audit audit;

  DuplicateController(PairStore store, Merging merging, MergerPages pages, Audit audit) {
    this.store = store;
    this.merging = merging;
    this.pages = pages;
    this.audit = audit;
  }

  @GetMapping("/duplicates")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity who,
      @RequestParam(defaultValue = "0") int first,
      @RequestParam(defaultValue = "0") int second) {
    List<PairStore.Pair> found = store.pairs(who.scope(), first, second, PAGE + 1);
    List<PairStore.Pair> shown = found.subList(0, Math.min(PAGE, found.size()));
    audit.record(who, AuditEvent.NAMES_VIEWED, "/duplicates", "");
    @Nullable String next =
        found.size() > PAGE
            ? "/duplicates?first=" + shown.getLast().first() + "&second=" + shown.getLast().second()
            : null;
    return Pages.show(
        new DuplicatesPage(
            shell.titled("duplicate.title"), MergerPages.pairs(shown, shell.words()), next));
  }

  @GetMapping("/duplicates/{stays}/{goes}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(
      Shell shell, Identity who, @PathVariable String stays, @PathVariable String goes) {
    MergerPages.Both both = both(who, stays, goes);
    audit.record(who, AuditEvent.NAMES_VIEWED, "/duplicates/" + stays + "/" + goes, "");
    return Pages.show(pages.page(shell, both, null));
  }

  @PostMapping("/duplicates/{stays}/{goes}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView create(
      Shell shell,
      Identity who,
      @PathVariable String stays,
      @PathVariable String goes,
      Typed typed) {
    MergerPages.Both both = both(who, stays, goes);
    Mergers.Author author =
        new Mergers.Author(
            who.accountId(), who.name(), typed.text("reason"), form(typed.text("form")));
    Optional<MergeRefused> refused =
        merging.merge(who, both.stays(), both.goes(), typed.text("version"), author);
    return refused
        .map(no -> Pages.refuse(pages.page(shell, both, MergerPages.text(no, shell.words()))))
        .orElseGet(() -> Pages.goTo("/staff/" + both.stays().number()));
  }

  private MergerPages.Both both(Identity who, String stays, String goes) {
    if (stays.equals(goes)) {
      throw new NotFound();
    }
    return new MergerPages.Both(
        store.person(stays, who.scope()).orElseThrow(NotFound::new),
        store.person(goes, who.scope()).orElseThrow(NotFound::new));
  }

  private static UUID form(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }
}
