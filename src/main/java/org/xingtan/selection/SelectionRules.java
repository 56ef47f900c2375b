package org.xingtan.selection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rules of selection of runs. What is selected already stays as it is; the next choice follows the new rule.
@Service
public class SelectionRules {
  private final SelectionRuleStore store;

  SelectionRules(SelectionRuleStore store) {
    this.store = store;
  }

  /// The rule of a run, or the usual one.
  public SelectionRule of(int run) {
    return store.of(run);
  }

  @Transactional
  public void set(int run, SelectionRule rule) {
    store.set(run, rule);
  }

  /// For a period that is made after the model of an earlier one; a rule that is written down already stays.
  @Transactional
  public void copy(int from, int to) {
    store.copyRule(from, to);
  }
}
