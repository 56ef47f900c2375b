package org.xingtan.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.TableRequest.Filters;

/// Joins the reader's scope and filter. A filter that names what the scope does not show is refused like one that names nothing.
@Component
class Selections {
  private static final String NONE = "NONE";

  private final RowKeyStore keys;

  Selections(RowKeyStore keys) {
    this.keys = keys;
  }

  sealed interface Outcome {}

  record Selected(Selection selection) implements Outcome {}

  record Refused(TableRefused reason) implements Outcome {}

  Outcome of(Filters filters, Scope scope) {
    Short area = scope.areaId();
    Selection selection =
        new Selection(area == null ? null : Integer.valueOf(area), scope.schoolId(), null, null);
    for (Filter filter : wanted(filters)) {
      Optional<Selection> narrowed = narrow(selection, filter, scope);
      if (narrowed.isEmpty()) {
        return new Refused(new TableRefused.UnknownFilter(filter.name(), filter.value()));
      }
      selection = narrowed.get();
    }
    return new Selected(selection);
  }

  private static List<Filter> wanted(Filters filters) {
    return List.of(
            filter("area", filters.area()),
            filter("school", filters.school()),
            filter("subject", filters.subject()),
            filter("ownership", filters.ownership()))
        .stream()
        .filter(filter -> !filter.value().isEmpty())
        .toList();
  }

  private Optional<Selection> narrow(Selection selection, Filter filter, Scope scope) {
    String value = filter.value();
    return switch (filter.name()) {
      case "area" -> key(keys.areas(scope), value, scope).map(selection::withArea);
      case "school" ->
          NONE.equals(value) && scope.kind() == Scope.Kind.CITY
              ? Optional.of(selection.withSchool(0))
              : keys.school(value, scope).map(school -> selection.withSchool(school.key()));
      case "subject" -> key(keys.subjects(), value, Scope.city()).map(selection::withSubject);
      default -> ownership(value).map(selection::withOwnership);
    };
  }

  private static Optional<Integer> key(List<RowKey> known, String code, Scope scope) {
    return NONE.equals(code) && scope.kind() == Scope.Kind.CITY
        ? Optional.of(0)
        : known.stream().filter(row -> row.code().equals(code)).map(RowKey::key).findFirst();
  }

  static Optional<Integer> ownership(String code) {
    return switch (code) {
      case "PUBLIC" -> Optional.of(Selection.PUBLIC);
      case "PRIVATE" -> Optional.of(Selection.PRIVATE);
      case NONE -> Optional.of(0);
      default -> Optional.empty();
    };
  }

  private static Filter filter(String name, @Nullable String value) {
    return new Filter(name, value == null ? "" : value);
  }

  private record Filter(String name, String value) {}
}
