package org.xingtan.coursereview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.OutsideSignIns;
import org.xingtan.identity.Identity;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Who reads courses.
@Controller
class ReviewerController {
  private static final String ADDRESS = "/course-reviewers";

  private final OutsidePosts posts;

  ReviewerController(OutsidePosts posts) {
    this.posts = posts;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell) {
    return Pages.show(page(shell, OutsideSignIns.form(ADDRESS, shell.words())));
  }

  /// The one-time password is in this answer and nowhere else.
  @PostMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, Typed typed) {
    Words words = shell.words();
    Fields form = OutsideSignIns.form(ADDRESS, words);
    Optional<String> wrong = OutsideSignIns.wrong(typed, words);
    if (wrong.isPresent()) {
      return Pages.refuse(page(shell, form.refused(wrong.get(), typed)));
    }
    String name = OutsideSignIns.name(typed);
    Optional<String> password = posts.createReviewer(identity, name, typed.text("person"));
    if (password.isEmpty()) {
      String why = words.of("catalogue.refused.sign-in-taken", name);
      return Pages.refuse(page(shell, form.refused(why, typed)));
    }
    String message = words.of("catalogue.sign-in.made", name, password.get());
    return Pages.show(page(shell, form).saying(message));
  }

  /// What they have read stays; what is open can be given to somebody else.
  @PostMapping(ADDRESS + "/deletion")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView delete(Identity identity, Typed typed) {
    int post = OutsideSignIns.chosen(typed, posts.courseReviewers()).orElseThrow(NotFound::new);
    posts.end(identity, post);
    return Pages.goTo(ADDRESS);
  }

  private Blocks page(Shell shell, Fields form) {
    Words words = shell.words();
    List<OutsidePosts.Holder> reviewers = posts.courseReviewers();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.bare(table(reviewers, words)));
    blocks.add(Block.form("", form));
    if (!reviewers.isEmpty()) {
      blocks.add(Block.form("", OutsideSignIns.ending(ADDRESS + "/deletion", reviewers, words)));
    }
    return Blocks.of(shell.titled("coursereview.reviewers"), blocks)
        .explained(words.of("coursereview.reviewers.explanation"));
  }

  private static PlainTable table(List<OutsidePosts.Holder> reviewers, Words words) {
    return PlainTable.of(
        words.of("coursereview.reviewers"),
        words.of("coursereview.reviewers.empty"),
        reviewers.stream()
            .map(one -> PlainTable.Row.of(Cell.of(one.name()), Cell.word(one.signInName())))
            .toList(),
        words.of("catalogue.person"),
        words.of("catalogue.sign-in.name"));
  }
}
