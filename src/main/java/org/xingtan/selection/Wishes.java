package org.xingtan.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /// What decides about sections for one person, who is read once; and what the same form was answered before.
  Form form(int teacher, Collection<Integer> sections, @Nullable UUID request) {
    Instant now = clock.instant();
    List<WishStore.Read> reads = store.find(teacher, sections, request, now);
    List<HeldSeat> held =
        reads.isEmpty()
            ? List.of()
            : enrolments.of(
                teacher,
                each(reads, HeldSeat.Course::periodId),
                each(reads, HeldSeat.Course::courseId));
    boolean waits = reads.stream().anyMatch(WishStore.Read::waits);
    Instant at = held.stream().flatMap(Wishes::moments).reduce(now, Wishes::later);
    return new Form(at, reads, held, waits ? waiting.of(teacher) : List.of());
  }

  private static Set<Integer> each(
      List<WishStore.Read> reads, Function<HeldSeat.Course, Integer> key) {
    return reads.stream()
        .map(read -> key.apply(read.wish().place().course()))
        .collect(Collectors.toSet());
  }

  Optional<Wish> find(int teacher, int section) {
    return form(teacher, List.of(section), null).wish(section);
  }

  /// Whoever takes part is a member of the run.
  Wish admitted(Wish wish) {
    if (wish.person().member()) {
      return wish;
    }
    admit(wish);
    return find(wish.place().teacherId(), wish.sectionId()).orElseThrow();
  }

  /// The same for a wish of a form.
  Wish admitted(Form form, Wish wish) {
    if (wish.person().member()) {
      return wish;
    }
    admit(wish);
    store
        .find(wish.place().teacherId(), List.of(wish.sectionId()), null, form.at())
        .forEach(form::replace);
    return form.wish(wish.sectionId()).orElseThrow();
  }

  private void admit(Wish wish) {
    members.admit(wish.place().course().runId(), wish.place().teacherId());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Stream<Instant> moments(HeldSeat seat) {
    return Stream.of(
            Optional.of(seat.moments().selected()),
            Optional.ofNullable(seat.moments().paid()),
            Optional.ofNullable(seat.moments().withdrawn()))
        .flatMap(Optional::stream);
  }
}
