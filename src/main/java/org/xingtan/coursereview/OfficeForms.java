package org.xingtan.coursereview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.Courses;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.time.CityTime;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Words;

/// With which the city office assigns readings and decides.
@Component
class OfficeForms {
  private final ReadingStore readings;
  private final OutsidePosts posts;
  private final Courses courses;
  private final Clock clock;

  OfficeForms(ReadingStore readings, OutsidePosts posts, Courses courses, Clock clock) {
    this.clock = clock;
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
                    one.name() + " · " + one.signInName(),
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
    String of = handIn.versionOf();
    Optional<Course> before = of == null ? Optional.empty() : courses.find(of);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.choice("decision", words.of("coursereview.decision"), choices));
    fields.add(
        Field.text("code", words.of("catalogue.code"), before.map(courses::nextCode).orElse(null))
            .hinted(words.of("coursereview.code.hint")));
    before
        .filter(course -> course.retiredOn() == null)
        .ifPresent(course -> fields.add(retirement(course, words)));
    fields.add(
        Field.paragraph("reason", words.of("coursereview.reason"), null)
            .hinted(words.of("coursereview.reason.hint")));
    return Fields.of(
        "/hand-ins/" + handIn.id() + "/decision",
        words.of("coursereview.decide"),
        fields.toArray(Field[]::new));
  }

  /// Usually the version before ends with the year; whoever selected it goes on.
  private Field retirement(Course before, Words words) {
    LocalDate nextYear = LocalDate.ofYearDay(CityTime.dayOf(clock.instant()).getYear() + 1, 1);
    return Field.day("retire_on", words.of("coursereview.retire-on", before.code()), nextYear)
        .hinted(words.of("coursereview.retire-on.hint"));
  }
}
