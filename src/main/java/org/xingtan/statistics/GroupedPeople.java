package org.xingtan.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.CountedPeopleStore.Asked;
import org.xingtan.statistics.CountedPeopleStore.Group;

/// Something about persons that was read by area, school, subject and ownership, put together for any row of any table.
final class GroupedPeople<T> {
  private static final String TOTAL = "TOTAL";
  private static final String SUBTOTAL = "SUBTOTAL";

  private final T nothing;
  private final BinaryOperator<T> plus;
  private final Map<Asked, List<Group<T>>> groups;
  private final Map<Table, Map<String, T>> tables = new HashMap<>();

  GroupedPeople(T nothing, BinaryOperator<T> plus, Map<Asked, List<Group<T>>> groups) {
    this.nothing = nothing;
    this.plus = plus;
    this.groups = groups;
  }

  /// A set in a row of a table.
  record Side(CountedSet set, AsOf asOf, Cut cut, Selection selection, String row) {
    Asked asked() {
      Measure.Source source = set.measure().source();
      return new Asked(
          source,
          set.context(),
          source == Measure.Source.PERSON_TIMES ? set.narrowing().kind() : null,
          asOf,
          cut == Cut.SCHOOL || selection.school() != null);
    }
  }

  private record Table(Asked asked, Measure measure, Cut cut, Selection selection) {}

  T of(Side side) {
    Table table = new Table(side.asked(), side.set().measure(), side.cut(), side.selection());
    Map<String, T> rows = tables.computeIfAbsent(table, this::rows);
    if (!side.cut().ofPeople() || side.row().equals(TOTAL)) {
      return sum(rows, null);
    }
    return side.row().equals(SUBTOTAL)
        ? sum(rows, Group.NONE)
        : rows.getOrDefault(side.row(), nothing);
  }

  private T sum(Map<String, T> rows, @Nullable String without) {
    return rows.entrySet().stream()
        .filter(row -> !row.getKey().equals(without))
        .map(Map.Entry::getValue)
        .reduce(nothing, plus);
  }

  private Map<String, T> rows(Table table) {
    Map<String, T> rows = new HashMap<>();
    for (Group<T> group : groups.getOrDefault(table.asked(), List.of())) {
      if (group.measure().equals(table.measure().name()) && group.within(table.selection())) {
        rows.merge(group.row(table.cut()), group.value(), plus);
      }
    }
    return rows;
  }
}
