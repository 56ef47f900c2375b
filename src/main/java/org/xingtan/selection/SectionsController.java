package org.xingtan.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Scope;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Offered, taken, waiting and refused, section by section, as it stands at this moment.
@Controller
class SectionsController {
  static final String ADDRESS = "/selections/sections";
  private static final int PAGE = 30;

  private final SectionCountStore store;
  private final Clock clock;

  SectionsController(SectionCountStore store, Clock clock) {
    this.store = store;
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
    List<SectionCountStore.Run> runs = store.runs(CityTime.dayOf(now));
    int chosen = chosen(runs, run);
    int current = Math.clamp(page, 1, 10_000);
    String typed = q.strip();
    List<SectionCountStore.Count> counts =
        store.counts(chosen, typed, scope, PAGE + 1, (current - 1) * PAGE);
    return Pages.show(
        new SectionsPage(
            shell.titled("selection.sections.title"),
            runs.stream()
                .map(one -> new Option(String.valueOf(one.id()), one.name(), one.id() == chosen))
                .toList(),
            typed,
            shell.words().of("selection.sections.as-of", Minute.of(now)),
            lines(new SelectionWords(shell.words()), counts, scope),
            new CentrePage.Pager(
                shell.words().of("selection.page", String.valueOf(current)),
                current > 1 ? address(chosen, typed, current - 1) : null,
                counts.size() > PAGE ? address(chosen, typed, current + 1) : null)));
  }

  private static int chosen(List<SectionCountStore.Run> runs, @Nullable Integer run) {
    if (run == null) {
      return runs.isEmpty() ? 0 : runs.getFirst().id();
    }
    return runs.stream()
        .map(SectionCountStore.Run::id)
        .filter(run::equals)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private List<SectionsPage.Line> lines(
      SelectionWords words, List<SectionCountStore.Count> counts, Scope scope) {
    List<SectionCountStore.Count> shown = counts.stream().limit(PAGE).toList();
    List<SectionCountStore.Reason> reasons =
        store.reasons(shown.stream().map(SectionCountStore.Count::sectionId).toList(), scope);
    return shown.stream().map(count -> line(words, count, reasons, scope)).toList();
  }

  private static SectionsPage.Line line(
      SelectionWords words,
      SectionCountStore.Count count,
      List<SectionCountStore.Reason> reasons,
      Scope scope) {
    Integer offered = count.offered();
    return new SectionsPage.Line(
        count.title(),
        count.section(),
        offered == null ? words.of("selection.unlimited") : offered.toString(),
        String.valueOf(count.taken()),
        offered == null ? "—" : String.valueOf(Math.max(0, offered - count.taken())),
        String.valueOf(count.waiting()),
        String.valueOf(count.refused()),
        reasons.stream()
            .filter(reason -> reason.sectionId() == count.sectionId())
            .map(reason -> words.of("selection.reason." + reason.reason()) + " " + reason.times())
            .toList(),
        QueueController.address(count.sectionId()),
        scope.schoolId() == null ? QuotaPages.address(count.sectionId()) : null);
  }

  private static String address(int run, String q, int page) {
    return UriComponentsBuilder.fromPath(ADDRESS)
        .queryParam("run", run)
        .queryParam("q", "{q}")
        .queryParam("page", page)
        .encode()
        .buildAndExpand(q)
        .toUriString();
  }
}
