package org.xingtan.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlements;
import org.xingtan.intake.Touched;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;

/// Putting tutors and hosts on duty by hand: a class or course has tutors, a workshop has hosts.
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

  /// @param number of the person
  /// @param role TUTOR or HOST
  public record Holder(
      String number, String name, String role, LocalDate from, @Nullable LocalDate until) {}

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
    if (run.state().equals("OPEN")) {
      merges.note(Touched.MEMBER);
      store.touch(run.key().run(), teacher.get());
      settlements.settle();
    }
    return Optional.empty();
  }
}
