package org.xingtan.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xingtan.printed.Counted;
import org.xingtan.time.CityTime;

/// Who stands at one point and not at another, and why: counted for the report, listed for whoever opens it. Both come from
/// the same sets, so a count is the length of its list.
@Component
class Differences implements Evidence {
  /// Points that are lists made as of a day; of these the roster knows why somebody is missing.
  private static final Set<String> LISTS = Set.of("COUNTED", "DUE");

  private final PersonStore persons;
  private final WindowStore windows;

  Differences(PersonStore persons, WindowStore windows) {
    this.persons = persons;
    this.windows = windows;
  }

  @Override
  public Overlap overlap(Counted one, Counted other, LocalDate asOf) {
    Instant until = CityTime.endOf(asOf);
    BitSet first = persons.standing(one, until);
    BitSet second = persons.standing(other, until);
    BitSet both = (BitSet) first.clone();
    both.and(second);
    return new Overlap(
        both.cardinality(),
        counts(without(first, second), other, until),
        counts(without(second, first), one, until));
  }

  /// How many, without why: for sentences that name no cause.
  static Overlap sizes(Counted one, Counted other, StandingPersons standing) {
    BitSet first = standing.of(one);
    BitSet second = standing.of(other);
    BitSet both = (BitSet) first.clone();
    both.and(second);
    return new Overlap(
        both.cardinality(),
        Map.of(Cause.NOT_THERE, (long) without(first, second).cardinality()),
        Map.of(Cause.NOT_THERE, (long) without(second, first).cardinality()));
  }

  StandingPersons standing(LocalDate asOf) {
    return new StandingPersons(persons, CityTime.endOf(asOf));
  }

  @Override
  public List<OpenWindow> openWindows(String context, LocalDate asOf) {
    String[] codes = context.split("/");
    if (codes[0].equals("ASSESSMENT")) {
      return windows.assessment(codes[1], asOf);
    }
    return codes.length < 2 ? List.of() : windows.study(codes[0] + "/" + codes[1], asOf);
  }

  /// The persons of one share of a difference.
  BitSet persons(Finding.Names names, LocalDate asOf) {
    Instant until = CityTime.endOf(asOf);
    BitSet missing =
        without(persons.standing(names.in(), until), persons.standing(names.notIn(), until));
    if (names.cause() == Cause.NOT_THERE) {
      return missing;
    }
    BitSet found = new BitSet();
    causes(missing, names.notIn(), until)
        .forEach((person, cause) -> found.set(person, cause == names.cause()));
    return found;
  }

  List<PersonStore.Listed> names(BitSet found, Counted in, int offset, int limit) {
    return persons.names(found, in, offset, limit);
  }

  private Map<Cause, Long> counts(BitSet missing, Counted from, Instant until) {
    Map<Cause, Long> counts = new EnumMap<>(Cause.class);
    causes(missing, from, until).values().forEach(cause -> counts.merge(cause, 1L, Long::sum));
    return counts;
  }

  private Map<Integer, Cause> causes(BitSet missing, Counted from, Instant until) {
    Map<Integer, Cause> causes = new HashMap<>();
    missing.stream().forEach(person -> causes.put(person, Cause.NOT_THERE));
    Optional<LocalDate> day =
        LISTS.contains(from.measure()) ? persons.dayOfList(from.context()) : Optional.empty();
    day.ifPresent(listed -> causes.putAll(persons.standingInService(missing, listed)));
    if (from.measure().equals("COMPLETED") && !missing.isEmpty()) {
      mark(causes, persons.carriedOver(missing, from.context(), until), Cause.CARRIED_OVER);
    }
    if (!from.cuts().isEmpty() && !missing.isEmpty()) {
      mark(causes, persons.standing(from.whole(), until), Cause.ELSEWHERE);
    }
    return causes;
  }

  private static void mark(Map<Integer, Cause> causes, BitSet persons, Cause cause) {
    causes.replaceAll((person, known) -> persons.get(person) ? cause : known);
  }

  private static BitSet without(BitSet one, BitSet other) {
    BitSet rest = (BitSet) one.clone();
    rest.andNot(other);
    return rest;
  }
}
