package org.xingtan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.time.CityTime;

/// What holds between the windows of a run (docs/rules/programme.md, 6).
final class WindowRules {
  private static final int DAYS_BEFORE = 366;

  private final LocalDate beginsOn;
  private final LocalDate endsOn;

  WindowRules(LocalDate beginsOn, LocalDate endsOn) {
    this.beginsOn = beginsOn;
    this.endsOn = endsOn;
  }

  Optional<SetUpRefused> refusal(List<Window> windows) {
    return Stream.concat(
            twice(windows).stream(),
            Stream.concat(
                windows.stream().flatMap(window -> ofOne(window).stream()), crossing(windows)))
        .findFirst();
  }

  private static Optional<SetUpRefused> twice(List<Window> windows) {
    Set<String> seen = new HashSet<>();
    return windows.stream()
        .filter(window -> !seen.add(window.kind() + "/" + window.area()))
        .findFirst()
        .map(window -> new SetUpRefused.WindowTwice(window.kind(), window.area()));
  }

  private Optional<SetUpRefused> ofOne(Window window) {
    if (!window.closesAt().isAfter(window.opensAt())) {
      return Optional.of(new SetUpRefused.WindowInverted(window.kind(), window.area()));
    }
    int before = window.kind() == Window.Kind.STUDY ? 0 : DAYS_BEFORE;
    Instant earliest = CityTime.startOf(beginsOn.minusDays(before));
    if (!window.opensAt().isBefore(CityTime.endOf(endsOn))
        || !window.closesAt().isAfter(earliest)) {
      return Optional.of(new SetUpRefused.WindowOutsidePeriod(window.kind(), window.area()));
    }
    String area = window.area();
    return area != null && window.reason() == null
        ? Optional.of(new SetUpRefused.WindowWithoutReason(window.kind(), area))
        : Optional.empty();
  }

  /// For all areas, and for each area that differs, with the common windows where it has none of its own.
  private static Stream<SetUpRefused> crossing(List<Window> windows) {
    Set<@Nullable String> places = new LinkedHashSet<>();
    places.add(null);
    windows.forEach(window -> places.add(window.area()));
    return places.stream().flatMap(place -> crossingIn(place, windows).stream());
  }

  private static Optional<SetUpRefused> crossingIn(@Nullable String area, List<Window> windows) {
    Map<Window.Kind, Window> there = new EnumMap<>(Window.Kind.class);
    windows.stream().filter(w -> w.area() == null).forEach(w -> there.put(w.kind(), w));
    windows.stream()
        .filter(w -> area != null && area.equals(w.area()))
        .forEach(w -> there.put(w.kind(), w));
    for (Window earlier : there.values()) {
      for (Window later : there.values()) {
        if (earlier.kind().compareTo(later.kind()) < 0 && cross(earlier, later)) {
          return Optional.of(new SetUpRefused.WindowsCross(earlier.kind(), later.kind(), area));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean cross(Window earlier, Window later) {
    return earlier.opensAt().isAfter(later.opensAt())
        || earlier.closesAt().isAfter(later.closesAt());
  }
}
