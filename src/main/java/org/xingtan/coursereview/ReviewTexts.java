package org.xingtan.coursereview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xingtan.catalogue.CourseContent;
import org.xingtan.catalogue.CourseFields;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Fact;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// What this room prints.
final class ReviewTexts {
  private ReviewTexts() {}

  static String text(ReviewRefused refused, Words words) {
    return switch (refused) {
      case ReviewRefused.Unfit no -> CourseFields.text(no.why(), words);
      case ReviewRefused.ContentMissing no -> words.of("coursereview.refused.content-missing");
      case ReviewRefused.NotNow no ->
          words.of("coursereview.refused.not-now", words.of("coursereview.state." + no.state()));
      case ReviewRefused.AlreadyRead no -> words.of("coursereview.refused.already-read");
      case ReviewRefused.PointsUnsound no ->
          words.of("coursereview.refused.points", no.criterion());
      case ReviewRefused.ReasonMissing no ->
          words.of("coursereview.refused.reason", no.criterion());
      case ReviewRefused.ReadsOwn no -> words.of("coursereview.refused.reads-own", no.reviewer());
      case ReviewRefused.TooFewReviewers no ->
          words.of("coursereview.refused.too-few-reviewers", no.needed());
      case ReviewRefused.TooFewReadings no ->
          words.of("coursereview.refused.too-few", no.finished());
      case ReviewRefused.DecisionWithoutReason no ->
          words.of("coursereview.refused.decision-reason");
      case ReviewRefused.RetirementNotAhead no -> words.of("coursereview.refused.retirement");
    };
  }

  /// The course itself, as whoever decides about it reads it.
  static List<Block> course(HandIn handIn, CourseFields fields, Words words) {
    CourseContent content = handIn.content();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(words.of("coursereview.state"), words.of("coursereview.state." + handIn.state())));
    if (handIn.progress().reason() != null) {
      facts.add(Fact.of(words.of("coursereview.reason"), handIn.progress().reason()));
    }
    if (handIn.versionOf() != null) {
      facts.add(Fact.of(words.of("coursereview.version-of"), handIn.versionOf()));
    }
    facts.add(Fact.of(words.of("catalogue.provider"), handIn.provider()));
    facts.addAll(fields.facts(content, words));
    facts.add(CourseFields.lessons(content, words));
    String picture = content.picture();
    return List.of(
        Block.text("", content.introduction())
            .withPicture(picture == null ? null : "/courses/pictures/" + picture),
        Block.facts("", facts));
  }

  static PlainTable handIns(List<HandIn> handIns, Words words) {
    return PlainTable.of(
        words.of("coursereview.hand-ins.title"),
        words.of("coursereview.hand-ins.empty"),
        handIns.stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.link(title(one.content().title(), words), "/hand-ins/" + one.id()),
                    Cell.of(one.provider()),
                    Cell.word(words.of("catalogue.form." + one.content().kind().form())),
                    Cell.number(one.content().creditHours()),
                    Cell.word(words.of("coursereview.state." + one.state()))))
            .toList(),
        words.of("catalogue.title"),
        words.of("catalogue.provider"),
        words.of("catalogue.form"),
        words.of("catalogue.hours"),
        words.of("coursereview.state"));
  }

  static String title(String title, Words words) {
    return title.isEmpty() ? words.of("coursereview.untitled") : title;
  }

  /// A reviewer's own list.
  static PlainTable lines(List<ReadingStore.Line> lines, Words words) {
    return PlainTable.of(
        words.of("coursereview.readings.title"),
        words.of("coursereview.readings.empty"),
        lines.stream()
            .map(line ->
                PlainTable.Row.of(
                    Cell.link(title(line.title(), words), "/readings/" + line.reading().id()),
                    Cell.word(words.of("catalogue.form." + line.form())),
                    Cell.word(moment(line.reading().readAt(), words)),
                    points(line.reading())))
            .toList(),
        words.of("catalogue.title"),
        words.of("catalogue.form"),
        words.of("coursereview.read-at"),
        words.of("coursereview.points"));
  }

  private static Cell points(Reading reading) {
    return reading.readAt() == null ? Cell.of("") : Cell.number(reading.points());
  }

  /// @param named whether the names of those who decided are for the reader
  static PlainTable steps(List<Step> steps, boolean named, Words words) {
    return PlainTable.of(
        words.of("coursereview.steps"),
        "",
        steps.stream()
            .map(step ->
                PlainTable.Row.of(
                    Cell.word(moment(step.at(), words)),
                    Cell.word(words.of("coursereview.step." + step.step())),
                    Cell.word(
                        named || step.step().equals("HANDED_IN")
                            ? step.actor()
                            : words.of("coursereview.office")),
                    Cell.of(Objects.requireNonNullElse(step.reason(), ""))))
            .toList(),
        words.of("coursereview.step.at"),
        words.of("coursereview.step"),
        words.of("coursereview.step.actor"),
        words.of("coursereview.reason"));
  }

  /// @param named whether the reviewers' names are for the reader
  static PlainTable readings(List<Reading> readings, boolean named, int pass, Words words) {
    return PlainTable.of(
        words.of("coursereview.readings.of", pass),
        words.of("coursereview.readings.none"),
        readings.stream()
            .map(reading ->
                PlainTable.Row.of(
                    Cell.word(named ? reading.reviewer() : words.of("coursereview.a-reviewer")),
                    Cell.number(reading.round()),
                    Cell.word(moment(reading.readAt(), words)),
                    points(reading),
                    Cell.of(Objects.requireNonNullElse(reading.remark(), ""))))
            .toList(),
        words.of("coursereview.reviewer"),
        words.of("coursereview.round"),
        words.of("coursereview.read-at"),
        words.of("coursereview.points"),
        words.of("coursereview.remark"));
  }

  static String moment(@Nullable Instant moment, Words words) {
    return moment == null ? words.of("coursereview.open") : CityTime.minute(moment);
  }
}
