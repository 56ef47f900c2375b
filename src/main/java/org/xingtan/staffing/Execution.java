package org.xingtan.staffing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.roster.EmploymentEvent.Kind;
import org.xingtan.roster.NewPerson;

/// Does what a request asked for, once everybody who has a say agreed.
@Component
class Execution {
  private final StaffStore staff;
  private final Keeping keeping;
  private final Additions additions;

  Execution(StaffStore staff, Keeping keeping, Additions additions) {
    this.staff = staff;
    this.keeping = keeping;
    this.additions = additions;
  }

  Optional<StaffRefused> carryOut(Identity by, Request request, Told told, Position position) {
    Told why = new Told(told.form(), told.version(), request.wish().reason());
    @Nullable NewPerson newcomer = request.newcomer();
    return newcomer == null
        ? transfer(by, request, why, position)
        : additions.add(by, why, newcomer, request.wish().day(), position);
  }

  /// Whoever was moved, or left, while the request waited is not transferred by it.
  private Optional<StaffRefused> transfer(
      Identity by, Request request, Told why, Position position) {
    StaffMember person = staff.find(request.number(), Scope.city()).orElseThrow();
    boolean stillThere =
        person.employed()
            && person.workplace() != null
            && request.from() != null
            && person.workplace().school() == request.from().school();
    return stillThere
        ? keeping.takeIn(by, person, why, request.wish().day(), Kind.TRANSFER, position)
        : Optional.of(new StaffRefused.MovedMeanwhile());
  }
}
