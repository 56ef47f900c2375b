package org.xingtan.programme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlements;
import org.xingtan.intake.Touched;

/// Setting up runs by hand. Nothing of a closed period changes.
@Service
public class Runs {
  private final RunSetUpStore store;
  private final PeriodSetUpStore periods;
  private final ChangeStore changes;
  private final Merges merges;
  private final Settlements settlements;

  Runs(
      RunSetUpStore store,
      PeriodSetUpStore periods,
      ChangeStore changes,
      Merges merges,
      Settlements settlements) {
    this.store = store;
    this.periods = periods;
    this.changes = changes;
    this.merges = merges;
    this.settlements = settlements;
  }

  public List<RunSetUp> ofPeriod(String period) {
    return store.ofPeriod(period);
  }

  public List<RunSetUp> ofProgramme(String programme) {
    return store.ofProgramme(programme);
  }

  public Optional<RunSetUp> find(String period, String programme) {
    return store.ofPeriod(period).stream()
        .filter(run -> run.key().programme().equals(programme))
        .findFirst();
  }

  /// New rules for who is due, takes part and completes. Members and milestones of an open period follow at once.
  @Transactional
  public Optional<SetUpRefused> change(Identity by, RunSetUp run, RunRules rules) {
    Optional<SetUpRefused> refused = locked(run).or(() -> unsound(rules));
    if (refused.isPresent() || rules.equals(run.rules())) {
      return refused;
    }
    if (!store.change(run.key().run(), rules)) {
      return Optional.of(new SetUpRefused.HeadCountMissing());
    }
    changes.note(by, place(run), "RULES", text(run.rules()), text(rules), null);
    if (run.state().equals("OPEN")) {
      settle(run.key().run());
    }
    return Optional.empty();
  }

  static Optional<SetUpRefused> unsound(RunRules rules) {
    if (rules.population() == RunRules.Population.HEAD_COUNT && rules.headCount() == null) {
      return Optional.of(new SetUpRefused.HeadCountMissing());
    }
    return rules.population() == RunRules.Population.PILOT_SCHOOLS && rules.pilot() == null
        ? Optional.of(new SetUpRefused.PilotMissing())
        : Optional.empty();
  }

  /// What is wrong between the windows that stand: files may have brought them.
  public Optional<SetUpRefused> fault(RunSetUp run) {
    return new WindowRules(run.beginsOn(), run.endsOn()).refusal(run.windows());
  }

  /// The windows given are all there are.
  @Transactional
  public Optional<SetUpRefused> setWindows(Identity by, RunSetUp run, List<Window> windows) {
    Optional<SetUpRefused> refused =
        locked(run).or(() -> new WindowRules(run.beginsOn(), run.endsOn()).refusal(windows));
    if (refused.isPresent()) {
      return refused;
    }
    for (Window old : run.windows()) {
      if (same(old, windows) == null) {
        store.deleteWindow(run.key().run(), old);
        changes.note(by, place(run), item(old), text(old), null, null);
      }
    }
    for (Window window : windows) {
      Window old = same(window, run.windows());
      if (!window.equals(old)) {
        store.putWindow(run.key().run(), window);
        String before = old == null ? null : text(old);
        changes.note(by, place(run), item(window), before, text(window), window.reason());
      }
    }
    return Optional.empty();
  }

  @Transactional
  public Optional<SetUpRefused> setLimits(Identity by, RunSetUp run, List<Limit> limits) {
    List<Limit> said = limits.stream().filter(limit -> !limit.saysNothing()).toList();
    Optional<SetUpRefused> refused =
        locked(run)
            .or(() ->
                said.stream()
                    .filter(limit -> !limit.sound())
                    .findFirst()
                    .map(limit -> new SetUpRefused.LimitUnsound(limit.part())));
    if (refused.isPresent()) {
      return refused;
    }
    store.putLimits(run.key().run(), said);
    changes.note(by, place(run), "LIMITS", text(run.limits()), text(said), null);
    return Optional.empty();
  }

  /// @param fee nothing: no rule is decided
  @Transactional
  public Optional<SetUpRefused> setFee(Identity by, RunSetUp run, @Nullable FeeRule fee) {
    Optional<SetUpRefused> refused = locked(run);
    if (refused.isPresent()) {
      return refused;
    }
    if (fee != null && !fee.sound()) {
      return Optional.of(new SetUpRefused.FeeUnsound());
    }
    store.putFee(run.key().run(), fee);
    changes.note(
        by,
        place(run),
        "FEE",
        run.fee() == null ? null : text(run.fee()),
        fee == null ? null : text(fee),
        null);
    return Optional.empty();
  }

  /// Before another room changes something of a run: holds the period until the end of the transaction, or refuses when it is closed.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<SetUpRefused> hold(RunSetUp run) {
    return locked(run);
  }

  /// Writes down what another room changed of a run.
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(
      Identity by, int run, String item, @Nullable String before, @Nullable String after) {
    note(by, run, item, before, after, null);
  }

  /// @param reason why, where one was asked for
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(
      Identity by,
      int run,
      String item,
      @Nullable String before,
      @Nullable String after,
      @Nullable String reason) {
    changes.note(by, changes.place(run), item, before, after, reason);
  }

  private Optional<SetUpRefused> locked(RunSetUp run) {
    return periods
        .lock(run.key().period())
        .filter("CLOSED"::equals)
        .map(state -> new SetUpRefused.Closed(run.key().period()));
  }

  private void settle(short run) {
    merges.note(Touched.RUN);
    store.touch(run);
    settlements.settle();
  }

  private static ChangeStore.Place place(RunSetUp run) {
    return new ChangeStore.Place(run.key().programmeId(), run.key().periodId());
  }

  private static @Nullable Window same(Window window, List<Window> among) {
    return among.stream()
        .filter(
            other -> other.kind() == window.kind() && Objects.equals(other.area(), window.area()))
        .findFirst()
        .orElse(null);
  }

  private static String item(Window window) {
    return window.kind() + (window.area() == null ? "" : "/" + window.area());
  }

  private static String text(Window window) {
    return SetUpTexts.of(window.opensAt()) + " – " + SetUpTexts.of(window.closesAt());
  }

  private static String text(RunRules rules) {
    return SetUpTexts.joined(
        rules.referenceDay(),
        rules.population(),
        rules.headCount(),
        rules.pilot(),
        rules.participation(),
        rules.completion());
  }

  private static String text(List<Limit> limits) {
    return String.join(
        "; ",
        limits.stream()
            .map(limit ->
                SetUpTexts.joined(
                    limit.part() == null ? "*" : limit.part(),
                    limit.mostCourses(),
                    limit.mostHours(),
                    limit.warnCourses()))
            .toList());
  }

  private static String text(FeeRule fee) {
    return SetUpTexts.joined(
        fee.basis(), fee.yuan(), fee.payer(), fee.refund(), fee.payWithinHours());
  }
}
