package org.xingtan.seating;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Scope;
import org.xingtan.selection.Quotas;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The cascade of quotas: the city office gives seats of a section to areas, an area gives its own to its schools.
@Controller
class QuotaController {
  private static final String ADDRESS = SectionsController.ADDRESS + "/{section}/quotas";

  private final Quotas quotas;
  private final QuotaUnitStore units;
  private final QuotaPages pages;

  QuotaController(Quotas quotas, QuotaUnitStore units, QuotaPages pages) {
    this.quotas = quotas;
    this.units = units;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Scope scope,
      @PathVariable int section,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable Integer done) {
    return Pages.show(pages.of(shell, scope, section, page).done(done, shell.words()));
  }

  @PostMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView update(
      Shell shell,
      Scope scope,
      @PathVariable int section,
      @RequestParam int unit,
      @RequestParam(defaultValue = "") String seats) {
    QuotaPage page = pages.of(shell, scope, section, 1);
    Quotas.Level level = level(scope, section, unit);
    return give(section, level, unit, seats.strip(), shell.words())
        .map(why -> Pages.refuse(page.refused(why)))
        .orElseGet(() -> Pages.goTo(QuotaPages.address(section) + "?done=0"));
  }

  private Optional<String> give(
      int section, Quotas.Level level, int unit, String seats, Words words) {
    if (seats.isEmpty()) {
      return quotas.remove(section, level, unit).map(no -> QuotaPages.text(words, no));
    }
    Optional<Integer> number = QuotaPages.number(seats);
    return number.isEmpty()
        ? Optional.of(words.of("seating.quotas.number"))
        : quotas.set(section, level, unit, number.get()).map(no -> QuotaPages.text(words, no));
  }

  /// Who gives to whom. A unit that is not one's own to give to is not there.
  private Quotas.Level level(Scope scope, int section, int unit) {
    boolean own =
        scope.areaId() == null
            ? units.areas(section).stream().anyMatch(area -> area.id() == unit)
            : units.isSchoolOf(unit, scope.areaId());
    if (!own) {
      throw new NotFound();
    }
    return scope.areaId() == null ? Quotas.Level.AREA : Quotas.Level.SCHOOL;
  }
}
