package org.xingtan.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xingtan.enrolment.HeldSeat;

/// What one person asks for with one form, while it is answered: what decides about it, read under the person's lock, and what
/// comes of it. Nothing is written meanwhile; what was answered first counts for what is answered next.
final class Form {
  private final Map<Integer, WishStore.Read> reads = new LinkedHashMap<>();
  private final List<SeatStore.Taken> taken = new ArrayList<>();
  private final List<WaitingStore.Joining> joining = new ArrayList<>();
  private final List<SeatStore.Refused> refused = new ArrayList<>();
  private final Map<Integer, SelectionRefused> impossible = new HashMap<>();
  private Instant at;
  private final List<HeldSeat> before;
  private final List<HeldSeat> held;
  private final List<HeldSeat> queued;

  /// @param at when it is answered; never before what the person did last, whichever clock ticked then
  /// @param held what the person holds
  /// @param queued what the person waits for
  Form(Instant at, Collection<WishStore.Read> reads, List<HeldSeat> held, List<HeldSeat> queued) {
    this.at = at;
    reads.forEach(this::replace);
    this.before = List.copyOf(held);
    this.held = new ArrayList<>(held);
    this.queued = new ArrayList<>(queued);
  }

  /// What was answered to the same form before.
  Optional<WishStore.Prior> before(int section) {
    return Optional.ofNullable(reads.get(section)).map(WishStore.Read::before);
  }

  /// The wish as it stands after all that was answered so far; nothing for a section that is not there.
  Optional<Wish> wish(int section) {
    return Optional.ofNullable(reads.get(section))
        .map(read -> read.wish().with(List.copyOf(held), List.copyOf(queued)).notBefore(at));
  }

  /// All sections that are there.
  Stream<Wish> wishes() {
    return reads.keySet().stream().flatMap(section -> wish(section).stream());
  }

  /// Puts in what was read again.
  void replace(WishStore.Read read) {
    reads.put(read.wish().sectionId(), read);
  }

  Answer seat(SeatStore.Taken seat) {
    taken.add(seat);
    held.add(seat.seat());
    return new Answer.Seated();
  }

  Answer queue(Wish wish, Counters.Queue queue) {
    joining.add(new WaitingStore.Joining(wish, queue.number()));
    var since = new HeldSeat.Moments(wish.at(), null, null, null, null);
    queued.add(new HeldSeat(wish.place().course(), queue.number(), wish.offer().hours(), since));
    return new Answer.Waiting(queue.place());
  }

  Answer refuse(Wish wish, SelectionRefused refusal) {
    refused.add(new SeatStore.Refused(wish, refusal));
    return Answer.Refused.of(refusal);
  }

  /// Whether the rules agree as things stand, before anything is locked. What they refuse stays refused, whatever day it has become
  /// when the locks are there: its section is not among them.
  boolean isPossible(Choice choice, Wish wish) {
    Optional<SelectionRefused> refusal = Policies.refusal(choice, wish);
    refusal.ifPresent(no -> impossible.put(wish.sectionId(), no));
    return refusal.isEmpty();
  }

  Optional<SelectionRefused> refusal(Choice choice, Wish wish) {
    return Policies.refusal(choice, wish)
        .or(() -> Optional.ofNullable(impossible.get(wish.sectionId())));
  }

  /// The sections are locked: what is written from now on is later than what others wrote there before.
  void locked(Instant now) {
    at = now.isAfter(at) ? now : at;
  }

  Instant at() {
    return at;
  }

  /// What the person held before anything was answered.
  List<HeldSeat> heldBefore() {
    return before;
  }

  List<SeatStore.Taken> taken() {
    return taken;
  }

  List<WaitingStore.Joining> joining() {
    return joining;
  }

  List<SeatStore.Refused> refused() {
    return refused;
  }
}
