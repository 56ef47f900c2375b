package org.xingtan.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.enrolment.HeldSeat;
import org.xingtan.enrolment.Place;

/// Everything that decides whether one person may have a seat in one section, as of one moment.
///
/// @param held what the person has enrolled in, standing and withdrawn, at least in the period, and in the course in any other
/// @param queued what the person waits for
record Wish(
    Instant at,
    Place place,
    Offer offer,
    Person person,
    Rule rule,
    Window window,
    List<HeldSeat> held,
    List<HeldSeat> queued) {

  /// The section and its course.
  ///
  /// @param areaId area the section is for
  /// @param subjectId subject of the section, or of its course
  /// @param stages stages of the course; empty for all
  /// @param oncePerPeriod whether there is one fee for the run as a whole
  /// @param missing a course that has to be completed first
  record Offer(
      BigDecimal hours,
      BigDecimal fee,
      boolean oncePerPeriod,
      @Nullable Integer areaId,
      @Nullable Integer subjectId,
      List<String> stages,
      LocalDate opensOn,
      @Nullable LocalDate retiredOn,
      @Nullable Integer capacity,
      Pools pools,
      @Nullable String missing) {}

  /// Counters that hold the seats for this person.
  ///
  /// @param seats of the section's own counter
  /// @param known whether the section has a counter yet
  /// @param closed whether one of them has no seats at all
  record Pools(boolean known, @Nullable Integer seats, boolean closed) {}

  record Person(boolean member, boolean due, boolean employed, @Nullable String stage) {}

  record Rule(
      String audience,
      String fit,
      String repeats,
      String again,
      boolean waiting,
      boolean schoolSelects,
      boolean schoolReviews,
      @Nullable Integer paymentHours,
      @Nullable Instant paymentEnd,
      @Nullable Instant withdrawUntil,
      Limit ofPart,
      Limit ofRun) {}

  /// How many courses and hours one person may have, waiting included.
  record Limit(@Nullable Integer courses, @Nullable BigDecimal hours) {}

  /// The selection windows of the person's area.
  record Window(boolean open, @Nullable Instant next, @Nullable Instant last) {}

  /// Whether nothing is to be paid for another seat; a fee for the period is paid with the first.
  boolean free() {
    return offer.fee().signum() == 0 && (!offer.oncePerPeriod() || paidSeats() > 0);
  }

  /// Whether giving back a paid seat gives back what was paid for.
  boolean paidWith(HeldSeat seat) {
    return seat.paid() && (offer.fee().signum() > 0 || (offer.oncePerPeriod() && paidSeats() == 1));
  }

  private long paidSeats() {
    return held.stream()
        .filter(own -> own.course().runId() == place.course().runId() && own.stands() && own.paid())
        .count();
  }

  Wish with(List<HeldSeat> own, List<HeldSeat> waiting) {
    return new Wish(at, place, offer, person, rule, window, own, waiting);
  }

  /// An attempt of the person in this very section, standing or withdrawn.
  Optional<HeldSeat> seat(int attempt) {
    return held.stream()
        .filter(seat -> seat.course().sectionId() == sectionId() && seat.attempt() == attempt)
        .findFirst();
  }

  int sectionId() {
    return place.course().sectionId();
  }

  /// A moment is never before what the person did last, whichever clock ticked then.
  Wish notBefore(Instant last) {
    return last.isAfter(at)
        ? new Wish(last, place, offer, person, rule, window, held, queued)
        : this;
  }

  /// Until when a seat can be given back.
  @Nullable Instant withdrawUntil() {
    return rule.withdrawUntil() == null ? window.last() : rule.withdrawUntil();
  }
}
