package org.xingtan.seating;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.selection.QuotaRefused;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The page on which seats of a section are set and shared out.
@Component
class QuotaPages {
  private static final int PAGE = 50;
  private static final int MOST = 1_000_000;

  private final QuotaUnitStore units;
  private final SectionCountStore sections;

  QuotaPages(QuotaUnitStore units, SectionCountStore sections) {
    this.units = units;
    this.sections = sections;
  }

  static String address(int section) {
    return SectionsController.ADDRESS + "/" + section + "/quotas";
  }

  /// A number of seats as somebody typed it.
  static Optional<Integer> number(String typed) {
    try {
      int seats = Integer.parseInt(typed);
      return seats < 0 || seats > MOST ? Optional.empty() : Optional.of(seats);
    } catch (NumberFormatException words) {
      return Optional.empty();
    }
  }

  static String text(Words words, QuotaRefused refusal) {
    return switch (refusal) {
      case QuotaRefused.BelowTaken(int taken) ->
          words.of("seating.quotas.below-taken", String.valueOf(taken));
      case QuotaRefused.LessThanBelow(int below) ->
          words.of("seating.quotas.less-than-below", String.valueOf(below));
      case QuotaRefused.MoreThanAbove(int left) ->
          words.of("seating.quotas.more-than-above", String.valueOf(left));
      case QuotaRefused.PeriodClosed(String period) ->
          words.of("seating.quotas.period-closed", period);
    };
  }

  QuotaPage of(Shell shell, Scope scope, int section, int page) {
    String title = sections.title(section).orElseThrow(NotFound::new);
    int current = Pager.page(page);
    @Nullable Integer area = scope.areaId() == null ? null : scope.areaId().intValue();
    List<QuotaUnitStore.Unit> found =
        area == null
            ? units.areas(section)
            : units.schools(section, area, PAGE + 1, (current - 1) * PAGE);
    Words words = shell.words();
    Optional<Integer> seats = units.seats(section, area);
    return new QuotaPage(
        shell.titled("seating.quotas.title", title),
        address(section),
        area == null ? own(section, seats) : null,
        seats
            .map(many -> words.of("seating.quotas.above", String.valueOf(many)))
            .orElseGet(() -> words.of("seating.unlimited")),
        null,
        null,
        found.stream().limit(PAGE).map(QuotaPages::unit).toList(),
        Pager.uncounted(
            words, current, found.size() > PAGE, other -> address(section) + "?page=" + other));
  }

  private static QuotaPage.Seats own(int section, Optional<Integer> seats) {
    return new QuotaPage.Seats(
        SectionsController.ADDRESS + "/" + section + "/seats",
        seats.map(String::valueOf).orElse(""));
  }

  private static QuotaPage.Unit unit(QuotaUnitStore.Unit unit) {
    return new QuotaPage.Unit(
        String.valueOf(unit.id()),
        unit.name(),
        unit.seats() == null ? "" : unit.seats().toString(),
        unit.seats() == null ? "—" : String.valueOf(unit.taken()));
  }
}
