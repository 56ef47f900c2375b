package org.xingtan.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.Measure.Source;
import org.xingtan.statistics.PositionStore.Position;

/// Counts persons, person-times and pieces: one statement for all sets that can be read together.
@Component
class Tallies {
  private final RollUpStore rollUps;
  private final LineStore lines;
  private final ThingStore things;
  private final Kept kept;

  Tallies(RollUpStore rollUps, LineStore lines, ThingStore things, Kept kept) {
    this.rollUps = rollUps;
    this.lines = lines;
    this.things = things;
    this.kept = kept;
  }

  /// For each set its size by key; a set is absent when it is not recorded by what was asked.
  ///
  /// @param now where everything stood before; nothing where nothing may be kept
  Map<CountedSet, Map<Integer, Long>> count(
      Question question, Collection<CountedSet> sets, @Nullable Position now) {
    Map<CountedSet, Map<Integer, Long>> counts = new HashMap<>();
    sets.stream()
        .filter(set -> recorded(set, question))
        .collect(Collectors.groupingBy(set -> Reading.of(set, question)))
        .forEach((reading, together) -> read(reading, question, together, now, counts));
    return counts;
  }

  private static boolean recorded(CountedSet set, Question question) {
    return set.measure().source() != Source.PIECES
        || (question.selection().onlyArea()
            && (question.by() == null
                || question.by() == Dimension.AREA
                || question.by() == Dimension.COURSE));
  }

  private void read(
      Reading reading,
      Question question,
      List<CountedSet> sets,
      @Nullable Position now,
      Map<CountedSet, Map<Integer, Long>> counts) {
    Map<Point, List<Sum>> sums =
        sums(reading, question.of(reading.selection()), sets, now).stream()
            .collect(Collectors.groupingBy(sum -> new Point(sum.context(), sum.measure())));
    for (CountedSet set : sets) {
      Map<Integer, Long> byKey = new HashMap<>();
      sums.getOrDefault(new Point(set.context(), set.measure()), List.of())
          .forEach(sum -> byKey.merge(sum.key(), sum.value(), Long::sum));
      counts.put(set, byKey);
    }
  }

  private List<Sum> sums(
      Reading reading, Question question, List<CountedSet> sets, @Nullable Position now) {
    String category = reading.category();
    if (category != null) {
      return ofCategory(category, question, sets, now);
    }
    return RollUp.fitting(question, reading.source())
        .map(cells -> rolledUp(cells, reading.source(), question.asOf(), sets, now))
        .orElseGet(() ->
            kept.sums(
                now,
                asked(question, question.asOf(), sets),
                () ->
                    reading.source() == Source.PERSONS
                        ? lines.persons(question, sets)
                        : lines.personTimes(question, null, sets)));
  }

  private List<Sum> rolledUp(
      RollUp cells, Source source, AsOf asOf, List<CountedSet> sets, @Nullable Position now) {
    return kept.sums(now, asked(cells, asOf, sets), () -> rolledUp(cells, source, asOf, sets));
  }

  private List<Sum> rolledUp(RollUp cells, Source source, AsOf asOf, List<CountedSet> sets) {
    List<Sum> sums = new ArrayList<>(rollUps.days(cells, sets, asOf.firstDayNotWhole()));
    Instant from = asOf.remainderFrom();
    if (from != null && source == Source.PERSONS) {
      sums.addAll(rollUps.persons(cells, sets, from, asOf.before()));
    }
    if (from != null && source == Source.PERSON_TIMES) {
      sums.addAll(rollUps.personTimes(cells, sets, from, asOf.before()));
    }
    return sums;
  }

  private static Kept.Asked asked(Record by, AsOf asOf, List<CountedSet> sets) {
    return new Kept.Asked(
        by,
        asOf,
        sets.stream().map(CountedSet::context).collect(Collectors.toSet()),
        sets.stream().map(CountedSet::measure).collect(Collectors.toSet()));
  }

  private record CoursesOf(String category) {}

  /// Few courses are in a category, so the roll-up by course answers unless people's own dimensions are asked too. What a course
  /// belongs to is no counted fact: sums of a category's lines are not kept.
  private List<Sum> ofCategory(
      String category, Question question, List<CountedSet> sets, @Nullable Position now) {
    List<Integer> courses =
        kept.outline(now, new CoursesOf(category), () -> things.coursesOf(category));
    if (courses.isEmpty()) {
      return List.of();
    }
    Question byCourse =
        new Question(Dimension.COURSE, question.selection(), question.asOf(), courses);
    return question.by() == null && question.selection().equals(Selection.EVERYBODY)
        ? RollUp.fitting(byCourse, Source.PERSON_TIMES).stream()
            .flatMap(
                cells -> rolledUp(cells, Source.PERSON_TIMES, question.asOf(), sets, now).stream())
            .map(sum -> new Sum(sum.context(), sum.measure(), 0, sum.value()))
            .toList()
        : lines.personTimes(question, category, sets);
  }

  private record Point(String context, Measure measure) {}

  /// Sets that one statement can read: the same source, the same people, the same courses.
  private record Reading(Source source, Selection selection, @Nullable String category) {
    static Reading of(CountedSet set, Question question) {
      return new Reading(
          set.measure().source(), question.selection().narrowed(set), set.narrowing().kind());
    }
  }
}
