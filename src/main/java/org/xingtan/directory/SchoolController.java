package org.xingtan.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.roster.Area;
import org.xingtan.roster.Areas;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The list of schools, and one of them with its people.
@Controller
class SchoolController {
  private static final int PAGE = 50;

  private final SchoolPageStore store;
  private final TeacherLists teachers;
  private final Areas areas;
  private final Audit audit;
  private final Clock clock;

  SchoolController(
      SchoolPageStore store, TeacherLists teachers, Areas areas, Audit audit, Clock clock) {
    this.store = store;
    this.teachers = teachers;
    this.areas = areas;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whoever sees one school only is led to it.
  @GetMapping("/schools")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Scope scope,
      SchoolFilter.Asked asked,
      @RequestParam(defaultValue = "1") int page) {
    if (scope.schoolId() != null) {
      return Pages.goTo(Address.school(store.key(scope.schoolId()).orElseThrow(NotFound::new)));
    }
    SchoolFilter filter = SchoolFilter.of(asked);
    SchoolsPage.Filter form = form(filter, scope, shell.words());
    LocalDate today = today();
    int shown = Math.clamp(page, 1, 10_000);
    int count = store.count(filter, scope, today);
    List<SchoolRow> rows =
        store.page(filter, scope, today, (shown - 1) * PAGE, PAGE).stream()
            .map(line -> SchoolRow.of(line, shell.words(), today))
            .toList();
    return Pages.show(
        new SchoolsPage(
            shell.titled("directory.schools.title"),
            form,
            rows,
            pager(filter, shown, count, shell.words()),
            at(filter, Math.max(1, (count + PAGE - 1) / PAGE))));
  }

  @GetMapping("/schools/{key}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(Shell shell, Identity identity, @PathVariable String key) {
    LocalDate today = today();
    SchoolLine school = store.find(key, identity.scope(), today).orElseThrow(NotFound::new);
    TeacherFilter itsPeople =
        TeacherFilter.of(new TeacherFilter.Asked(null, key, null, null, null, null, null));
    TeacherLists.Found found = teachers.after(itsPeople, identity.scope(), null);
    audit.record(identity, AuditEvent.NAMES_VIEWED, Address.school(key), "");
    Words words = shell.words();
    return Pages.show(
        new SchoolPage(
            shell.withTitle(school.name()),
            SchoolRow.of(school, words, today),
            identifiers(school, words),
            pilots(school, words),
            TeacherTables.of(words, words.of("directory.school.teachers"), itsPeople, found, today),
            itsPeople.address().toString()));
  }

  private List<SchoolPage.DatedRow> identifiers(SchoolLine school, Words words) {
    return store.identifiers(school.id()).stream()
        .map(dated -> row(dated, dated.code(), words))
        .toList();
  }

  private List<SchoolPage.DatedRow> pilots(SchoolLine school, Words words) {
    return store.pilots(school.id()).stream()
        .map(dated -> row(dated, words.of("directory.pilot." + dated.code()), words))
        .toList();
  }

  private SchoolsPage.Filter form(SchoolFilter filter, Scope scope, Words words) {
    return new SchoolsPage.Filter(
        filter.q(),
        scope.kind() == Scope.Kind.CITY
            ? Choices.of(areas.all(), Area::code, Area::name, filter.area(), words)
            : List.of(),
        Choices.coded(Codes.OWNERSHIPS, "directory.ownership.", filter.ownership(), words),
        Choices.coded(Codes.STAGES, "directory.stage.", filter.stage(), words),
        Choices.coded(Codes.PILOTS, "directory.pilot.", filter.pilot(), words));
  }

  private static Pager pager(SchoolFilter filter, int page, int count, Words words) {
    return Pager.of(
        words.of("directory.schools.count", count), page, PAGE, count, other -> at(filter, other));
  }

  private static String at(SchoolFilter filter, int page) {
    return filter.address().with("page", page == 1 ? "" : Integer.toString(page)).toString();
  }

  private static SchoolPage.DatedRow row(SchoolPageStore.Dated dated, String what, Words words) {
    String days =
        dated.validUntil() == null
            ? words.of("directory.since", dated.validFrom().toString())
            : words.of(
                "directory.from-to",
                dated.validFrom().toString(),
                dated.validUntil().minusDays(1).toString());
    return new SchoolPage.DatedRow(what, days);
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
