package org.xingtan.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.directory.AreaPageStore.AreaLine;
import org.xingtan.identity.Scope;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The areas with their schools and people, in numbers.
@Controller
class AreaController {
  private final AreaPageStore store;
  private final Clock clock;

  AreaController(AreaPageStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @GetMapping("/areas")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(Shell shell, Scope scope) {
    LocalDate today = CityTime.dayOf(clock.instant());
    List<AreaLine> lines = lines(scope, today, shell.words());
    boolean totalled = scope.kind() == Scope.Kind.CITY && !lines.isEmpty();
    return Pages.show(
        new AreasPage(
            shell.titled("directory.areas.title"),
            shell.words().of("directory.as-of", today.toString()),
            lines.stream().map(AreaController::row).toList(),
            totalled ? row(total(lines, shell.words().of("directory.total"))) : null));
  }

  /// Who has no area is a line of its own, so that the lines sum to everybody.
  private List<AreaLine> lines(Scope scope, LocalDate today, Words words) {
    List<AreaLine> lines = new ArrayList<>(store.all(scope, today));
    AreaLine rest = store.withoutArea(words.of("directory.without-area"), today);
    if (scope.kind() == Scope.Kind.CITY && rest.people() > 0) {
      lines.add(rest);
    }
    return lines;
  }

  private static AreaLine total(List<AreaLine> lines, String name) {
    return new AreaLine(
        "",
        name,
        sum(lines, AreaLine::publicSchools),
        sum(lines, AreaLine::privateSchools),
        sum(lines, AreaLine::fullTime),
        sum(lines, AreaLine::others));
  }

  private static int sum(List<AreaLine> lines, ToIntFunction<AreaLine> number) {
    return lines.stream().mapToInt(number).sum();
  }

  private static AreasPage.Row row(AreaLine line) {
    return new AreasPage.Row(
        line.name(),
        Integer.toString(line.schools()),
        Integer.toString(line.publicSchools()),
        Integer.toString(line.privateSchools()),
        Integer.toString(line.people()),
        Integer.toString(line.fullTime()),
        Integer.toString(line.others()),
        line.code().equals(TeacherFilter.NONE) ? null : listed("/schools", line),
        listed("/teachers", line));
  }

  private static String listed(String path, AreaLine line) {
    return Address.of(path).with("area", line.code()).toString();
  }
}
