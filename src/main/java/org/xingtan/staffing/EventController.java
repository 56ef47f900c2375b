package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.roster.EmploymentEvent.Kind;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Dated changes of a person: another subject, stage or staff kind, leaving, retiring, coming back.
@Controller
class EventController {
  private static final Set<Kind> BY_HAND =
      Set.of(Kind.CHANGE, Kind.LEAVE, Kind.RETIRE, Kind.RETURN);

  private final Desk desk;
  private final Keeping keeping;
  private final StaffForms forms;
  private final StaffPages pages;

  EventController(Desk desk, Keeping keeping, StaffForms forms, StaffPages pages) {
    this.desk = desk;
    this.keeping = keeping;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping("/staff/{number}/events/new")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView newForm(Shell shell, Identity who, @PathVariable String number, Typed typed) {
    StaffMember person = desk.find(number, who);
    Kind kind = kind(typed);
    Fields form = forms.event(who, person, kind, shell.words(), desk.today());
    return Pages.show(pages.form(shell, person, "event." + kind, form));
  }

  @PostMapping("/staff/{number}/events")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity who, @PathVariable String number, Typed typed) {
    StaffMember person = desk.find(number, who);
    Kind kind = kind(typed);
    Reading reading = desk.reading(typed);
    LocalDate day = reading.day();
    @Nullable Position position = position(who, person, kind, typed, reading);
    Optional<StaffRefused> refused =
        reading.refused().or(() -> keeping.tell(who, person, Told.of(typed), day, kind, position));
    Fields form = forms.event(who, person, kind, shell.words(), desk.today());
    return desk.answer(
        refused,
        typed,
        shell,
        form,
        again -> pages.form(shell, person, "event." + kind, again),
        Address.staff(person) + "?told=" + day);
  }

  /// A change stays in the school; who returns may return to another one.
  private @Nullable Position position(
      Identity who, StaffMember person, Kind kind, Typed typed, Reading reading) {
    if (kind.ends()) {
      return null;
    }
    return kind == Kind.RETURN
        ? desk.positionWithin(who, typed, reading).orElse(null)
        : desk.positionAt(StaffPages.workplace(person).orElseThrow(NotFound::new), typed, reading);
  }

  private static Kind kind(Typed typed) {
    @Nullable Kind kind = typed.word("kind", Kind.class);
    if (kind == null || !BY_HAND.contains(kind)) {
      throw new NotFound();
    }
    return kind;
  }
}
