package org.xingtan.coursereview;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.Courses;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Words;

/// With which the city office assigns readings and decides.
@Component
class OfficeForms {
  private final ReadingStore readings;
  private final OutsidePosts posts;
  private final Courses courses;

  OfficeForms(ReadingStore readings, OutsidePosts posts, Courses courses) {
    this.readings = readings;
    this.posts = posts;
    this.courses = courses;
  }

  Fields assignment(HandIn handIn, Words words) {
    List<Integer> chosen =
        readings.ofHandIn(handIn.id()).stream()
            .filter(reading -> reading.round() == handIn.round())
            .map(Reading::accountId)
            .toList();
    List<Field.Choice> choices =
        posts.courseReviewers().stream()
            .map(one ->
                new Field.Choice(
                    Integer.toString(one.accountId()),
                    one.name(),
                    chosen.contains(one.accountId())))
            .toList();
    return Fields.of(
        "/hand-ins/" + handIn.id() + "/readings",
        words.of("coursereview.assign"),
        Field.several("reviewer", words.of("coursereview.reviewers"), choices)
            .hinted(
                words.of(
                    choices.isEmpty()
                        ? "coursereview.reviewers.none"
                        : "coursereview.reviewers.hint")));
  }

  Fields decision(HandIn handIn, Words words) {
    List<Field.Choice> choices =
        Stream.of(HandIns.Decision.values())
            .map(one ->
                new Field.Choice(one.name(), words.of("coursereview.decision." + one), false))
            .toList();
    return Fields.of(
        "/hand-ins/" + handIn.id() + "/decision",
        words.of("coursereview.decide"),
        Field.choice("decision", words.of("coursereview.decision"), choices),
        Field.text("code", words.of("catalogue.code"), code(handIn))
            .hinted(words.of("coursereview.code.hint")),
        Field.paragraph("reason", words.of("coursereview.reason"), null)
            .hinted(words.of("coursereview.reason.hint")));
  }

  private @Nullable String code(HandIn handIn) {
    String of = handIn.versionOf();
    return of == null ? null : courses.find(of).map(courses::nextCode).orElse(null);
  }
}
