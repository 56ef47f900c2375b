package org.xingtan.enrolment;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Settlement;

/// Comes before members are derived, while people still have the dimensions under which their person-times were counted.
@Component
@Order(50)
class TimesBeforeSettlement implements Settlement {
  private final PersonTimes times;

  TimesBeforeSettlement(PersonTimes times) {
    this.times = times;
  }

  @Override
  public void settle() {
    times.rememberTouched();
  }
}
