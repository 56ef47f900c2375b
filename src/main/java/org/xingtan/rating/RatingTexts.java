package org.xingtan.rating;

import java.util.List;
import java.util.stream.IntStream;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.time.CityTime;
import org.xingtan.web.Fact;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// What this room prints.
final class RatingTexts {
  private RatingTexts() {}

  static List<Fact> facts(Standing standing, Words words) {
    String mean =
        standing.persons() == 0
            ? words.of("rating.none")
            : words.of(
                "rating.mean.of",
                standing.mean().toPlainString(),
                standing.points(),
                standing.persons());
    return List.of(
        Fact.of(words.of("rating.mean"), mean),
        Fact.of(
            words.of("rating.persons"),
            words.of("rating.persons.of", standing.finished(), standing.persons())));
  }

  /// From 5 down.
  static PlainTable distribution(Standing standing, Words words) {
    List<PlainTable.Row> rows =
        IntStream.iterate(5, points -> points > 0, points -> points - 1)
            .mapToObj(points ->
                PlainTable.Row.of(
                    Cell.word(points(points, words)),
                    Cell.number(standing.distribution().get(points - 1))))
            .toList();
    return PlainTable.of(
        words.of("rating.distribution"),
        "",
        rows,
        words.of("rating.points"),
        words.of("rating.count"));
  }

  static String points(int points, Words words) {
    return words.of("rating.points." + points);
  }

  /// For everybody: what was said, without anything about who said it.
  static PlainTable comments(List<Comment> comments, Words words) {
    return PlainTable.of(
        words.of("rating.comments"),
        words.of("rating.comments.none"),
        comments.stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.word(CityTime.minute(one.changedAt()).substring(0, 10)),
                    Cell.word(points(one.points(), words)),
                    Cell.of(one.text())))
            .toList(),
        words.of("rating.day"),
        words.of("rating.points"),
        words.of("rating.comment"));
  }

  /// For the city office, over all courses.
  static PlainTable moderated(List<Comment> comments, Words words) {
    return PlainTable.of(
        words.of("rating.comments"),
        words.of("rating.comments.none"),
        comments.stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.link(shortened(one.text()), "/ratings/" + one.id()),
                    Cell.link(one.title(), CourseAddress.of(one.code())),
                    Cell.word(points(one.points(), words)),
                    Cell.word(CityTime.minute(one.changedAt())),
                    Cell.of(one.hiddenReason() == null ? "" : one.hiddenReason())))
            .toList(),
        words.of("rating.comment"),
        words.of("catalogue.title"),
        words.of("rating.points"),
        words.of("rating.changed"),
        words.of("rating.hidden-because"));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  static String text(RatingRefused refused, Words words) {
    return switch (refused) {
      case RatingRefused.PointsMissing no -> words.of("rating.refused.points");
      case RatingRefused.CommentTooLong no -> words.of("rating.refused.comment", no.most());
      case RatingRefused.TooLate no -> words.of("rating.refused.too-late", no.lastDay().toString());
    };
  }
}
