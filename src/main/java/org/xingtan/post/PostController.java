package org.xingtan.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Posts within one's remit: who holds them, giving another.
@Controller
class PostController {
  private static final int PAGE = 50;

  private final PostStore store;
  private final Posts posts;
  private final PostPages pages;
  private final Audit audit;
  private final Clock clock;

  PostController(PostStore store, Posts posts, PostPages pages, Audit audit, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.pages = pages;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/posts")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SECURITY_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity who,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean ended,
      @RequestParam(defaultValue = "2147483647") int before) {
    String start = q.strip();
    LocalDate today = CityTime.dayOf(clock.instant());
    List<HeldPost> found =
        store.list(new PostStore.Wanted(start, ended, before), Remit.of(who), today, PAGE + 1);
    List<HeldPost> shown = found.subList(0, Math.min(PAGE, found.size()));
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/posts");
    if (!start.isEmpty()) {
      address.queryParam("q", start);
    }
    if (ended) {
      address.queryParam("ended", true);
    }
    audit.record(who, AuditEvent.NAMES_VIEWED, "/posts", address.build().encode().toUriString());
    @Nullable String next =
        found.size() > PAGE
            ? address.queryParam("before", shown.getLast().id()).build().encode().toUriString()
            : null;
    return Pages.show(
        new PostsPage(
            shell.titled("post.title"),
            start,
            ended,
            shown.stream().map(post -> pages.row(post, shell.words(), today)).toList(),
            next));
  }

  @GetMapping("/posts/new")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SECURITY_ADMINISTRATOR})
  ModelAndView newForm(Shell shell, Identity who) {
    return Pages.show(pages.form(shell, who, PostForm.EMPTY, null));
  }

  @PostMapping("/posts")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SECURITY_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity who, PostForm form) {
    Optional<PostRefused> refused = posts.give(who, form);
    return refused.isEmpty()
        ? Pages.goTo("/posts")
        : Pages.refuse(
            pages.form(shell, who, form, PostPages.message(refused.get(), shell.words())));
  }

  @GetMapping("/posts/{post}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SECURITY_ADMINISTRATOR})
  ModelAndView show(Shell shell, Identity who, @PathVariable int post) {
    HeldPost held = store.find(post, Remit.of(who)).orElseThrow(NotFound::new);
    audit.record(who, AuditEvent.NAMES_VIEWED, "/posts/" + post, "");
    return Pages.show(pages.post(shell, who, held, null));
  }
}
