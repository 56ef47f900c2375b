package org.xingtan.selection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Scope;
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
  private static final int PAGE = 50;
  private static final int MOST = 1_000_000;

  private final Quotas quotas;
  private final QuotaUnitStore units;
  private final SectionCountStore sections;

  QuotaController(Quotas quotas, QuotaUnitStore units, SectionCountStore sections) {
    this.quotas = quotas;
    this.units = units;
    this.sections = sections;
  }

  static String address(int section) {
    return SectionsController.ADDRESS + "/" + section + "/quotas";
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Scope scope,
      @PathVariable int section,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable String done) {
    return Pages.show(page(shell, scope, section, page, done != null, null));
  }

  @PostMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView update(
      Shell shell,
      Scope scope,
      @PathVariable int section,
      @RequestParam int unit,
      @RequestParam(defaultValue = "") String seats) {
    if (sections.title(section).isEmpty()) {
      throw new NotFound();
    }
    Quotas.Level level = level(scope, section, unit);
    Words words = shell.words();
    if (seats.isBlank()) {
      quotas.remove(section, level, unit);
      return Pages.goTo(address(section) + "?done=1");
    }
    Optional<Integer> number = number(seats.strip());
    Optional<String> refusal =
        number.isEmpty()
            ? Optional.of(words.of("selection.quotas.number"))
            : quotas.set(section, level, unit, number.get()).map(no -> text(words, no));
    return refusal
        .map(said -> Pages.refuse(page(shell, scope, section, 1, false, said)))
        .orElseGet(() -> Pages.goTo(address(section) + "?done=1"));
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

  private static Optional<Integer> number(String typed) {
    try {
      int seats = Integer.parseInt(typed);
      return seats < 0 || seats > MOST ? Optional.empty() : Optional.of(seats);
    } catch (NumberFormatException words) {
      return Optional.empty();
    }
  }

  private static String text(Words words, QuotaRefused refusal) {
    return switch (refusal) {
      case QuotaRefused.BelowTaken(int taken) ->
          words.of("selection.quotas.below-taken", String.valueOf(taken));
      case QuotaRefused.LessThanBelow(int below) ->
          words.of("selection.quotas.less-than-below", String.valueOf(below));
      case QuotaRefused.MoreThanAbove(int left) ->
          words.of("selection.quotas.more-than-above", String.valueOf(left));
    };
  }

  private QuotaPage page(
      Shell shell, Scope scope, int section, int page, boolean done, @Nullable String refusal) {
    String title = sections.title(section).orElseThrow(NotFound::new);
    int current = Math.clamp(page, 1, 10_000);
    @Nullable Integer area = scope.areaId() == null ? null : scope.areaId().intValue();
    List<QuotaUnitStore.Unit> found =
        area == null
            ? units.areas(section)
            : units.schools(section, area, PAGE + 1, (current - 1) * PAGE);
    Words words = shell.words();
    return new QuotaPage(
        shell.titled("selection.quotas.title", title),
        address(section),
        units
            .seats(section, area)
            .map(seats -> words.of("selection.quotas.above", String.valueOf(seats)))
            .orElseGet(() -> words.of("selection.unlimited")),
        done ? words.of("selection.quotas.done") : null,
        refusal,
        found.stream().limit(PAGE).map(QuotaController::unit).toList(),
        pager(words, section, current, found.size() > PAGE));
  }

  private static CentrePage.Pager pager(Words words, int section, int page, boolean more) {
    return new CentrePage.Pager(
        words.of("selection.page", String.valueOf(page)),
        page > 1 ? address(section) + "?page=" + (page - 1) : null,
        more ? address(section) + "?page=" + (page + 1) : null);
  }

  private static QuotaPage.Unit unit(QuotaUnitStore.Unit unit) {
    return new QuotaPage.Unit(
        String.valueOf(unit.id()),
        unit.name(),
        unit.seats() == null ? "" : unit.seats().toString(),
        unit.seats() == null ? "—" : String.valueOf(unit.taken()));
  }
}
