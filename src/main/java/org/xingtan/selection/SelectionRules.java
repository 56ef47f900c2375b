package org.xingtan.selection;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.SetUpRefused;

/// The rules of selection of runs. What is selected already stays as it is; the next choice follows the new rule.
@Service
public class SelectionRules {
  private final SelectionRuleStore store;
  private final Runs runs;

  SelectionRules(SelectionRuleStore store, Runs runs) {
    this.store = store;
    this.runs = runs;
  }

  /// The rule of a run, or the usual one.
  public SelectionRule of(int run) {
    return store.of(run);
  }

  /// Nothing of a closed period changes.
  @Transactional
  public Optional<SetUpRefused> set(Identity by, RunSetUp run, SelectionRule rule) {
    Optional<SetUpRefused> refused = runs.hold(run);
    if (refused.isPresent()) {
      return refused;
    }
    int key = run.key().run();
    SelectionRule before = store.of(key);
    store.set(key, rule);
    runs.note(by, key, "SELECTION_RULE", before.text(), rule.text());
    return Optional.empty();
  }

  /// For a period that is made after the model of an earlier one: each programme that is held in both. Part of the transaction that makes
  /// the period; a rule that is written down already stays.
  @Transactional(propagation = Propagation.MANDATORY)
  public void copy(int fromPeriod, int toPeriod) {
    store.copy(fromPeriod, toPeriod);
  }
}
