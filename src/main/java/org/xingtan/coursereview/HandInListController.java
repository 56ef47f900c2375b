package org.xingtan.coursereview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Blocks.Filters;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Link;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The list of courses that were handed in.
@Controller
class HandInListController {
  private static final int PAGE = 50;

  private final HandInStore store;
  private final Notices notices;

  HandInListController(HandInStore store, Notices notices) {
    this.store = store;
    this.notices = notices;
  }

  @GetMapping("/hand-ins")
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER})
  ModelAndView index(
      Shell shell,
      Identity identity,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page) {
    Words words = shell.words();
    var filter = new HandInStore.Filter(identity.scope().providerId(), state);
    int shown = Pager.page(page);
    List<HandIn> found = store.page(filter, (shown - 1) * PAGE, PAGE);
    return Pages.show(
        Blocks.of(shell.titled("coursereview.hand-ins.title"), blocks(identity, found, words))
            .linked(links(identity.role(), words))
            .listed(
                new Filters("/hand-ins", List.of(states(state, words))),
                Pager.of(words, shown, PAGE, store.count(filter), at -> address(state, at))));
  }

  private List<Block> blocks(Identity identity, List<HandIn> found, Words words) {
    List<Block> blocks = new ArrayList<>();
    if (identity.role() == Caller.PROVIDER) {
      blocks.addAll(notices.of(identity, words));
    }
    blocks.add(Block.bare(ReviewTexts.handIns(found, words)));
    return blocks;
  }

  private static List<Link> links(Caller role, Words words) {
    List<Link> links = new ArrayList<>();
    if (role == Caller.PROVIDER) {
      links.add(new Link(words.of("coursereview.hand-ins.new"), "/hand-ins/new"));
    }
    links.add(new Link(words.of("coursereview.standards"), "/course-standards"));
    return links;
  }

  private static Field states(String chosen, Words words) {
    return Field.narrowing(
        "state",
        words,
        "coursereview.state",
        chosen,
        Stream.of("DRAFT", "HANDED_IN", "RETURNED", "REJECTED", "PUBLISHED"),
        code -> words.of("coursereview.state." + code));
  }

  private static String address(String state, int page) {
    return UriComponentsBuilder.fromPath("/hand-ins")
        .queryParam("state", "{state}")
        .queryParam("page", page)
        .encode()
        .buildAndExpand(state)
        .toUriString();
  }
}
