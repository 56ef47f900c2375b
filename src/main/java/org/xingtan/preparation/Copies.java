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

/// Makes a period, with its sections when it is copied.
@Service
class Copies {
  private final Periods periods;
  private final SectionCopies sections;

  Copies(Periods periods, SectionCopies sections) {
    this.periods = periods;
    this.sections = sections;
  }

  @Transactional
  public Optional<SetUpRefused> make(Identity by, Optional<Period> template, PeriodOrder order) {
    if (template.isEmpty()) {
      return periods.create(by, order);
    }
    Optional<SetUpRefused> refused = periods.copy(by, template.get(), order);
    if (refused.isEmpty()) {
      sections.copy(template.get(), periods.find(order.code()).orElseThrow());
    }
    return refused;
  }
}
