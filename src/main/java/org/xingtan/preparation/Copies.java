package org.xingtan.preparation;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.enrolment.SectionCopies;
import org.xingtan.identity.Identity;
import org.xingtan.programme.Period;
import org.xingtan.programme.PeriodOrder;
import org.xingtan.programme.Periods;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.selection.SelectionRules;

/// Makes a period, with its sections when it is copied.
@Service
class Copies {
  private final Periods periods;
  private final SectionCopies sections;
  private final SelectionRules rules;

  Copies(Periods periods, SectionCopies sections, SelectionRules rules) {
    this.periods = periods;
    this.sections = sections;
    this.rules = rules;
  }

  @Transactional
  public Optional<SetUpRefused> make(Identity by, Optional<Period> template, PeriodOrder order) {
    if (template.isEmpty()) {
      return periods.create(by, order);
    }
    Optional<SetUpRefused> refused = periods.copy(by, template.get(), order);
    if (refused.isEmpty()) {
      Period made = periods.find(order.code()).orElseThrow();
      sections.copy(template.get(), made);
      rules.copy(template.get().id(), made.id());
    }
    return refused;
  }
}
