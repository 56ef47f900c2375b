package org.xingtan.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.Measure.Source;

/// The lists behind the figures, a page at a time.
@Component
class CellMembers {
  /// So many members of a whole list are in memory at once.
  static final int AT_A_TIME = 5_000;

  private static final List<String> PERSON_FIELDS =
      List.of("number", "name", "school", "area", "subject", "reached_at");
  private static final List<String> TIMES_FIELDS =
      List.of("number", "name", "school", "area", "course", "reached_at");
  private static final List<String> THING_FIELDS =
      List.of("code", "thing", "number", "name", "amount");
  private static final List<String> PIECE_FIELDS = List.of("day", "pieces");

  private final PersonStore persons;
  private final PersonTimeStore personTimes;
  private final Things things;
  private final PieceStore pieces;

  CellMembers(PersonStore persons, PersonTimeStore personTimes, Things things, PieceStore pieces) {
    this.persons = persons;
    this.personTimes = personTimes;
    this.things = things;
    this.pieces = pieces;
  }

  /// Whether both sets are of the same kind of members, so that one can be taken from the other.
  static boolean comparable(CountedSet one, CountedSet other) {
    Source source = one.measure().source();
    return source == other.measure().source()
        && one.narrowing().equals(other.narrowing())
        && (source == Source.PERSONS
            || (source == Source.PERSON_TIMES && one.context().equals(other.context())));
  }

  /// @param after where the page begins, as the page before said; absent for the first
  Listing list(PersonStore.Wanted wanted, @Nullable String after, int most) {
    return switch (wanted.set().measure().source()) {
      case PERSONS -> persons(wanted, after, most);
      case PERSON_TIMES -> personTimes(wanted, after, most);
      case PIECES -> pieces(wanted);
      case THINGS -> things(wanted, after, most);
    };
  }

  /// What each member of the list says, in order.
  static List<String> fields(PersonStore.Wanted wanted) {
    return switch (wanted.set().measure().source()) {
      case PERSONS -> PERSON_FIELDS;
      case PERSON_TIMES -> TIMES_FIELDS;
      case PIECES -> PIECE_FIELDS;
      case THINGS -> THING_FIELDS;
    };
  }

  /// The whole list, one member after another, within a transaction.
  void each(PersonStore.Wanted wanted, Consumer<List<String>> taker) {
    switch (wanted.set().measure().source()) {
      case PERSONS -> persons.each(wanted, person -> taker.accept(values(person)));
      case PERSON_TIMES -> personTimes.each(wanted, times -> taker.accept(values(times)));
      case PIECES, THINGS -> list(wanted, null, Integer.MAX_VALUE).members().forEach(taker);
    }
  }

  long countDifference(PersonStore.Wanted wanted) {
    return wanted.set().measure().source() == Source.PERSONS
        ? persons.countDifference(wanted)
        : personTimes.countDifference(wanted);
  }

  private Listing persons(PersonStore.Wanted wanted, @Nullable String after, int most) {
    int[] at = numbers(after);
    PersonStore.Place start =
        at.length == 3 ? new PersonStore.Place(at[0], at[1], at[2]) : PersonStore.Place.START;
    List<PersonStore.Standing> found = new ArrayList<>(persons.list(wanted, start, most + 1));
    if (found.size() <= most && start.area() != 0) {
      found.addAll(persons.list(wanted, PersonStore.Place.WITHOUT_AREA, most + 1 - found.size()));
    }
    List<PersonStore.Standing> page = found.subList(0, Math.min(most, found.size()));
    @Nullable String next = null;
    if (found.size() > most) {
      PersonStore.Place last = page.getLast().place();
      next = last.area() + "." + last.school() + "." + last.teacher();
    }
    return new Listing(
        PERSON_FIELDS, page.stream().map(person -> values(person.named())).toList(), next, true);
  }

  private Listing personTimes(PersonStore.Wanted wanted, @Nullable String after, int most) {
    int[] at = numbers(after);
    PersonTimeStore.Place start =
        at.length == 3
            ? new PersonTimeStore.Place(at[0], at[1], at[2])
            : PersonTimeStore.Place.START;
    List<PersonTimeStore.Standing> found = personTimes.list(wanted, start, most + 1);
    List<PersonTimeStore.Standing> page = found.subList(0, Math.min(most, found.size()));
    @Nullable String next = null;
    if (found.size() > most) {
      PersonTimeStore.Place last = page.getLast().place();
      next = last.teacher() + "." + last.course() + "." + last.attempt();
    }
    return new Listing(TIMES_FIELDS, page.stream().map(CellMembers::values).toList(), next, true);
  }

  private Listing things(PersonStore.Wanted wanted, @Nullable String after, int most) {
    List<Thing> all =
        things.members(wanted.set(), wanted.selection(), wanted.asOf()).orElse(List.of()).stream()
            .filter(thing -> after == null || thing.code().compareTo(after) > 0)
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .toList();
    List<Thing> page = all.subList(0, Math.min(most, all.size()));
    boolean people = all.stream().anyMatch(thing -> thing.person() != null);
    boolean hours = wanted.set().measure().name().startsWith("HOURS");
    return new Listing(
        THING_FIELDS,
        page.stream().map(thing -> values(thing, hours)).toList(),
        all.size() > most ? page.getLast().code() : null,
        people);
  }

  private Listing pieces(PersonStore.Wanted wanted) {
    if (!wanted.selection().onlyArea()) {
      return new Listing(PIECE_FIELDS, List.of(), null, false);
    }
    return new Listing(
        PIECE_FIELDS,
        pieces.byDay(wanted.set(), wanted.selection(), wanted.asOf()).stream()
            .map(day -> List.of(day.day().toString(), Long.toString(day.pieces())))
            .toList(),
        null,
        false);
  }

  private static List<String> values(PersonStore.Named person) {
    return List.of(
        person.number(),
        person.name(),
        text(person.school()),
        text(person.area()),
        text(person.subject()),
        person.reachedAt());
  }

  private static List<String> values(PersonTimeStore.Standing times) {
    return List.of(
        times.number(),
        times.name(),
        text(times.school()),
        text(times.area()),
        times.course(),
        times.reachedAt());
  }

  private static List<String> values(Thing thing, boolean hours) {
    Thing.Person person = thing.person();
    return List.of(
        thing.code(),
        thing.name(),
        person == null ? "" : person.number(),
        person == null ? "" : person.name(),
        new Cell.Count(thing.amount(), hours ? 1 : 0).value().toPlainString());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /// What somebody typed into the address instead of a place begins at the start.
  private static int[] numbers(@Nullable String place) {
    return place != null && place.matches("-?\\d{1,9}(\\.\\d{1,9})+")
        ? Arrays.stream(place.split("\\.")).mapToInt(Integer::parseInt).toArray()
        : new int[0];
  }
}
