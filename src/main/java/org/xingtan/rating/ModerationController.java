package org.xingtan.rating;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Blocks.Filters;
import org.xingtan.web.Caller;
import org.xingtan.web.Fact;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The city office reads what is said of courses, and hides what must not stand there.
@Controller
class ModerationController {
  private static final String ADDRESS = "/ratings";
  private static final int PAGE = 50;

  private final RatingStore store;
  private final Ratings ratings;

  ModerationController(RatingStore store, Ratings ratings) {
    this.store = store;
    this.ratings = ratings;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page) {
    Words words = shell.words();
    String chosen = List.of("SHOWN", "HIDDEN").contains(state) ? state : "";
    var filter = new RatingStore.Filter(null, chosen.isEmpty() ? null : chosen.equals("HIDDEN"));
    int shown = Pager.page(page);
    List<Comment> found = store.comments(filter, (shown - 1) * PAGE, PAGE);
    return Pages.show(
        Blocks.of(
                shell.titled("rating.moderation"),
                List.of(Block.bare(RatingTexts.moderated(found, words))))
            .listed(
                new Filters(ADDRESS, List.of(states(chosen, words))),
                Pager.of(
                    words,
                    shown,
                    PAGE,
                    store.count(filter),
                    at -> ADDRESS + "?state=" + chosen + "&page=" + at)));
  }

  private static Field states(String chosen, Words words) {
    return Field.narrowing(
        "state",
        words,
        "rating.state",
        chosen,
        Stream.of("SHOWN", "HIDDEN"),
        code -> words.of("rating.state." + code));
  }

  @GetMapping(ADDRESS + "/{id}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable int id) {
    Comment comment = find(id);
    return Pages.show(page(shell, comment, form(comment, shell.words())));
  }

  @PostMapping(ADDRESS + "/{id}/moderation")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int id, Typed typed) {
    Comment comment = find(id);
    boolean hide = !typed.text("step").equals("SHOWN");
    if (ratings.moderate(identity, comment, hide, typed.text("reason"))) {
      return Pages.goTo(ADDRESS + "/" + id);
    }
    Words words = shell.words();
    return Pages.refuse(
        page(
            shell,
            comment,
            form(comment, words).refused(words.of("rating.refused.reason"), typed)));
  }

  private static Blocks page(Shell shell, Comment comment, Fields form) {
    Words words = shell.words();
    List<Fact> facts =
        List.of(
            new Fact(
                words.of("catalogue.title"), comment.title(), CourseAddress.of(comment.code())),
            Fact.of(words.of("rating.points"), RatingTexts.points(comment.points(), words)),
            Fact.of(words.of("rating.changed"), CityTime.minute(comment.changedAt())),
            Fact.of(words.of("rating.comment"), comment.text()),
            Fact.of(
                words.of("rating.state"),
                comment.hiddenReason() == null
                    ? words.of("rating.state.SHOWN")
                    : words.of("rating.state.hidden", comment.hiddenReason())));
    return Blocks.of(
            shell.titled("rating.comment"), List.of(Block.facts("", facts), Block.form("", form)))
        .below(words.of("rating.moderation"), ADDRESS);
  }

  /// The step is part of the form: sent twice it does not turn back what it did.
  private static Fields form(Comment comment, Words words) {
    boolean hidden = comment.hiddenReason() != null;
    String step = hidden ? "SHOWN" : "HIDDEN";
    return Fields.of(
        ADDRESS + "/" + comment.id() + "/moderation?step=" + step,
        words.of("rating.do." + step),
        Field.paragraph("reason", words.of("rating.reason"), null)
            .mandatory()
            .hinted(words.of("rating.reason.hint")));
  }

  private Comment find(int id) {
    return store.comment(id).orElseThrow(NotFound::new);
  }
}
