package org.xingtan.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers a form: one wish after another, under the locks of the person and of all sections it asks for; what comes of it is
/// written at the end, one statement for each kind.
@Component
class Answering {
  private final Wishes wishes;
  private final Seats seats;
  private final WaitingStore waiting;
  private final SeatStore store;
  private final Clock clock;

  Answering(Wishes wishes, Seats seats, WaitingStore waiting, SeatStore store, Clock clock) {
    this.wishes = wishes;
    this.seats = seats;
    this.waiting = waiting;
    this.store = store;
    this.clock = clock;
  }

  /// Within the transaction of the caller.
  ///
  /// @param choices of one person with one form; a section twice is asked for once
  List<Answer> answer(List<Choice> choices) {
    Choice first = choices.getFirst();
    wishes.lock(first.teacherId());
    Map<Integer, Choice> asked = new LinkedHashMap<>();
    choices.forEach(choice -> asked.putIfAbsent(choice.sectionId(), choice));
    Form form = wishes.form(first.teacherId(), asked.keySet(), first.request());
    Counters counters = seats.lock(possible(form, asked));
    form.locked(clock.instant());
    Map<Integer, Answer> answers = new LinkedHashMap<>();
    asked.forEach((section, choice) -> answers.put(section, answer(form, choice, counters)));
    write(form, counters, first);
    return choices.stream()
        .map(choice -> Objects.requireNonNull(answers.get(choice.sectionId())))
        .toList();
  }

  /// Those to which the rules agree as things stand; what is answered first can only make fewer of them.
  private List<Wish> possible(Form form, Map<Integer, Choice> asked) {
    List<Wish> possible = new ArrayList<>();
    for (Choice choice : asked.values()) {
      form.wish(choice.sectionId())
          .filter(wish -> form.before(wish.sectionId()).isEmpty())
          .filter(wish -> form.isPossible(choice, wish))
          .ifPresent(wish -> possible.add(wishes.admitted(form, wish)));
    }
    return possible;
  }

  private Answer answer(Form form, Choice choice, Counters counters) {
    Optional<Wish> wish = form.wish(choice.sectionId());
    if (wish.isEmpty()) {
      return Answer.Refused.of(new SelectionRefused.NotOffered());
    }
    return form.before(choice.sectionId())
        .map(before -> again(choice.sectionId(), before))
        .orElseGet(() -> decide(form, choice, wish.get(), counters));
  }

  private Answer decide(Form form, Choice choice, Wish wish, Counters counters) {
    Optional<SelectionRefused> refusal = form.refusal(choice, wish);
    if (refusal.isPresent()) {
      return form.refuse(wish, refusal.get());
    }
    if (seats.take(wish, counters)) {
      boolean reviewed = choice.schoolId() == null && wish.rule().schoolReviews();
      return form.seat(Seats.taken(wish, reviewed));
    }
    return wish.rule().waiting()
        ? form.queue(wish, counters.join(wish.sectionId()))
        : form.refuse(wish, new SelectionRefused.NoSeats());
  }

  private void write(Form form, Counters counters, Choice choice) {
    seats.count(counters);
    seats.hold(form.taken(), form.heldBefore(), choice.request(), choice.by());
    if (!form.joining().isEmpty()) {
      waiting.join(choice, form.joining(), form.at());
    }
    if (!form.refused().isEmpty()) {
      store.refuse(choice, form.refused(), form.at());
    }
    if (choice.schoolId() != null) {
      form.taken().forEach(taken -> tellOfSchool(choice.teacherId(), taken.wish()));
    }
  }

  private void tellOfSchool(int teacher, Wish wish) {
    store.tell(teacher, "SCHOOL_SELECTED", wish.sectionId(), null, wish.at());
  }

  Answer refuse(Choice choice, Wish wish, SelectionRefused refusal) {
    store.refuse(choice, List.of(new SeatStore.Refused(wish, refusal)), wish.at());
    return Answer.Refused.of(refusal);
  }

  /// What a form that was answered before is answered now.
  Answer again(int section, WishStore.Prior before) {
    return switch (before.kind()) {
      case "SEATED" -> new Answer.Seated();
      case "WAITING" -> new Answer.Waiting(waiting.place(section, before.number()));
      case "REFUSED" -> new Answer.Refused(before.reason(), before.arguments());
      default -> Answer.Refused.of(new SelectionRefused.NotHeld());
    };
  }
}
