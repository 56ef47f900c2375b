package org.xingtan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;

/// Who may not act without a second factor: everybody in a post that administers, from the day of the setting on. Invented
/// people whose password the sign-in page itself names are spared: it would protect nothing.
@Component
class SecondFactorRule {
  private static final Set<Caller> WHO =
      EnumSet.of(
          Caller.CITY_OFFICE,
          Caller.AREA_ADMINISTRATOR,
          Caller.SCHOOL_ADMINISTRATOR,
          Caller.SYSTEM_ADMINISTRATOR,
          Caller.SECURITY_ADMINISTRATOR,
          Caller.AUDIT_ADMINISTRATOR);

  private final LocalDate from;
  private final Clock clock;

  SecondFactorRule(@Value("${xingtan.second-factor.required-from}") LocalDate from, Clock clock) {
    this.from = from;
    this.clock = clock;
  }

  boolean missing(SignedIn person) {
    return WHO.contains(person.current().role())
        && !person.proven()
        && !person.footing().published()
        && !CityTime.dayOf(clock.instant()).isBefore(from);
  }
}
