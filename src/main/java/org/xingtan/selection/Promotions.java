package org.xingtan.selection;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.enrolment.HeldSeat;

/// Moves waiting lists up. In the transaction that frees a seat, as far as nobody else decides about the person who comes next;
/// what is left over is swept up a moment later. Meanwhile nobody passes those who wait.
@Service
class Promotions {
  private final Wishes wishes;
  private final Seats seats;
  private final WaitingStore waiting;
  private final PoolStore pools;
  private final SeatStore store;

  Promotions(Wishes wishes, Seats seats, WaitingStore waiting, PoolStore pools, SeatStore store) {
    this.wishes = wishes;
    this.seats = seats;
    this.waiting = waiting;
    this.pools = pools;
    this.store = store;
  }

  /// Under the lock of the section, in the transaction that freed a seat. Waits for nobody, so that two such transactions never
  /// wait for each other.
  void moveUp(int section) {
    Optional<WaitingStore.Queued> next = waiting.next(section);
    while (next.isPresent() && wishes.tryLock(next.get().teacherId())) {
      promote(section, next.get());
      next = waiting.next(section);
    }
  }

  List<Integer> sections() {
    return pools.toSweep();
  }

  /// One step of what was left over: brings the counter in line and seats who comes next. False when nobody does.
  @Transactional
  public boolean sweep(int section) {
    Optional<WaitingStore.Queued> expected = waiting.next(section);
    expected.ifPresent(queued -> wishes.lock(queued.teacherId()));
    pools.align(section);
    Optional<WaitingStore.Queued> next = waiting.next(section);
    if (next.isEmpty()) {
      return false;
    }
    if (next.equals(expected) || wishes.tryLock(next.get().teacherId())) {
      promote(section, next.get());
    }
    return true;
  }

  private void promote(int section, WaitingStore.Queued queued) {
    Wish wish = wishes.admitted(withoutQueue(queued.teacherId(), section));
    Optional<SelectionRefused> refusal = Policies.first(Policies.LASTING, wish);
    boolean seated = refusal.isEmpty() && takeCounted(wish);
    seats.endWaiting(wish, queued, seated ? "SEATED" : "LAPSED");
    if (seated) {
      var taken = Seats.taken(wish, wish.rule().schoolReviews());
      seats.hold(List.of(taken), wish.held(), queued.request(), "PROMOTION");
    }
    store.tell(
        queued.teacherId(),
        seated ? "SEATED" : "LAPSED",
        section,
        refusal.map(SelectionRefused::reason).orElse(null),
        wish.at());
  }

  private boolean takeCounted(Wish wish) {
    var as = wish.place().dimensions();
    return pools.take(wish.sectionId(), as.areaId(), as.schoolId());
  }

  private Wish withoutQueue(int teacher, int section) {
    Wish wish = wishes.find(teacher, section).orElseThrow();
    List<HeldSeat> others =
        wish.queued().stream().filter(held -> held.course().sectionId() != section).toList();
    return wish.with(wish.held(), others);
  }
}
