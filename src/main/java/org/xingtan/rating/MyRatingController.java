package org.xingtan.rating;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Scope;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// A teacher's own ratings of the courses they finished.
@Controller
class MyRatingController {
  private static final String ADDRESS = "/my-ratings";

  private final Ratings ratings;

  MyRatingController(Ratings ratings) {
    this.ratings = ratings;
  }

  static String address(String code) {
    return UriComponentsBuilder.fromPath(ADDRESS).pathSegment(code).build().encode().toUriString();
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.TEACHER)
  ModelAndView index(Shell shell, Scope scope) {
    Words words = shell.words();
    List<Finished> courses = ratings.of(teacher(scope));
    List<Finished> open = courses.stream().filter(ratings::open).toList();
    List<Finished> over = courses.stream().filter(one -> !ratings.open(one)).toList();
    Block first =
        Block.bare(
            table(
                words.of("rating.mine.open"),
                words.of(courses.isEmpty() ? "rating.mine.empty" : "rating.mine.all-over"),
                "rating.until",
                open.stream()
                    .map(one -> row(one, Cell.link(one.title(), address(one.code())), words)),
                words));
    return Pages.show(
        Blocks.of(
                shell.titled("rating.mine"),
                over.isEmpty() ? List.of(first) : List.of(first, over(over, words)))
            .explained(words.of("rating.mine.explanation")));
  }

  /// What can no longer be rated, so that nothing leads to a form.
  private Block over(List<Finished> courses, Words words) {
    return Block.table(
        table(
            words.of("rating.mine.over"),
            "",
            "rating.ended",
            courses.stream().map(one -> row(one, Cell.of(one.title()), words)),
            words));
  }

  private static PlainTable table(
      String caption, String empty, String last, Stream<PlainTable.Row> rows, Words words) {
    return PlainTable.of(
        caption,
        empty,
        rows.toList(),
        words.of("catalogue.title"),
        words.of("rating.points"),
        words.of("rating.comment"),
        words.of(last));
  }

  private PlainTable.Row row(Finished one, Cell title, Words words) {
    String comment = one.comment() == null ? "" : one.comment();
    return PlainTable.Row.of(
        title,
        Cell.word(
            one.points() == null
                ? words.of("rating.not-yet")
                : RatingTexts.points(one.points(), words)),
        Cell.of(
            one.hiddenReason() == null
                ? comment
                : words.of("rating.comment.hidden", comment, one.hiddenReason())),
        Cell.word(ratings.lastDay(one).toString()));
  }

  @GetMapping(ADDRESS + "/{code}")
  @MayCall(Caller.TEACHER)
  ModelAndView editForm(Shell shell, Scope scope, @PathVariable String code) {
    Finished course = find(code, scope);
    return Pages.show(page(shell, course, form(course, shell.words())));
  }

  @PostMapping(ADDRESS + "/{code}")
  @MayCall(Caller.TEACHER)
  ModelAndView update(Shell shell, Scope scope, @PathVariable String code, Typed typed) {
    Finished course = find(code, scope);
    Words words = shell.words();
    Optional<RatingRefused> refused =
        ratings.rate(teacher(scope), course, typed.integer("points"), typed.text("comment"));
    return refused
        .map(no ->
            Pages.refuse(
                page(
                    shell,
                    course,
                    form(course, words).refused(RatingTexts.text(no, words), typed))))
        .orElseGet(() -> Pages.goTo(ADDRESS));
  }

  private Blocks page(Shell shell, Finished course, Fields form) {
    Words words = shell.words();
    boolean open = ratings.open(course);
    return Blocks.of(
            shell.withTitle(course.title()),
            open || form.error() != null ? List.of(Block.form("", form)) : List.of())
        .below(words.of("rating.mine"), ADDRESS)
        .explained(
            words.of(
                open ? "rating.form.explanation" : "rating.refused.too-late",
                ratings.lastDay(course).toString()));
  }

  private static Fields form(Finished course, Words words) {
    List<Field.Choice> choices =
        IntStream.of(0, 5, 4, 3, 2, 1)
            .mapToObj(points ->
                new Field.Choice(
                    points == 0 ? "" : Integer.toString(points),
                    points == 0 ? words.of("rating.choose") : RatingTexts.points(points, words),
                    course.points() != null && course.points() == points))
            .toList();
    return Fields.of(
            address(course.code()),
            words.of("rating.save"),
            Field.choice("points", words.of("rating.points"), choices).mandatory(),
            Field.paragraph("comment", words.of("rating.comment"), course.comment())
                .hinted(words.of("rating.comment.hint", Ratings.LONGEST_COMMENT)))
        .backTo(ADDRESS);
  }

  private Finished find(String code, Scope scope) {
    return ratings.find(teacher(scope), code).orElseThrow(NotFound::new);
  }

  private static int teacher(Scope scope) {
    Integer teacher = scope.teacherId();
    if (teacher == null) {
      throw new NotFound();
    }
    return teacher;
  }
}
