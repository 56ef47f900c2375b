package org.xingtan.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts things by reading them: a count of things is the length of their list.
@Component
class Things {
  private final ThingStore store;
  private final Tallies tallies;

  Things(ThingStore store, Tallies tallies) {
    this.store = store;
    this.tallies = tallies;
  }

  static boolean hold(CountedSet set) {
    return set.measure().source() == Measure.Source.THINGS;
  }

  /// For each set its size by key; a set is absent when it is not recorded by what was asked.
  Map<CountedSet, Map<Integer, Long>> count(Question question, Collection<CountedSet> sets) {
    Map<CountedSet, Map<Integer, Long>> counts = new HashMap<>();
    Shelf shelf = new Shelf(question.asOf());
    for (CountedSet set : sets) {
      if (recordedBy(set, question.by())) {
        members(set, question.selection(), shelf)
            .ifPresent(members -> counts.put(set, byKey(question.by(), members)));
      }
    }
    return counts;
  }

  /// The things themselves, in the order of their codes; nothing when they are not recorded by what was asked.
  Optional<List<Thing>> members(CountedSet set, Selection selection, AsOf asOf) {
    return members(set, selection, new Shelf(asOf));
  }

  private static boolean recordedBy(CountedSet set, @Nullable Dimension by) {
    return by == null || (by == Dimension.AREA && dimensions(set.measure()).contains(by));
  }

  private static Map<Integer, Long> byKey(@Nullable Dimension by, List<Thing> members) {
    Map<Integer, Long> counts = new HashMap<>();
    for (Thing thing : members) {
      Integer area = thing.place().area();
      counts.merge(by == null || area == null ? 0 : area, thing.amount(), Long::sum);
    }
    return counts;
  }

  private Optional<List<Thing>> members(CountedSet set, Selection selection, Shelf shelf) {
    return switch (set.measure()) {
      case COURSES_IN_BAND, COURSES_UNSELECTED -> Optional.of(courses(set, selection, shelf));
      case SCHOOLS_DUE -> Optional.of(schoolsDue(set, selection, shelf));
      case HOURS_REQUIRED -> Optional.of(all(set, shelf));
      default -> {
        Set<Dimension> known = dimensions(set.measure());
        yield knows(known, selection)
            ? Optional.of(
                all(set, shelf).stream().filter(thing -> within(selection, thing)).toList())
            : Optional.empty();
      }
    };
  }

  private List<Thing> all(CountedSet set, Shelf shelf) {
    String context = set.context();
    LocalDate day = shelf.asOf.lastDay();
    List<Thing> all =
        switch (set.measure()) {
          case SECTIONS -> shelf.keep("sections " + context, () -> store.sections(context, day));
          case COURSES, COURSES_IN_BAND, COURSES_UNSELECTED ->
              shelf.keep("courses " + context, () -> store.courses(context, day));
          case DUTY_POSTS, DUTY_PERSONS ->
              shelf.keep("duties " + context, () -> store.duties(context, day));
          case AWARD_ENTRIES ->
              shelf.keep("entries " + context, () -> store.awardEntries(afterSlash(context), day));
          case AWARD_QUOTA ->
              shelf.keep("quotas " + context, () -> store.awardQuotas(afterSlash(context)));
          case SUBJECTS_OFFERED, HOURS_OFFERED ->
              shelf.keep("offer", () -> store.coursesOnOffer(day));
          case HOURS_REQUIRED ->
              shelf.keep("required " + context, () -> store.requirements(context, day));
          case PILOT_SCHOOLS -> shelf.keep("pilots", () -> store.pilotSchools(day));
          default -> throw new IllegalArgumentException("Not a thing: " + set.measure());
        };
    return reduced(set.measure(), all.stream().filter(thing -> wanted(set, thing)).toList());
  }

  private static boolean wanted(CountedSet set, Thing thing) {
    CountedSet.Narrowing narrowing = set.narrowing();
    return (narrowing.kind() == null || narrowing.kind().equals(thing.kind()))
        && (narrowing.subjects().isEmpty() || narrowing.subjects().contains(thing.subject()));
  }

  /// Several posts of one person are one person, several courses of one subject one subject; a course itself weighs one.
  private static List<Thing> reduced(Measure measure, List<Thing> things) {
    return switch (measure) {
      case DUTY_PERSONS -> first(things, thing -> Objects.requireNonNull(thing.person()).number());
      case SUBJECTS_OFFERED -> weighingOne(first(things, thing -> String.valueOf(thing.subject())));
      case COURSES -> weighingOne(things);
      default -> things;
    };
  }

