package org.xingtan.offering;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Blocks.Filters;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Who is on duty, in every role.
@Controller
class PostListController {
  static final String ADDRESS = "/duties";
  private static final int PAGE = 50;
  private static final Set<String> STATES = Set.of("LASTING", "ENDED");

  private final PostStore store;
  private final Audit audit;

  PostListController(PostStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity identity,
      @RequestParam(defaultValue = "0") int run,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    Words words = shell.words();
    PostStore.Filter filter =
        new PostStore.Filter(
            run,
            PostPages.ROLES.contains(role) ? role : "",
            STATES.contains(state) ? state : "",
            q.strip());
    int shown = Pager.page(page);
    List<Post> found = store.page(identity.scope(), filter, (shown - 1) * PAGE, PAGE);
    audit.record(identity, AuditEvent.NAMES_VIEWED, ADDRESS, filter.q());
    return Pages.show(
        Blocks.of(
                shell.titled("offering.posts"), List.of(Block.bare(PostPages.table(found, words))))
            .explained(words.of("offering.posts.explanation"))
            .listed(
                new Filters(ADDRESS, fields(filter, words)),
                Pager.of(
                    words,
                    shown,
                    PAGE,
                    store.count(identity.scope(), filter),
                    at -> address(filter, at))));
  }

  private List<Field> fields(PostStore.Filter filter, Words words) {
    List<PostStore.Choice> runs = store.runs();
    return List.of(
        Field.choice(
            "run",
            words.of("offering.run"),
            Stream.concat(
                    Stream.of(new Field.Choice("0", words.of("web.all"), filter.run() == 0)),
                    runs.stream()
                        .map(one ->
                            new Field.Choice(
                                Integer.toString(one.id()), one.name(), one.id() == filter.run())))
                .toList()),
        Field.narrowing(
            "role",
            words,
            "offering.duty",
            filter.role(),
            PostPages.ROLES.stream(),
            role -> words.of("offering.duty." + role)),
        Field.narrowing(
            "state",
            words,
            "offering.posts.state",
            filter.state(),
            Stream.of("LASTING", "ENDED"),
            state -> words.of("offering.posts." + state)),
        Field.search("q", words.of("offering.posts.q"), filter.q()));
  }

  private static String address(PostStore.Filter filter, int page) {
    return UriComponentsBuilder.fromPath(ADDRESS)
        .queryParam("run", filter.run())
        .queryParam("role", filter.role())
        .queryParam("state", filter.state())
        .queryParam("q", "{q}")
        .queryParam("page", page)
        .encode()
        .buildAndExpand(filter.q())
        .toUriString();
  }
}
