package org.xingtan.enrolment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xingtan.milestone.CountChange;
import org.xingtan.milestone.Dimensions;
import org.xingtan.milestone.Journal;
import org.xingtan.milestone.Line;
import org.xingtan.milestone.Measure;
import org.xingtan.time.CityTime;

/// The lines and counts of a single change: where a person stands after it and did not before, and the other way round. The same
/// lines that [EnrolmentSettlement] would derive (docs/rules/milestone.md).
@Component
class LiveMilestones {
  private final Journal journal;
  private final Contexts contexts;
  private final ParticipantStore participants;

  LiveMilestones(Journal journal, Contexts contexts, ParticipantStore participants) {
    this.journal = journal;
    this.contexts = contexts;
    this.participants = participants;
  }

  /// What changed for one person at these places. One run after another: a programme has a participant once, whichever run comes first.
  void changed(List<Place> places, List<HeldSeat> before, List<HeldSeat> after, Instant at) {
    Map<Integer, List<Place>> byRun =
        places.stream()
            .collect(groupingBy(place -> place.course().runId(), LinkedHashMap::new, toList()));
    byRun.values().forEach(ofRun -> changedInRun(ofRun, before, after, at));
  }

  private void changedInRun(
      List<Place> places, List<HeldSeat> before, List<HeldSeat> after, Instant at) {
    List<Line> lines = new ArrayList<>();
    List<CountChange> counts = new ArrayList<>();
    Set<Integer> parts = new HashSet<>();
    for (Place place : places) {
      int part = contexts.key(place.run().ofPart());
      if (parts.add(part)) {
        add(
            lines,
            place,
            part,
            standing(before, ofPart(place)),
            standing(after, ofPart(place)),
            at);
      }
      count(counts, part, place, before, after, at);
    }
    addRun(
        lines,
        places.getFirst(),
        inRun(before, places.getFirst()),
        inRun(after, places.getFirst()),
        at);
    journal.write(lines, counts);
  }

  private void addRun(
      List<Line> lines, Place place, Set<Measure> was, Set<Measure> is, Instant at) {
    if (!was.equals(is)) {
      add(lines, place, contexts.key(place.run().ofRun()), was, is, at);
      participation(lines, place, was, is, at);
    }
  }

  private static Set<Measure> inRun(List<HeldSeat> own, Place place) {
    Set<Measure> standing = standing(own, held -> held.course().runId() == place.course().runId());
    if (place.run().participationRule().equals("PAID") && standing.contains(Measure.PAID)) {
      standing.add(Measure.PARTICIPATED);
    }
    return standing;
  }

  private static Predicate<HeldSeat> ofPart(Place place) {
    return held ->
        held.course().runId() == place.course().runId()
            && held.course().partId() == place.course().partId();
  }

  private static Set<Measure> standing(List<HeldSeat> own, Predicate<HeldSeat> within) {
    Set<Measure> points = EnumSet.noneOf(Measure.class);
    for (HeldSeat held : own) {
      if (held.stands() && within.test(held)) {
        points.add(Measure.SELECTED);
        if (held.paid()) {
          points.add(Measure.PAID);
        }
      }
    }
    return points;
  }

  private static void add(
      List<Line> lines, Place place, int context, Set<Measure> was, Set<Measure> is, Instant at) {
    for (Measure measure : List.of(Measure.SELECTED, Measure.PAID, Measure.PARTICIPATED)) {
      if (was.contains(measure) != is.contains(measure)) {
        int delta = is.contains(measure) ? 1 : -1;
        lines.add(line(place, context, measure, at, delta, place.dimensions()));
      }
    }
  }

  /// A programme has a participant while the person takes part in at least one of its runs.
  private void participation(
      List<Line> lines, Place place, Set<Measure> was, Set<Measure> is, Instant at) {
    boolean takesPart = is.contains(Measure.PARTICIPATED);
    if (was.contains(Measure.PARTICIPATED) == takesPart) {
      return;
    }
    int runs = participants.runs(place.teacherId(), place.run().programmeId());
    int programme = contexts.key(place.run().programmeCode());
    if (takesPart && runs == 0) {
      lines.add(line(place, programme, Measure.PARTICIPATED, at, 1, place.dimensions()));
    } else if (!takesPart && runs == 1) {
      participants
          .dimensions(place.teacherId(), programme)
          .ifPresent(as -> lines.add(line(place, programme, Measure.PARTICIPATED, at, -1, as)));
    }
  }

  private static Line line(
      Place place, int context, Measure measure, Instant at, int delta, Dimensions dimensions) {
    return new Line(context, measure, place.teacherId(), at, delta, dimensions);
  }

  private static void count(
      List<CountChange> counts,
      int part,
      Place place,
      List<HeldSeat> before,
      List<HeldSeat> after,
      Instant at) {
    Predicate<HeldSeat> there =
        held ->
            held.stands()
                && held.course().runId() == place.course().runId()
                && held.course().courseId() == place.course().courseId();
    count(counts, part, place, Measure.TIMES_SELECTED, difference(before, after, there), at);
    Predicate<HeldSeat> paid = there.and(HeldSeat::paid);
    count(counts, part, place, Measure.TIMES_PAID, difference(before, after, paid), at);
  }

  private static int difference(
      List<HeldSeat> before, List<HeldSeat> after, Predicate<HeldSeat> counts) {
    return (int) (after.stream().filter(counts).count() - before.stream().filter(counts).count());
  }

  private static void count(
      List<CountChange> counts, int part, Place place, Measure measure, int delta, Instant at) {
    if (delta != 0) {
      int course = place.course().courseId();
      counts.add(
          new CountChange(part, measure, CityTime.dayOf(at), delta, place.dimensions(), course));
    }
  }
}
