package org.xingtan.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.enrolment.HeldSeat;

/// Selecting, giving back, exchanging: one transaction each, answered at once (docs/rules/selection.md).
///
/// Everything about one person happens in turn, under a lock taken first; everything about one section happens in turn, under
/// the lock of its counter taken after it. So limits hold however many forms a person sends, and seats however many people ask.
@Service
public class Selections {
  private final Wishes wishes;
  private final Seats seats;
  private final Promotions promotions;
  private final WaitingStore waiting;
  private final SeatStore store;
  private final Withdrawals withdrawals;

  Selections(
      Wishes wishes,
      Seats seats,
      Promotions promotions,
      WaitingStore waiting,
      SeatStore store,
      Withdrawals withdrawals) {
    this.wishes = wishes;
    this.seats = seats;
    this.promotions = promotions;
    this.waiting = waiting;
    this.store = store;
    this.withdrawals = withdrawals;
  }

  @Transactional
  public Answer select(Choice choice) {
    wishes.lock(choice.teacherId());
    Optional<WishStore.Read> read =
        wishes.read(choice.teacherId(), choice.sectionId(), choice.request());
    if (read.isEmpty()) {
      return Answer.Refused.of(new SelectionRefused.NotOffered());
    }
    WishStore.Prior before = read.get().before();
    return before != null
        ? again(choice.sectionId(), before)
        : decide(choice, wishes.complete(read.get()));
  }

  private Answer decide(Choice choice, Wish wish) {
    return refusal(choice, wish)
        .map(refused -> refuse(choice, wish, refused))
        .orElseGet(() -> place(choice, wishes.admitted(wish)));
  }

  /// What would be answered now. Nothing is written, and nobody else has to wait.
  public Answer expected(Choice choice) {
    Optional<Wish> wish = wishes.find(choice.teacherId(), choice.sectionId());
    return wish.flatMap(found -> refusal(choice, found))
        .<Answer>map(Answer.Refused::of)
        .orElseGet(() ->
            wish.map(seats::expected)
                .orElseGet(() -> Answer.Refused.of(new SelectionRefused.NotOffered())));
  }

  /// Those of the sections that the person cannot select now, with the reason: what they hold and wait for is read once.
  public Map<Integer, SelectionRefused> refusals(int teacher, List<Integer> sections) {
    Map<Integer, SelectionRefused> found = new HashMap<>();
    for (Wish wish : wishes.each(teacher, sections)) {
      Policies.first(Policies.ASKED, wish).ifPresent(no -> found.put(wish.sectionId(), no));
    }
    return found;
  }

  private static Optional<SelectionRefused> refusal(Choice choice, Wish wish) {
    if (choice.schoolId() != null && !wish.rule().schoolSelects()) {
      return Optional.of(new SelectionRefused.SchoolMayNot());
    }
    if (choice.schoolId() != null
        && !Objects.equals(choice.schoolId(), wish.place().dimensions().schoolId())) {
      return Optional.of(new SelectionRefused.NotOfSchool());
    }
    if (choice.feeSeen() != null && choice.feeSeen().compareTo(wish.offer().fee()) != 0) {
      return Optional.of(new SelectionRefused.FeeChanged(choice.feeSeen(), wish.offer().fee()));
    }
    return Policies.first(Policies.ASKED, wish);
  }

  private Answer place(Choice choice, Wish wish) {
    if (seats.take(wish)) {
      boolean reviewed = choice.schoolId() == null && wish.rule().schoolReviews();
      seats.hold(wish, choice.request(), choice.by(), reviewed);
      if (choice.schoolId() != null) {
        store.tell(choice.teacherId(), "SCHOOL_SELECTED", choice.sectionId(), null, wish.at());
      }
      return new Answer.Seated();
    }
    return wish.rule().waiting()
        ? new Answer.Waiting(seats.queue(wish, choice))
        : refuse(choice, wish, new SelectionRefused.NoSeats());
  }

  private Answer refuse(Choice choice, Wish wish, SelectionRefused refusal) {
    store.refuse(choice, wish, refusal);
    return Answer.Refused.of(refusal);
  }

  private Answer again(int section, WishStore.Prior before) {
    return switch (before.kind()) {
      case "SEATED" -> new Answer.Seated();
      case "WAITING" -> new Answer.Waiting(waiting.place(section, before.number()));
      case "REFUSED" -> new Answer.Refused(before.reason(), before.arguments());
      default -> Answer.Refused.of(new SelectionRefused.NotHeld());
    };
  }

  /// Gives a seat back. A seat that was given back before stays so.
  @Transactional
  public Optional<SelectionRefused> withdraw(int teacher, int section, int attempt) {
    return withdrawals.giveUp(teacher, section, attempt, "WITHDRAWN");
  }

  /// Gives one seat for another, or changes nothing.
  @Transactional
  public Answer exchange(int teacher, int given, int attempt, Choice choice) {
    wishes.lock(teacher);
    Optional<Wish> giving = wishes.find(teacher, given);
    Optional<HeldSeat> seat = giving.flatMap(found -> found.seat(attempt)).filter(HeldSeat::stands);
    Optional<WishStore.Read> read = wishes.read(teacher, choice.sectionId(), choice.request());
    if (read.isPresent() && read.get().before() != null) {
      return again(choice.sectionId(), read.get().before());
    }
    if (seat.isEmpty() || read.isEmpty()) {
      return Answer.Refused.of(new SelectionRefused.NotHeld());
    }
    Wish taking = wishes.complete(read.get());
    if (given == choice.sectionId()) {
      return refuse(choice, taking, new SelectionRefused.HeldAlready());
    }
    return Policies.giveBack(giving.get(), seat.get())
        .or(() -> refusal(choice, without(taking, seat.get())))
        .map(refused -> refuse(choice, taking, refused))
        .orElseGet(() -> swap(giving.get(), seat.get(), choice, taking));
  }

  private Answer swap(Wish giving, HeldSeat seat, Choice choice, Wish taking) {
    seats.lockBoth(giving.sectionId(), choice.sectionId());
    if (!seats.take(taking)) {
      return refuse(choice, taking, new SelectionRefused.NoSeats());
    }
    List<HeldSeat> left = both(seats.free(giving, seat, "EXCHANGED"), giving, taking);
    seats.hold(
        taking.with(left, taking.queued()),
        choice.request(),
        choice.by(),
        taking.rule().schoolReviews());
    promotions.moveUp(giving.sectionId());
    return new Answer.Seated();
  }

  /// What is left of what decided about the giving, and what else decides about the taking.
  private static List<HeldSeat> both(List<HeldSeat> left, Wish giving, Wish taking) {
    Stream<HeldSeat> others = taking.held().stream().filter(held -> !giving.held().contains(held));
    return Stream.concat(left.stream(), others).toList();
  }

  private static Wish without(Wish wish, HeldSeat seat) {
    List<HeldSeat> others = wish.held().stream().filter(held -> !held.equals(seat)).toList();
    return wish.with(others, wish.queued());
  }

  /// Leaves a waiting list; who is not on it stays off it.
  @Transactional
  public void leave(int teacher, int section) {
    wishes.lock(teacher);
    wishes
        .find(teacher, section)
        .ifPresent(wish -> {
          seats.lock(section);
          waiting
              .standing(teacher, section)
              .ifPresent(queued -> seats.endWaiting(wish, queued, "LEFT"));
        });
  }
}
