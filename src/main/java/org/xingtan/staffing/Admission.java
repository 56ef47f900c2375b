package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xingtan.identity.Identity;
import org.xingtan.roster.NewPerson;

/// Somebody new is added at once, or handed in where the rule says that somebody looks at it first.
@Service
class Admission {
  private final Additions additions;
  private final Requests requests;
  private final ReviewRules rules;

  Admission(Additions additions, Requests requests, ReviewRules rules) {
    this.additions = additions;
    this.requests = requests;
    this.rules = rules;
  }

  Optional<StaffRefused> admit(
      Identity by, Told told, NewPerson person, LocalDate day, Position position) {
    return rules.reviewsAddition(by, position.workplace())
        ? requests.handIn(by, told, person, new Request.Wish(day, position, told.reason()))
        : additions.add(by, told, person, day, position);
  }
}
