package org.xingtan.enrolment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes single enrolments, with the lines and counts that follow from them, in the transaction of whoever decided.
///
/// The caller decides whether it may be, and keeps everything that concerns one person in turn: `own` is all this person
/// has enrolled in in the run's period, standing and withdrawn, read under that lock.
@Service
public class Enrolments {
  private final EnrolmentStore store;
  private final LiveMilestones milestones;

  Enrolments(EnrolmentStore store, LiveMilestones milestones) {
    this.store = store;
    this.milestones = milestones;
  }

  /// What decides about courses in periods: all that the person has enrolled in there, and the courses in any other.
  public List<HeldSeat> of(int teacherId, Set<Integer> periods, Set<Integer> courses) {
    return store.of(teacherId, periods, courses);
  }

  /// The seat that the person would get next; nothing is written.
  ///
  /// @param free whether nothing is to be paid: such a seat counts as paid at once
  public static HeldSeat next(
      Place place, List<HeldSeat> own, BigDecimal hours, Instant at, boolean free) {
    int attempt = 1 + (int) own.stream().filter(held -> sameCourse(held, place)).count();
    var moments = new HeldSeat.Moments(at, free ? at : null, null, null, null);
    return new HeldSeat(place.course(), attempt, hours, moments);
  }

  /// Writes seats of one person that were made by [#next] for these places, one after another.
  @Transactional(propagation = Propagation.MANDATORY)
  public void enrol(List<Place> places, List<HeldSeat> own, List<HeldSeat> seats, Instant at) {
    store.insert(places.getFirst().teacherId(), seats);
    milestones.changed(places, own, Stream.concat(own.stream(), seats.stream()).toList(), at);
  }

  /// Only before study began: what was studied keeps counting.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<HeldSeat> withdraw(Place place, List<HeldSeat> own, HeldSeat seat, Instant at) {
    if (seat.studied()) {
      throw new IllegalArgumentException("study has begun: " + seat);
    }
    return replace(place, own, seat, seat.withdrawn(at), at);
  }

  /// A seat that was paid, or withdrawn, before stays as it is.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<HeldSeat> pay(Place place, List<HeldSeat> own, HeldSeat seat, Instant at) {
    return seat.paid() || !seat.stands() ? own : replace(place, own, seat, seat.paid(at), at);
  }

  private List<HeldSeat> replace(
      Place place, List<HeldSeat> own, HeldSeat before, HeldSeat after, Instant at) {
    store.update(place.teacherId(), after);
    List<HeldSeat> all = own.stream().map(held -> held.equals(before) ? after : held).toList();
    milestones.changed(List.of(place), own, all, at);
    return all;
  }

  private static boolean sameCourse(HeldSeat held, Place place) {
    return held.course().runId() == place.course().runId()
        && held.course().courseId() == place.course().courseId();
  }
}
