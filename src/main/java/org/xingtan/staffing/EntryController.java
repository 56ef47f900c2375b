package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// An event of somebody's history that was told wrongly.
@Controller
class EntryController {
  private final Desk desk;
  private final StaffStore schools;
  private final EntryStore entries;
  private final Keeping keeping;
  private final StaffForms forms;
  private final StaffPages pages;

  EntryController(
      Desk desk,
      StaffStore schools,
      EntryStore entries,
      Keeping keeping,
      StaffForms forms,
      StaffPages pages) {
    this.desk = desk;
    this.schools = schools;
    this.entries = entries;
    this.keeping = keeping;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping("/staff/{number}/entries/{day}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView editForm(
      Shell shell,
      Identity who,
      @PathVariable String number,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
    StaffMember person = desk.find(number, who);
    EntryStore.Entry entry = entry(person, who, day);
    return Pages.show(page(shell, person, entry, forms.entry(person, entry, shell.words())));
  }

  @PostMapping("/staff/{number}/entries/{day}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView update(
      Shell shell,
      Identity who,
      @PathVariable String number,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      Typed typed) {
    StaffMember person = desk.find(number, who);
    EntryStore.Entry entry = entry(person, who, day);
    Reading reading = desk.reading(typed);
    LocalDate right = reading.day();
    @Nullable Position position = position(entry, typed, reading);
    Optional<StaffRefused> refused =
        reading
            .refused()
            .or(() -> keeping.correct(who, person, Told.of(typed), entry, right, position));
    return desk.answer(
        refused,
        typed,
        shell,
        forms.entry(person, entry, shell.words()),
        again -> page(shell, person, entry, again),
        Address.staff(person) + "?told=" + (right.isBefore(day) ? right : day));
  }

  @PostMapping("/staff/{number}/entries/{day}/deletion")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView delete(
      Shell shell,
      Identity who,
      @PathVariable String number,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      Typed typed) {
    StaffMember person = desk.find(number, who);
    EntryStore.Entry entry = entry(person, who, day);
    Optional<StaffRefused> refused = keeping.takeBack(who, person, Told.of(typed), entry);
    return refused
        .map(no ->
            forms.entry(person, entry, shell.words()).failed(Refusals.text(no, shell.words())))
        .map(form -> Pages.refuse(page(shell, person, entry, form)))
        .orElseGet(() -> Pages.goTo(Address.staff(person) + "?told=" + day));
  }

  /// One event a person a day.
  private EntryStore.Entry entry(StaffMember person, Identity who, LocalDate day) {
    return entries.entries(person.id(), who.scope()).stream()
        .filter(entry -> entry.day().equals(day))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /// The school of an event is not corrected: whoever was never there has the event taken back.
  private @Nullable Position position(EntryStore.Entry entry, Typed typed, Reading reading) {
    @Nullable Integer school = entry.schoolId();
    return entry.kind().ends() || school == null
        ? null
        : desk.positionAt(schools.school(school), typed, reading);
  }

  private FormPage page(Shell shell, StaffMember person, EntryStore.Entry entry, Fields form) {
    String event = shell.words().of("staffing.event." + entry.kind());
    FormPage page = pages.form(shell, person, "entry", form);
    return new FormPage(
        shell.titled("staffing.entry.title", person.name(), entry.day().toString(), event),
        page.up(),
        page.explanation(),
        page.facts(),
        page.form(),
        new FormPage.Second(
            shell.words().of("staffing.take-back.title"),
            shell.words().of("staffing.take-back.explanation"),
            forms.takingBack(person, entry, shell.words())));
  }
}
