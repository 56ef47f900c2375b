package org.xingtan.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.staffing.StaffMember.Workplace;
import org.xingtan.time.CityTime;
import org.xingtan.web.Fields;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// What every form of this room needs: whom it is about, today, and the way back.
@Component
class Desk {
  private final StaffStore store;
  private final Positions positions;
  private final Sealing sealing;
  private final Clock clock;

  Desk(StaffStore store, Positions positions, Sealing sealing, Clock clock) {
    this.store = store;
    this.positions = positions;
    this.sealing = sealing;
    this.clock = clock;
  }

  LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }

  StaffMember find(String number, Identity who) {
    return store.find(number, who.scope()).orElseThrow(NotFound::new);
  }

  Reading reading(Typed typed) {
    return new Reading(typed, sealing, today());
  }

  Optional<Position> positionWithin(Identity who, Typed typed, Reading reading) {
    return positions.within(who, typed, reading);
  }

  Position positionAt(Workplace workplace, Typed typed, Reading reading) {
    return positions.at(workplace, typed, reading);
  }

  Optional<Workplace> anySchool(Typed typed, Reading reading) {
    return positions.anywhere(typed, reading);
  }

  /// The form again with what is wrong with it, or the way on.
  ModelAndView answer(
      Optional<StaffRefused> refused,
      Typed typed,
      Shell shell,
      Fields form,
      Function<Fields, Record> page,
      String on) {
    return Refusals.unreadable(typed, shell.words())
        .or(() -> refused.map(no -> Refusals.text(no, shell.words())))
        .map(why -> Pages.refuse(page.apply(form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(on));
  }
}