  private static List<Thing> first(List<Thing> things, Function<Thing, String> identity) {
    Map<String, Thing> kept = new LinkedHashMap<>();
    things.forEach(thing -> kept.putIfAbsent(identity.apply(thing), thing));
    return List.copyOf(kept.values());
  }

  private static List<Thing> weighingOne(List<Thing> things) {
    return things.stream().map(Things::weighingOne).toList();
  }

  private static Thing weighingOne(Thing thing) {
    return new Thing(
        thing.code(),
        thing.name(),
        thing.kind(),
        thing.subject(),
        thing.place(),
        thing.person(),
        1);
  }

  /// The band of a course is that of the chosen people's selections: 0 of 0 is in no band.
  private List<Thing> courses(CountedSet set, Selection selection, Shelf shelf) {
    Map<Integer, Long> selected = times(Measure.TIMES_SELECTED, set, selection, shelf);
    Map<Integer, Long> completed = times(Measure.TIMES_COMPLETED, set, selection, shelf);
    List<Thing> members = new ArrayList<>();
    for (Thing course : all(set, shelf)) {
      int key = Math.toIntExact(course.amount());
      long of = selected.getOrDefault(key, 0L);
      boolean unselected = set.measure() == Measure.COURSES_UNSELECTED;
      if (of == 0
          ? unselected
          : !unselected && PassBand.of(set).holds(completed.getOrDefault(key, 0L), of)) {
        members.add(weighingOne(course));
      }
    }
    return members;
  }

  private Map<Integer, Long> times(
      Measure measure, CountedSet set, Selection selection, Shelf shelf) {
    return shelf.times(
        set.context(),
        measure,
        sets -> tallies.count(Question.by(Dimension.COURSE, selection, shelf.asOf), sets));
  }

  private List<Thing> schoolsDue(CountedSet set, Selection selection, Shelf shelf) {
    CountedSet due = PassBand.plain(Measure.DUE, set.context());
    Map<Integer, Long> bySchool =
        tallies
            .count(Question.by(Dimension.SCHOOL, selection, shelf.asOf), List.of(due))
            .getOrDefault(due, Map.of());
    Set<Integer> schools = new HashSet<>();
    bySchool.forEach((school, persons) -> {
      if (school > 0 && persons > 0) {
        schools.add(school);
      }
    });
    return schools.isEmpty() ? List.of() : store.schools(schools);
  }

  private static boolean knows(Set<Dimension> known, Selection selection) {
    return (selection.area() == null || known.contains(Dimension.AREA))
        && (selection.school() == null || known.contains(Dimension.SCHOOL))
        && selection.subject() == null
        && selection.ownership() == null;
  }

  private static boolean within(Selection selection, Thing thing) {
    return matches(selection.area(), thing.place().area())
        && matches(selection.school(), thing.place().school());
  }

  private static boolean matches(@Nullable Integer wanted, @Nullable Integer actual) {
    if (wanted == null || wanted == Selection.SOME) {
      return wanted == null || actual != null;
    }
    return wanted.equals(actual == null ? Integer.valueOf(0) : actual);
  }

  private static Set<Dimension> dimensions(Measure measure) {
    return switch (measure) {
      case SECTIONS -> EnumSet.of(Dimension.AREA);
      case DUTY_POSTS, DUTY_PERSONS, AWARD_ENTRIES, PILOT_SCHOOLS ->
          EnumSet.of(Dimension.AREA, Dimension.SCHOOL);
      default -> EnumSet.noneOf(Dimension.class);
    };
  }

  private static String afterSlash(String context) {
    return context.substring(context.indexOf('/') + 1);
  }

  /// What was read for one question, so that many figures about the same things cost one statement.
  private static final class Shelf {
    private final AsOf asOf;
    private final Map<String, List<Thing>> kept = new HashMap<>();
    private final Map<String, Map<CountedSet, Map<Integer, Long>>> times = new HashMap<>();

    Shelf(AsOf asOf) {
      this.asOf = asOf;
    }

    List<Thing> keep(String name, Supplier<List<Thing>> read) {
      List<Thing> things = kept.get(name);
      if (things == null) {
        things = read.get();
        kept.put(name, things);
      }
      return things;
    }

    Map<Integer, Long> times(
        String context,
        Measure measure,
        Function<List<CountedSet>, Map<CountedSet, Map<Integer, Long>>> read) {
      CountedSet selected = PassBand.plain(Measure.TIMES_SELECTED, context);
      CountedSet completed = PassBand.plain(Measure.TIMES_COMPLETED, context);
      return times
          .computeIfAbsent(context, _ -> read.apply(List.of(selected, completed)))
          .getOrDefault(measure == Measure.TIMES_SELECTED ? selected : completed, Map.of());
    }
  }
}
