package org.xingtan.seating;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Scope;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Offered, taken, paid, waiting and refused, section by section, as it stands at this moment.
@Controller
class SectionsController {
  static final String ADDRESS = "/selections/sections";
  private static final int PAGE = 30;

  private final SectionLines lines;
  private final Clock clock;

  SectionsController(SectionLines lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Scope scope,
      @RequestParam(required = false) @Nullable Integer run,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    Instant now = clock.instant();
    List<SectionCountStore.Run> runs = lines.runs(CityTime.dayOf(now));
    int chosen = SectionLines.chosen(runs, run);
    int current = Pager.page(page);
    String typed = q.strip();
    List<SectionsPage.Line> found =
        lines.of(shell.words(), scope, chosen, typed, PAGE + 1, (current - 1) * PAGE);
    return Pages.show(
        new SectionsPage(
            shell.titled("seating.sections.title"),
            Field.choice("run", shell.words().of("seating.run"), choices(runs, chosen)),
            typed,
            shell.words().of("seating.sections.as-of", CityTime.minute(now)),
            cuts(runs, chosen, shell.words()),
            address(ADDRESS + ".xlsx", chosen, typed),
            found.stream().limit(PAGE).toList(),
            Pager.uncounted(
                shell.words(),
                current,
                found.size() > PAGE,
                other -> address(ADDRESS, chosen, typed) + "&page=" + other)));
  }

  private static List<Field.Choice> choices(List<SectionCountStore.Run> runs, int chosen) {
    return runs.stream()
        .map(one -> new Field.Choice(String.valueOf(one.id()), one.name(), one.id() == chosen))
        .toList();
  }

  /// Persons who selected, paid and take part, by area, school and subject: by course is this page.
  private static List<SectionsPage.Cut> cuts(
      List<SectionCountStore.Run> runs, int chosen, Words words) {
    return runs.stream()
        .filter(run -> run.id() == chosen)
        .flatMap(run ->
            Stream.of("area", "school", "subject")
                .map(by ->
                    new SectionsPage.Cut(
                        words.of("seating.sections.by." + by),
                        UriComponentsBuilder.fromPath("/tables/selection-by-area")
                            .queryParam("period", run.period())
                            .queryParam("programme", run.programme())
                            .queryParam("by", by)
                            .encode()
                            .toUriString())))
        .toList();
  }

  private static String address(String path, int run, String q) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("run", run)
        .queryParam("q", "{q}")
        .encode()
        .buildAndExpand(q)
        .toUriString();
  }
}
