package org.xingtan.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.CountedPeopleStore.Asked;
import org.xingtan.statistics.CountedPeopleStore.Group;

/// Who is counted in many cells, without a name: hashes to tell later whether they are still the same persons, and how many the cells
/// gained and lost by what was learned later. Each context is read once for all cells.
@Service
public class CountedPeople {
  private static final Set<Measure.Source> READ =
      Set.of(Measure.Source.PERSONS, Measure.Source.PERSON_TIMES);

  private final Planner planner;
  private final CountedPeopleStore store;
  private final Holders holders;

  CountedPeople(Planner planner, CountedPeopleStore store, Holders holders) {
    this.planner = planner;
    this.store = store;
    this.holders = holders;
  }

  /// A cell as it was read.
  ///
  /// @param table with everything filled in
  public record Counted(TableRequest table, String row, IndicatorDefinition indicator) {}

  /// What a list of persons gained and lost.
  ///
  /// @param first when the first of it was learned; absent when nothing was
  public record Change(long more, long fewer, @Nullable Instant first, @Nullable Instant last) {
    public static final Change NOTHING = new Change(0, 0, null, null);

    public Change plus(Change other) {
      return new Change(
          more + other.more,
          fewer + other.fewer,
          moments(first, other.first).min(Instant::compareTo).orElse(null),
          moments(last, other.last).max(Instant::compareTo).orElse(null));
    }

    private static Stream<Instant> moments(@Nullable Instant one, @Nullable Instant other) {
      return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
          .flatMap(Optional::stream);
    }
  }

  /// @param denominator nothing for a count
  public record Later(Change numerator, @Nullable Change denominator) {}

  /// Number and hash of the persons, person-times or holders of posts and awards, of both counts for a rate; cells that count none of
  /// these are absent.
  public Map<Counted, String> hashes(Collection<Counted> cells, Scope scope) {
    Sides sides = sides(cells, scope);
    GroupedPeople<CountedPeopleStore.People> people =
        new GroupedPeople<>(
            CountedPeopleStore.People.NOBODY,
            CountedPeopleStore.People::plus,
            read(sides, store::people));
    Map<Counted, String> hashes = new HashMap<>();
    sides
        .of()
        .forEach((cell, its) -> {
          String numerator =
              hash(cell, cell.indicator().numerator(), its.numerator(), people, scope);
          String denominator =
              hash(cell, cell.indicator().denominator(), its.denominator(), people, scope);
          if (!numerator.isEmpty() || !denominator.isEmpty()) {
            boolean rate = cell.indicator().denominator() != null;
            hashes.put(cell, rate ? numerator + "/" + denominator : numerator);
          }
        });
    return hashes;
  }

  /// Of one of the two counts; empty where nobody stands behind it.
  private String hash(
      Counted cell,
      @Nullable CountedSet set,
      GroupedPeople.@Nullable Side side,
      GroupedPeople<CountedPeopleStore.People> people,
      Scope scope) {
    if (side != null) {
      return people.of(side).text();
    }
    return set != null && set.measure().held() ? holders.of(set, cell, scope).text() : "";
  }

  /// What was learned after an instant; cells that count no persons are absent.
  public Map<Counted, Later> learnedAfter(Instant knownBy, Collection<Counted> cells, Scope scope) {
    Sides sides = sides(cells, scope);
    GroupedPeople<Change> changes =
        new GroupedPeople<>(
            Change.NOTHING, Change::plus, read(sides, question -> later(question, knownBy)));
    Map<Counted, Later> later = new HashMap<>();
    sides
        .of()
        .forEach((cell, its) -> {
          GroupedPeople.Side over = its.denominator();
          GroupedPeople.Side counted = its.numerator();
          later.put(
              cell,
              new Later(
                  counted == null ? Change.NOTHING : changes.of(counted),
                  over == null ? null : changes.of(over)));
        });
    return later;
  }

  /// An enrolment does not say when it was learned.
  private List<Group<Change>> later(CountedPeopleStore.Question question, Instant knownBy) {
    return question.asked().source() == Measure.Source.PERSONS
        ? store.learnedAfter(question, knownBy)
        : List.of();
  }

  /// The persons or person-times of both counts of a cell.
  private record Both(
      GroupedPeople.@Nullable Side numerator, GroupedPeople.@Nullable Side denominator) {}

  private record Sides(Map<Counted, Both> of) {
    Stream<GroupedPeople.Side> all() {
      return of.values().stream()
          .flatMap(both -> Stream.of(both.numerator(), both.denominator()))
          .filter(Objects::nonNull);
    }
  }

  private Sides sides(Collection<Counted> cells, Scope scope) {
    Map<TableRequest, Planner.Outcome> plans = new HashMap<>();
    Map<Counted, Both> sides = new LinkedHashMap<>();
    for (Counted cell : Set.copyOf(cells)) {
      Planner.Outcome outcome =
          plans.computeIfAbsent(cell.table(), request -> planner.plan(request, scope));
      if (outcome instanceof Planner.Outcome.Planned planned) {
        sides.put(
            cell,
            new Both(
                side(cell.indicator().numerator(), planned.plan(), cell.row()),
                side(cell.indicator().denominator(), planned.plan(), cell.row())));
      }
    }
    return new Sides(sides);
  }

  private static GroupedPeople.@Nullable Side side(
      @Nullable CountedSet set, Plan plan, String row) {
    return set == null || !READ.contains(set.measure().source())
        ? null
        : new GroupedPeople.Side(set, plan.asOf(), plan.cut(), plan.selection().narrowed(set), row);
  }

  /// One statement for each context and moment, with all measures that are asked for.
  private static <T> Map<Asked, List<Group<T>>> read(
      Sides sides, Function<CountedPeopleStore.Question, List<Group<T>>> read) {
    Map<Asked, Set<Measure>> measures = new LinkedHashMap<>();
    sides
        .all()
        .forEach(side ->
            measures.computeIfAbsent(side.asked(), _ -> new HashSet<>()).add(side.set().measure()));
    Map<Asked, List<Group<T>>> groups = new HashMap<>();
    measures.forEach(
        (asked, its) -> groups.put(asked, read.apply(new CountedPeopleStore.Question(asked, its))));
    return groups;
  }
}
