package org.xingtan.directory;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.identity.Scope;
import org.xingtan.roster.Areas;
import org.xingtan.roster.Subjects;
import org.xingtan.time.CityTime;
import org.xingtan.web.NotFound;

/// Pages of people. A page begins behind a person, not at a number, so that page 3,000 costs what the first one does and nobody is
/// skipped when somebody joins meanwhile.
@Service
class TeacherLists {
  static final int PAGE = 50;

  /// Above it the exact number is not worth counting on every page.
  static final int COUNTED = 2_000;

  private final TeacherListStore store;
  private final Areas areas;
  private final Subjects subjects;
  private final Clock clock;

  TeacherLists(TeacherListStore store, Areas areas, Subjects subjects, Clock clock) {
    this.store = store;
    this.areas = areas;
    this.subjects = subjects;
    this.clock = clock;
  }

  /// @param count at most [#COUNTED] + 1
  record Found(List<TeacherLine> lines, int count, boolean earlier, boolean later) {}

  Found after(TeacherFilter filter, Scope scope, @Nullable String number) {
    TeacherSearch search = search(filter, scope);
    TeacherListStore.@Nullable Cursor cursor =
        number == null ? null : store.cursor(number, scope).orElseThrow(NotFound::new);
    List<TeacherLine> lines = store.after(search, cursor, PAGE + 1);
    boolean more = lines.size() > PAGE;
    return new Found(more ? lines.subList(0, PAGE) : lines, count(search), cursor != null, more);
  }

  Found before(TeacherFilter filter, Scope scope, String number) {
    TeacherSearch search = search(filter, scope);
    var cursor = store.cursor(number, scope).orElseThrow(NotFound::new);
    List<TeacherLine> lines = store.before(search, cursor, PAGE + 1);
    boolean more = lines.size() > PAGE;
    return new Found(more ? lines.subList(1, PAGE + 1) : lines, count(search), more, true);
  }

  private int count(TeacherSearch search) {
    return store.count(search, COUNTED + 1);
  }

  private @Nullable Short area(TeacherFilter filter, Scope scope) {
    boolean everywhere =
        filter.area().isEmpty() || (filter.withoutArea() && scope.kind() == Scope.Kind.CITY);
    return everywhere ? null : areas.find(filter.area()).orElseThrow(NotFound::new).id();
  }

  private TeacherSearch search(TeacherFilter filter, Scope scope) {
    return new TeacherSearch(
        filter,
        area(filter, scope),
        filter.subject().isEmpty()
            ? null
            : subjects.find(filter.subject()).orElseThrow(NotFound::new).id(),
        filter.school().isEmpty() ? null : store.schools(filter.school(), scope),
        scope,
        CityTime.dayOf(clock.instant()));
  }
}
