package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.roster.EmploymentEvent.Kind;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Takes in somebody who left another school of the city: nobody employs them, so nobody needs to let them go. Number and name must both
/// be right, so that the form tells nothing about people to whoever guesses.
@Controller
class LeaverController {
  private final Desk desk;
  private final StaffStore store;
  private final Keeping keeping;
  private final StaffForms forms;

  LeaverController(Desk desk, StaffStore store, Keeping keeping, StaffForms forms) {
    this.desk = desk;
    this.store = store;
    this.keeping = keeping;
    this.forms = forms;
  }

  @GetMapping("/staff/returns")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView newForm(Shell shell, Identity who) {
    return Pages.show(page(shell, forms.leaver(who, shell.words(), desk.today())));
  }

  @PostMapping("/staff/returns")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity who, Typed typed) {
    Reading reading = desk.reading(typed);
    LocalDate day = reading.day();
    Optional<Position> position = desk.positionWithin(who, typed, reading);
    Optional<StaffRefused> refused =
        reading.refused().or(() -> position.flatMap(at -> take(who, typed, day, at)));
    return desk.answer(
        refused,
        typed,
        shell,
        forms.leaver(who, shell.words(), desk.today()),
        again -> page(shell, again),
        Address.staff(typed.text("number")) + "?told=" + day);
  }

  private Optional<StaffRefused> take(Identity who, Typed typed, LocalDate day, Position at) {
    return store
        .findLeaver(typed.text("number"), typed.text("name"))
        .map(person -> keeping.takeIn(who, person, Told.of(typed), day, Kind.RETURN, at))
        .orElse(Optional.of(new StaffRefused.NobodyLeft()));
  }

  private static FormPage page(Shell shell, Fields form) {
    return new FormPage(
        shell.titled("staffing.leaver.title"),
        new FormPage.Crumb(Address.STAFF, shell.words().of("staffing.title")),
        shell.words().of("staffing.leaver.explanation"),
        List.of(),
        form,
        null);
  }
}
