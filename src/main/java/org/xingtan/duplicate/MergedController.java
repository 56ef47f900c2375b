package org.xingtan.duplicate;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Blocks.Filters;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// What was merged: which number into which, when, by whom and why.
@Controller
class MergedController {
  private static final String ADDRESS = "/duplicates/merged";
  private static final int PAGE = 50;

  private final MergedStore store;
  private final Audit audit;

  MergedController(MergedStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity who,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    Words words = shell.words();
    String typed = q.strip();
    int shown = Pager.page(page);
    var found = store.page(who.scope(), typed, (shown - 1) * PAGE, PAGE);
    audit.record(who, AuditEvent.NAMES_VIEWED, ADDRESS, typed);
    return Pages.show(
        Blocks.of(shell.titled("duplicate.merged.title"), List.of(Block.bare(table(found, words))))
            .below(words.of("duplicate.title"), "/duplicates")
            .explained(words.of("duplicate.merged.explanation"))
            .listed(
                new Filters(
                    ADDRESS, List.of(Field.search("q", words.of("duplicate.merged.q"), typed))),
                Pager.of(
                    words,
                    shown,
                    PAGE,
                    store.count(who.scope(), typed),
                    at -> address(typed, at))));
  }

  private static String address(String q, int page) {
    return UriComponentsBuilder.fromPath(ADDRESS)
        .queryParam("q", "{q}")
        .queryParam("page", page)
        .encode()
        .buildAndExpand(q)
        .toUriString();
  }

  private static PlainTable table(List<MergedStore.Merged> merged, Words words) {
    return PlainTable.of(
        words.of("duplicate.merged.title"),
        words.of("duplicate.merged.none"),
        merged.stream().map(one -> row(one, words)).toList(),
        words.of("duplicate.merged.went"),
        words.of("duplicate.merged.into"),
        words.of("duplicate.merged.at"),
        words.of("duplicate.merged.by"),
        words.of("duplicate.reason"),
        words.of("duplicate.merged.history"));
  }

  private static PlainTable.Row row(MergedStore.Merged one, Words words) {
    return PlainTable.Row.of(
        Cell.of(words.of("duplicate.person", one.name(), one.number())),
        Cell.link(
            words.of("duplicate.person", one.intoName(), one.into()), "/teachers/" + one.into()),
        Cell.word(CityTime.minute(one.at())),
        Cell.word(one.actor()),
        Cell.of(one.reason()),
        Cell.of(one.history()));
  }
}
