package org.xingtan.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.enrolment.Enrolments;
import org.xingtan.enrolment.HeldSeat;
import org.xingtan.programme.Members;

/// Reads what decides about a wish, under the lock of the person.
@Component
class Wishes {
  private final WishStore store;
  private final WaitingStore waiting;
  private final Enrolments enrolments;
  private final Members members;
  private final Clock clock;

  Wishes(
      WishStore store, WaitingStore waiting, Enrolments enrolments, Members members, Clock clock) {
    this.store = store;
    this.waiting = waiting;
    this.enrolments = enrolments;
    this.members = members;
    this.clock = clock;
  }

  void lock(int teacher) {
    store.lock(teacher);
  }

  boolean tryLock(int teacher) {
    return store.tryLock(teacher);
  }

  /// The section and the rules for this person, and what the same form was answered before.
  Optional<WishStore.Read> read(int teacher, int section, @Nullable UUID request) {
    return store.find(teacher, section, request, clock.instant());
  }

  /// With what the person holds and waits for, as far as it decides about this wish.
  Wish complete(WishStore.Read read) {
    int teacher = read.wish().place().teacherId();
    HeldSeat.Course course = read.wish().place().course();
    List<HeldSeat> held = enrolments.of(teacher, course.periodId(), course.courseId());
    return complete(read.wish(), held, read.waits() ? waiting.of(teacher) : List.of());
  }

  private static Wish complete(Wish wish, List<HeldSeat> held, List<HeldSeat> queued) {
    Instant last = held.stream().flatMap(Wishes::moments).max(Instant::compareTo).orElse(wish.at());
    return wish.with(held, queued).notBefore(last);
  }

  /// Several sections for one person, who is read once; sections that are not there are left out.
  List<Wish> each(int teacher, List<Integer> sections) {
    List<HeldSeat> held = enrolments.of(teacher);
    List<HeldSeat> queued = waiting.of(teacher);
    return sections.stream()
        .flatMap(section -> read(teacher, section, null).stream())
        .map(read -> complete(read.wish(), held, queued))
        .toList();
  }

  Optional<Wish> find(int teacher, int section) {
    return read(teacher, section, null).map(this::complete);
  }

  /// Whoever takes part is a member of the run.
  Wish admitted(Wish wish) {
    if (wish.person().member()) {
      return wish;
    }
    members.admit(wish.place().course().runId(), wish.place().teacherId());
    return find(wish.place().teacherId(), wish.sectionId()).orElseThrow();
  }

  private static Stream<Instant> moments(HeldSeat seat) {
    return Stream.of(
            Optional.of(seat.moments().selected()),
            Optional.ofNullable(seat.moments().paid()),
            Optional.ofNullable(seat.moments().withdrawn()))
        .flatMap(Optional::stream);
  }
}
