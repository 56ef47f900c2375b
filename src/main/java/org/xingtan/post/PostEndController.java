package org.xingtan.post;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.post.PostRefused.PastDay;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The end of a post, with or without a successor.
@Controller
class PostEndController {
  private final PostStore store;
  private final Posts posts;
  private final PostPages pages;

  PostEndController(PostStore store, Posts posts, PostPages pages) {
    this.store = store;
    this.posts = posts;
    this.pages = pages;
  }

  /// @param day first day without the post
  /// @param successor who takes over on that day; empty for nobody
  @PostMapping("/posts/{post}/end")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SECURITY_ADMINISTRATOR})
  ModelAndView create(
      Shell shell,
      Identity who,
      @PathVariable int post,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String successor,
      @RequestParam(defaultValue = "") String reason) {
    HeldPost held = store.find(post, Remit.of(who)).orElseThrow(NotFound::new);
    Optional<LocalDate> from = PostForm.day(day);
    Optional<PostRefused> refused =
        from.isEmpty()
            ? Optional.of(new PastDay())
            : successor.isBlank()
                ? posts.end(who, held, from.get(), reason.strip())
                : posts.handOver(who, held, successor.strip(), from.get(), reason.strip());
    return refused.isEmpty()
        ? Pages.goTo("/posts/" + post)
        : Pages.refuse(
            pages.post(shell, who, held, PostPages.message(refused.get(), shell.words())));
  }
}
