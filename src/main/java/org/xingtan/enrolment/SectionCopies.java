package org.xingtan.enrolment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.programme.Period;

/// Offers in a new period what an earlier one offered.
@Service
public class SectionCopies {
  private final SectionCopyStore store;

  SectionCopies(SectionCopyStore store) {
    this.store = store;
  }

  /// Copies the sections of all programmes that run in both. A course that is retired by then gives way to its successor; without one its
  /// sections stay behind. Part of the transaction that makes the period.
  ///
  /// @return how many sections there are now
  @Transactional(propagation = Propagation.MANDATORY)
  public int copy(Period from, Period to) {
    int days = (int) ChronoUnit.DAYS.between(from.beginsOn(), to.beginsOn());
    LocalDate offered = to.beginsOn();
    return store.copy(from.id(), to.id(), days, offered);
  }
}
