package org.xingtan.tracing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.tracing.StandingStore.Person;
import org.xingtan.tracing.StandingStore.Point;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// In which cells a person counts. A teacher sees their own, an administrator those of their people, as far as they count in
/// the administrator's own area or school.
@Controller
class CellsOfPersonController {
  private final StandingStore store;
  private final CellsOfPerson cells;
  private final Audit audit;
  private final Clock clock;

  CellsOfPersonController(StandingStore store, CellsOfPerson cells, Audit audit, Clock clock) {
    this.store = store;
    this.cells = cells;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/teachers/{number}/cells")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.AREA_ADMINISTRATOR,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView index(
      Shell shell,
      Identity who,
      @PathVariable String number,
      @RequestParam(name = "as-of") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf) {
    Person person = store.person(number, who.scope()).orElseThrow(NotFound::new);
    LocalDate day = asOf == null ? CityTime.dayOf(clock.instant()) : asOf;
    audit.record(who, AuditEvent.NAMES_VIEWED, "/teachers/" + number + "/cells", day.toString());
    List<Point> points = store.points(person.id(), CityTime.endOf(day), who.scope());
    List<Point> standing = points.stream().filter(Point::standing).toList();
    List<Point> back = points.stream().filter(point -> !point.standing()).toList();
    boolean opens = who.role() != Caller.TEACHER;
    return Pages.show(
        CellsOfPersonPage.of(
            shell,
            person,
            day,
            cells.of(standing, day, shell.words()),
            CellsOfPersonPage.takenBack(
                back, store.names(back.stream().map(Point::context).toList()), shell.words()),
            opens));
  }
}
