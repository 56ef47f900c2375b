package org.xingtan.enrolment;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

/// TIMES_SELECTED, TIMES_PAID, TIMES_STARTED, TIMES_COMPLETED.
@Component
@Order(1200)
class TimesSettlement implements Settlement {
  private final PersonTimes times;

  TimesSettlement(PersonTimes times) {
    this.times = times;
  }

  @Override
  public void settle() {
    times.rollUp();
  }
}
