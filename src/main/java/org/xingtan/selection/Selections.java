package org.xingtan.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Answering answering;
  private final Seats seats;
  private final Promotions promotions;
  private final WaitingStore waiting;
  private final Withdrawals withdrawals;

  Selections(
      Wishes wishes,
      Answering answering,
      Seats seats,
      Promotions promotions,
      WaitingStore waiting,
      Withdrawals withdrawals) {
    this.wishes = wishes;
    this.answering = answering;
    this.seats = seats;
    this.promotions = promotions;
    this.waiting = waiting;
    this.withdrawals = withdrawals;
  }

  @Transactional
  public Answer select(Choice choice) {
    return answering.answer(List.of(choice)).getFirst();
  }

  /// All that one person asks for with one form, in this order; an answer for each.
  @Transactional
  public List<Answer> select(List<Choice> choices) {
    if (choices.stream().map(Choice::form).distinct().count() > 1) {
      throw new IllegalArgumentException("not of one form: " + choices);
    }
    return choices.isEmpty() ? List.of() : answering.answer(choices);
  }

  /// What would be answered now. Nothing is written, and nobody else has to wait.
  public Answer expected(Choice choice) {
    Optional<Wish> wish = wishes.find(choice.teacherId(), choice.sectionId());
    return wish.flatMap(found -> Policies.refusal(choice, found))
        .<Answer>map(Answer.Refused::of)
        .orElseGet(() ->
            wish.map(seats::expected)
                .orElseGet(() -> Answer.Refused.of(new SelectionRefused.NotOffered())));
  }

  /// Those of the sections that the person cannot select now, with the reason: what they hold and wait for is read once.
  public Map<Integer, SelectionRefused> refusals(int teacher, List<Integer> sections) {
    Map<Integer, SelectionRefused> found = new HashMap<>();
    wishes
        .form(teacher, sections, null)
        .wishes()
        .forEach(wish ->
            Policies.first(Policies.ASKED, wish).ifPresent(no -> found.put(wish.sectionId(), no)));
    return found;
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
    Form form = wishes.form(teacher, List.of(choice.sectionId()), choice.request());
    Optional<WishStore.Prior> before = form.before(choice.sectionId());
    if (before.isPresent()) {
      return answering.again(choice.sectionId(), before.get());
    }
    Optional<Wish> taking = form.wish(choice.sectionId());
    if (seat.isEmpty() || taking.isEmpty()) {
      return Answer.Refused.of(new SelectionRefused.NotHeld());
    }
    return exchange(giving.get(), seat.get(), choice, taking.get());
  }

  private Answer exchange(Wish giving, HeldSeat seat, Choice choice, Wish taking) {
    if (giving.sectionId() == choice.sectionId()) {
      return answering.refuse(choice, taking, new SelectionRefused.HeldAlready());
    }
    return Policies.giveBack(giving, seat)
        .or(() -> Policies.refusal(choice, without(taking, seat)))
        .map(refused -> answering.refuse(choice, taking, refused))
        .orElseGet(() -> swap(giving, seat, choice, taking));
  }

  private Answer swap(Wish giving, HeldSeat seat, Choice choice, Wish taking) {
    Counters counters = seats.lock(List.of(giving, taking));
    if (!seats.take(taking, counters)) {
      return answering.refuse(choice, taking, new SelectionRefused.NoSeats());
    }
    seats.count(counters);
    List<HeldSeat> left = both(seats.free(giving, seat, "EXCHANGED"), giving, taking);
    Wish free = taking.with(left, taking.queued());
    var taken = Seats.taken(free, taking.rule().schoolReviews());
    seats.hold(List.of(taken), left, choice.request(), choice.by());
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
