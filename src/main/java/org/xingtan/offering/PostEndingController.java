package org.xingtan.offering;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;
import org.xingtan.workshop.Duties;
import org.xingtan.workshop.DutyRefused;

/// One post on duty, and its end.
@Controller
class PostEndingController {
  private final PostStore store;
  private final Duties duties;
  private final Runs runs;
  private final Audit audit;

  PostEndingController(PostStore store, Duties duties, Runs runs, Audit audit) {
    this.store = store;
    this.duties = duties;
    this.runs = runs;
    this.audit = audit;
  }

  @GetMapping(PostListController.ADDRESS + "/{number}/{post}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView newForm(
      Shell shell, Identity identity, @PathVariable String number, @PathVariable int post) {
    Post found = find(identity, number, post);
    audit.record(identity, AuditEvent.NAMES_VIEWED, PostPages.address(found), "");
    boolean open = found.until() == null && !run(found).state().equals("CLOSED");
    return Pages.show(
        PostPages.page(shell, found, open ? PostPages.form(found, shell.words()) : null));
  }

  @PostMapping(PostListController.ADDRESS + "/{number}/{post}/ending")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable String number,
      @PathVariable int post,
      Typed typed) {
    Post found = find(identity, number, post);
    Words words = shell.words();
    Duties.Ending ending =
        new Duties.Ending(typed.day("until"), typed.text("reason"), typed.text("successor"));
    Optional<DutyRefused> refused =
        duties.end(identity, run(found), found.person().id(), post, ending);
    return refused
        .map(no ->
            Pages.refuse(
                PostPages.page(
                    shell,
                    found,
                    PostPages.form(found, words).refused(OfferPages.text(no, words), typed))))
        .orElseGet(() -> Pages.goTo(PostPages.address(found)));
  }

  private RunSetUp run(Post post) {
    return runs.find(post.run().period(), post.run().programme()).orElseThrow(NotFound::new);
  }

  private Post find(Identity identity, String number, int post) {
    return store.find(identity.scope(), number, post).orElseThrow(NotFound::new);
  }
}
