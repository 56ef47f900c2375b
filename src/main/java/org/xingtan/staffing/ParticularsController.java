package org.xingtan.staffing;

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

/// Name, sex, documents, mobile.
@Controller
class ParticularsController {
  private final Desk desk;
  private final Keeping keeping;
  private final StaffForms forms;
  private final StaffPages pages;

  ParticularsController(Desk desk, Keeping keeping, StaffForms forms, StaffPages pages) {
    this.desk = desk;
    this.keeping = keeping;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping("/staff/{number}/particulars")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView editForm(Shell shell, Identity who, @PathVariable String number) {
    StaffMember person = desk.find(number, who);
    return Pages.show(page(shell, person, forms.particulars(person, shell.words())));
  }

  @PostMapping("/staff/{number}/particulars")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView update(Shell shell, Identity who, @PathVariable String number, Typed typed) {
    StaffMember person = desk.find(number, who);
    Reading reading = desk.reading(typed);
    Particulars particulars =
        new Particulars(
            reading.name(),
            reading.sex(),
            reading.identityKind(),
            reading.identityOrNull(),
            reading.mobile(),
            typed.ticked("without_mobile"));
    Optional<StaffRefused> refused =
        reading.refused().or(() -> keeping.correct(who, person, Told.of(typed), particulars));
    return desk.answer(
        refused,
        typed,
        shell,
        forms.particulars(person, shell.words()),
        again -> page(shell, person, again),
        Address.staff(person));
  }

  private FormPage page(Shell shell, StaffMember person, Fields form) {
    return pages.form(shell, person, "particulars", form);
  }
}
