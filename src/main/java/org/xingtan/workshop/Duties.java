package org.xingtan.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlements;
import org.xingtan.intake.Touched;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;

/// Putting tutors and hosts on duty by hand: a class or course has tutors, a workshop has hosts. Posts of every role are ended and handed over.
@Service
public class Duties {
  private final DutyStore store;
  private final Runs runs;
  private final Merges merges;
  private final Settlements settlements;

  Duties(DutyStore store, Runs runs, Merges merges, Settlements settlements) {
    this.store = store;
    this.runs = runs;
    this.merges = merges;
    this.settlements = settlements;
  }

  /// @param id of the post
  /// @param number of the person
  /// @param role TUTOR or HOST
  public record Holder(
      int id, String number, String name, String role, LocalDate from, @Nullable LocalDate until) {}

  public List<Holder> of(int section) {
    return store.of(section);
  }

  /// From the day on. Milestones of an open period follow at once, those of a draft when it opens.
  @Transactional
  public Optional<DutyRefused> put(
      Identity by, RunSetUp run, int section, String number, @Nullable LocalDate from) {
    if (run.state().equals("CLOSED")) {
      return Optional.of(new DutyRefused.PeriodClosed(run.key().period()));
    }
    if (from == null || from.isAfter(run.endsOn())) {
      return Optional.of(new DutyRefused.DayUnsound());
    }
    Optional<Integer> teacher = store.teacher(number);
    if (teacher.isEmpty()) {
      return Optional.of(new DutyRefused.PersonUnknown(number));
    }
    if (!store.insert(section, teacher.get(), from)) {
      return Optional.of(new DutyRefused.HeldAlready(number));
    }
    runs.note(by, run.key().run(), "DUTY/" + section, null, number);
    settle(run, List.of(teacher.get()));
    return Optional.empty();
  }

  /// How a post is ended.
  ///
  /// @param until last day
  /// @param successor number of whoever goes on from the next day; empty for nobody
  public record Ending(@Nullable LocalDate until, String reason, String successor) {}

  /// The post ends with the day, and the next one begins, in one transaction. What happened on duty stays counted.
  @Transactional
  public Optional<DutyRefused> end(
      Identity by, RunSetUp run, int teacher, int post, Ending ending) {
    if (run.state().equals("CLOSED")) {
      return Optional.of(new DutyRefused.PeriodClosed(run.key().period()));
    }
    DutyStore.Post held = store.lock(teacher, post).orElseThrow();
    Optional<DutyRefused> refused = refusal(run, held, ending);
    if (refused.isPresent()) {
      return refused;
    }
    LocalDate until = Objects.requireNonNull(ending.until());
    Optional<Integer> next = successor(ending);
    if (next.isPresent() && !store.handOver(held, next.get(), until.plusDays(1))) {
      return Optional.of(new DutyRefused.HeldAlready(ending.successor()));
    }
    store.end(held, until);
    store.note(held, ending, next.orElse(null), by);
    runs.note(
        by,
        run.key().run(),
        "DUTY/" + held.role(),
        held.number() + " " + held.from() + " –",
        held.number() + " – " + until + (next.isEmpty() ? "" : " → " + ending.successor()),
        ending.reason());
    settle(run, Stream.concat(Stream.of(teacher), next.stream()).toList());
    return Optional.empty();
  }

  private Optional<DutyRefused> refusal(RunSetUp run, DutyStore.Post held, Ending ending) {
    LocalDate until = ending.until();
    if (held.until() != null) {
      return Optional.of(new DutyRefused.EndedAlready(held.until()));
    }
    if (until == null || until.isBefore(held.from()) || until.isAfter(run.endsOn())) {
      return Optional.of(new DutyRefused.EndUnsound());
    }
    if (ending.reason().length() < 2 || ending.reason().length() > 200) {
      return Optional.of(new DutyRefused.ReasonMissing());
    }
    return ending.successor().isEmpty() ? Optional.empty() : handingOver(run, held, ending, until);
  }

  private Optional<DutyRefused> handingOver(
      RunSetUp run, DutyStore.Post held, Ending ending, LocalDate until) {
    if (until.equals(run.endsOn())) {
      return Optional.of(new DutyRefused.NothingLeft());
    }
    Optional<Integer> next = successor(ending);
    if (next.isEmpty()) {
      return Optional.of(new DutyRefused.PersonUnknown(ending.successor()));
    }
    return next.get() == held.teacherId()
        ? Optional.of(new DutyRefused.SamePerson())
        : Optional.empty();
  }

  private Optional<Integer> successor(Ending ending) {
    return ending.successor().isEmpty() ? Optional.empty() : store.teacher(ending.successor());
  }

  /// Milestones of a draft follow when it opens.
  private void settle(RunSetUp run, List<Integer> teachers) {
    if (run.state().equals("OPEN")) {
      merges.note(Touched.MEMBER);
      teachers.forEach(teacher -> store.touch(run.key().run(), teacher));
      settlements.settle();
    }
  }
}
