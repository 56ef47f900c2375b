package org.xingtan.directory;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.roster.Areas;
import org.xingtan.roster.Subject;
import org.xingtan.roster.Subjects;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The list of people, and one of them.
@Controller
class TeacherController {
  private final TeacherLists lists;
  private final TeacherFiles files;
  private final Areas areas;
  private final Subjects subjects;
  private final Audit audit;
  private final Clock clock;

  TeacherController(
      TeacherLists lists,
      TeacherFiles files,
      Areas areas,
      Subjects subjects,
      Audit audit,
      Clock clock) {
    this.lists = lists;
    this.files = files;
    this.areas = areas;
    this.subjects = subjects;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/teachers")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity identity,
      TeacherFilter.Asked asked,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before) {
    TeacherFilter filter = TeacherFilter.of(asked);
    TeachersPage.Filter form = filterForm(filter, identity.scope(), shell.words());
    TeacherLists.Found found =
        before == null
            ? lists.after(filter, identity.scope(), after)
            : lists.before(filter, identity.scope(), before);
    audit.record(identity, AuditEvent.NAMES_VIEWED, "/teachers", filter.audited());
    Shell titled = shell.titled("directory.teachers.title");
    return Pages.show(
        new TeachersPage(
            titled,
            form,
            TeacherTables.of(
                shell.words(), titled.title(), filter, found, CityTime.dayOf(clock.instant())),
            filter.address().toString()));
  }

  @GetMapping("/teachers/{number}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(Shell shell, Identity identity, @PathVariable String number) {
    TeacherFile file = files.find(number, identity.scope()).orElseThrow(NotFound::new);
    audit.record(identity, AuditEvent.NAMES_VIEWED, "/teachers/" + number, "");
    return Pages.show(TeacherPages.of(shell, file, CityTime.dayOf(clock.instant())));
  }

  private TeachersPage.Filter filterForm(TeacherFilter filter, Scope scope, Words words) {
    boolean city = scope.kind() == Scope.Kind.CITY;
    return new TeachersPage.Filter(
        filter,
        city ? areas(filter, words) : List.of(),
        Choices.of(subjects.all(), Subject::code, Subject::name, filter.subject(), words),
        Choices.coded(Codes.STAGES, "directory.stage.", filter.stage(), words),
        Choices.coded(Codes.STAFF_KINDS, "directory.staff.", filter.staff(), words),
        TeacherStatus.options(filter.status(), words),
        scope.kind() != Scope.Kind.SCHOOL,
        !(filter.subject() + filter.stage() + filter.staff()).isEmpty());
  }

  /// The city's areas, and a place for who has none.
  private List<Choice> areas(TeacherFilter filter, Words words) {
    Map<String, String> choices = new LinkedHashMap<>();
    areas.all().forEach(area -> choices.put(area.code(), area.name()));
    choices.put(TeacherFilter.NONE, words.of("directory.without-area"));
    return Choices.of(
        List.copyOf(choices.entrySet()),
        Map.Entry::getKey,
        Map.Entry::getValue,
        filter.area(),
        words);
  }
}
