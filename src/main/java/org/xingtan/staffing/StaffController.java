package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.roster.NewPerson;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Somebody new, and somebody who is kept.
@Controller
class StaffController {
  private final Desk desk;
  private final Admission admission;
  private final StaffForms forms;
  private final StaffPages pages;
  private final Audit audit;

  StaffController(Desk desk, Admission admission, StaffForms forms, StaffPages pages, Audit audit) {
    this.desk = desk;
    this.admission = admission;
    this.forms = forms;
    this.pages = pages;
    this.audit = audit;
  }

  @GetMapping("/staff/new")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView newForm(Shell shell, Identity who) {
    return Pages.show(page(shell, forms.addition(who, shell.words(), desk.today())));
  }

  @PostMapping("/staff")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity who, Typed typed) {
    Reading reading = desk.reading(typed);
    NewPerson person =
        new NewPerson(
            reading.number(),
            reading.name(),
            reading.sex(),
            reading.identityKind(),
            reading.identity(),
            reading.mobile());
    LocalDate day = reading.day();
    Optional<Position> position = desk.positionWithin(who, typed, reading);
    Optional<StaffRefused> refused =
        reading
            .refused()
            .or(() ->
                position.flatMap(at -> admission.admit(who, Told.of(typed), person, day, at)));
    Fields form = forms.addition(who, shell.words(), desk.today());
    return desk.answer(refused, typed, shell, form, again -> page(shell, again), Address.STAFF);
  }

  @GetMapping("/staff/{number}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(Shell shell, Identity who, @PathVariable String number, Typed typed) {
    StaffMember person = desk.find(number, who);
    audit.record(who, AuditEvent.NAMES_VIEWED, Address.staff(number), "");
    @Nullable LocalDate told = typed.day("told");
    if (typed.unreadable().isPresent()) {
      throw new NotFound();
    }
    return Pages.show(pages.person(shell, who, person, told));
  }

  private static FormPage page(Shell shell, Fields form) {
    return new FormPage(
        shell.titled("staffing.addition.title"),
        new FormPage.Crumb(Address.STAFF, shell.words().of("staffing.title")),
        shell.words().of("staffing.addition.explanation"),
        List.of(),
        form,
        null);
  }
}
