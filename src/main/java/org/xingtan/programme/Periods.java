package org.xingtan.programme;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlements;
import org.xingtan.intake.Touched;

/// Setting up periods by hand: drafts, copies, opening, closing (docs/rules/programme.md, 8).
@Service
public class Periods {
  private static final Pattern CODE = Pattern.compile("[0-9]{2}([0-9][1-9]|[1-9]0)");

  private final PeriodSetUpStore store;
  private final ChangeStore changes;
  private final Merges merges;
  private final Settlements settlements;
  private final Clock clock;

  Periods(
      PeriodSetUpStore store,
      ChangeStore changes,
      Merges merges,
      Settlements settlements,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.merges = merges;
    this.settlements = settlements;
    this.clock = clock;
  }

  public List<Period> all() {
    return store.all();
  }

  public Optional<Period> find(String code) {
    return store.find(code);
  }

  public List<PeriodStep> steps(Period period) {
    return store.steps(period.id());
  }

  public List<Change> changes(String period, int limit) {
    return changes.ofPeriod(period, limit);
  }

  /// A draft with everything of its template, all days shifted by the distance between the two beginnings. Nobody is due in it yet.
  @Transactional
  public Optional<SetUpRefused> copy(Identity by, Period template, PeriodOrder order) {
    Optional<SetUpRefused> refused = refusal(order);
    if (refused.isPresent()) {
      return refused;
    }
    Optional<Short> id = store.insert(order);
    if (id.isEmpty()) {
      return Optional.of(new SetUpRefused.CodeTaken(order.code()));
    }
    int days = (int) ChronoUnit.DAYS.between(template.beginsOn(), order.beginsOn());
    store.copyRuns(template.id(), id.get(), order.programmes(), days);
    store.step(by, id.get(), "DRAFTED", template.id(), null, clock.instant());
    return Optional.empty();
  }

  /// A draft from nothing.
  @Transactional
  public Optional<SetUpRefused> create(Identity by, PeriodOrder order) {
    Optional<SetUpRefused> refused = refusal(order);
    if (refused.isPresent()) {
      return refused;
    }
    Optional<Short> id = store.insert(order);
    if (id.isEmpty()) {
      return Optional.of(new SetUpRefused.CodeTaken(order.code()));
    }
    store.addRuns(id.get(), order.programmes(), order.beginsOn());
    store.step(by, id.get(), "DRAFTED", null, null, clock.instant());
    return Optional.empty();
  }

  private Optional<SetUpRefused> refusal(PeriodOrder order) {
    if (!CODE.matcher(order.code()).matches()) {
      return Optional.of(new SetUpRefused.CodeMalformed(order.code()));
    }
    if (order.endsOn().isBefore(order.beginsOn())) {
      return Optional.of(new SetUpRefused.EndsBeforeBegins());
    }
    int slipped =
        order.beginsOn().getYear() - 2000 - Integer.parseInt(order.code().substring(0, 2));
    if (slipped < 0 || slipped > 1) {
      return Optional.of(new SetUpRefused.AnotherYear(order.code()));
    }
    if (order.name().isEmpty()) {
      return Optional.of(new SetUpRefused.SomethingMissing());
    }
    return order.programmes().isEmpty()
        ? Optional.of(new SetUpRefused.NothingChosen())
        : store.programmeOutside(order.programmes(), order).map(SetUpRefused.OutsideProgramme::new);
  }

  /// Name, days and further programmes; the code stays.
  @Transactional
  public Optional<SetUpRefused> update(Identity by, Period period, PeriodOrder order) {
    if (store.lock(period.code()).filter("CLOSED"::equals).isPresent()) {
      return Optional.of(new SetUpRefused.Closed(period.code()));
    }
    Optional<SetUpRefused> refused = refusal(order);
    if (refused.isPresent()) {
      return refused;
    }
    store.update(period.id(), order);
    store.addRuns(period.id(), order.programmes(), order.beginsOn());
    changes.note(
        by,
        new ChangeStore.Place(null, period.id()),
        "PERIOD",
        SetUpTexts.joined(period.name(), period.beginsOn(), period.endsOn()),
        SetUpTexts.joined(order.name(), order.beginsOn(), order.endsOn()),
        null);
    if (period.state().equals("OPEN")) {
      settle(period);
    }
    return Optional.empty();
  }

  /// From now on whoever is due is a member.
  @Transactional
  public Optional<SetUpRefused> open(Identity by, Period period) {
    Optional<SetUpRefused> refused = unless(period, "DRAFT");
    if (refused.isEmpty()) {
      store.step(by, period.id(), "OPENED", null, null, clock.instant());
      settle(period);
    }
    return refused;
  }

  @Transactional
  public Optional<SetUpRefused> close(Identity by, Period period, String reason) {
    Optional<SetUpRefused> refused = unless(period, "OPEN");
    if (refused.isEmpty()) {
      String why = reason.isEmpty() ? null : reason;
      store.step(by, period.id(), "CLOSED", null, why, clock.instant());
    }
    return refused;
  }

  /// Members that the roster changed meanwhile follow.
  @Transactional
  public Optional<SetUpRefused> reopen(Identity by, Period period, String reason) {
    Optional<SetUpRefused> refused = unless(period, "CLOSED");
    if (refused.isEmpty() && reason.isEmpty()) {
      return Optional.of(new SetUpRefused.ReasonMissing());
    }
    if (refused.isEmpty()) {
      store.step(by, period.id(), "REOPENED", null, reason, clock.instant());
      settle(period);
    }
    return refused;
  }

  private Optional<SetUpRefused> unless(Period period, String wanted) {
    return store
        .lock(period.code())
        .filter(state -> !state.equals(wanted))
        .map(state -> new SetUpRefused.NotInThatState(period.code(), state));
  }

  private void settle(Period period) {
    merges.note(Touched.RUN);
    store.touchRuns(period.id());
    settlements.settle();
  }
}
