package org.xingtan.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.Measure.Source;
import org.xingtan.statistics.PeopleHashStore.Asked;
import org.xingtan.statistics.PeopleHashStore.Group;

/// Hashes over the persons that cells count, to tell later whether they are still the same persons. They name nobody.
@Service
public class PeopleHashes {
  private final Planner planner;
  private final TableReader reader;
  private final PeopleHashStore store;

  PeopleHashes(Planner planner, TableReader reader, PeopleHashStore store) {
    this.planner = planner;
    this.reader = reader;
    this.store = store;
  }

  /// A cell of a table as it was read.
  public record TableCell(TableRequest table, String row, String column) {}

  /// For each cell that counts persons one hash, or two for a rate; others are absent.
  public Map<TableCell, String> of(Collection<TableCell> cells, Scope scope) {
    Map<TableRequest, List<TableCell>> tables = new HashMap<>();
    cells.forEach(cell -> tables.computeIfAbsent(cell.table(), _ -> new ArrayList<>()).add(cell));
    Map<TableCell, String> hashes = new HashMap<>();
    Map<Asked, Map<String, Group>> known = new HashMap<>();
    tables.forEach((request, wanted) -> {
      if (planner.plan(request, scope) instanceof Planner.Outcome.Planned planned) {
        Plan plan = planned.plan();
        StatisticsTable table = reader.read(plan);
        wanted.forEach(cell ->
            indicator(table, cell)
                .map(indicator -> hash(plan, indicator, cell, known))
                .filter(hash -> !hash.isEmpty())
                .ifPresent(hash -> hashes.put(cell, hash)));
      }
    });
    return hashes;
  }

  private static Optional<IndicatorDefinition> indicator(StatisticsTable table, TableCell cell) {
    int place = table.place(cell.column());
    return place < 0
        ? Optional.empty()
        : table.row(cell.row()).map(row -> row.indicators().get(place));
  }

  private String hash(
      Plan plan,
      IndicatorDefinition indicator,
      TableCell cell,
      Map<Asked, Map<String, Group>> known) {
    return Stream.of(indicator.numerator(), indicator.denominator())
        .filter(set -> set != null && set.measure().source() == Source.PERSONS)
        .map(set -> {
          Asked asked =
              new Asked(
                  set.context(),
                  set.measure(),
                  plan.asOf(),
                  plan.cut(),
                  plan.selection().narrowed(set));
          return group(known.computeIfAbsent(asked, store::groups), plan, cell.row());
        })
        .flatMap(Optional::stream)
        .map(Group::text)
        .collect(Collectors.joining("/"));
  }

  /// Where rows are figures of their own, each stands for everybody. By ownership only the whole can be told.
  private static Optional<Group> group(Map<String, Group> groups, Plan plan, String row) {
    Group all = groups.values().stream().reduce(Group.NOBODY, Group::plus);
    if (!plan.cut().ofPeople() || row.equals("TOTAL")) {
      return Optional.of(all);
    }
    if (plan.cut() == Cut.OWNERSHIP) {
      return Optional.empty();
    }
    return Optional.of(
        row.equals("SUBTOTAL")
            ? all.minus(groups.getOrDefault("NONE", Group.NOBODY))
            : groups.getOrDefault(row, Group.NOBODY));
  }
}
