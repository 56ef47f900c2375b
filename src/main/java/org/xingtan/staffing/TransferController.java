package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Offers somebody to another school.
@Controller
class TransferController {
  private final Desk desk;
  private final Requests requests;
  private final StaffForms forms;
  private final StaffPages pages;

  TransferController(Desk desk, Requests requests, StaffForms forms, StaffPages pages) {
    this.desk = desk;
    this.requests = requests;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping("/staff/{number}/transfer")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView newForm(Shell shell, Identity who, @PathVariable String number) {
    StaffMember person = desk.find(number, who);
    Fields form = forms.transfer(person, shell.words(), desk.today());
    return Pages.show(pages.form(shell, person, "transfer", form));
  }

  @PostMapping("/staff/{number}/transfer")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity who, @PathVariable String number, Typed typed) {
    StaffMember person = desk.find(number, who);
    Reading reading = desk.reading(typed);
    LocalDate day = reading.day();
    Told told = Told.of(typed);
    Optional<Request.Wish> wish =
        desk.anySchool(typed, reading)
            .map(to -> new Request.Wish(day, desk.positionAt(to, typed, reading), told.reason()));
    Optional<StaffRefused> refused =
        reading.refused().or(() -> wish.flatMap(asked -> requests.offer(who, person, told, asked)));
    return desk.answer(
        refused,
        typed,
        shell,
        forms.transfer(person, shell.words(), desk.today()),
        again -> pages.form(shell, person, "transfer", again),
        Address.STAFF + "/requests");
  }
}
