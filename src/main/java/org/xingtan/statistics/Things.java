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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.PositionStore.Position;

/// Counts things by reading them: a count of things is the length of their list.
@Component
class Things {
  /// Counts that change only when a counted fact or the outline does.
  private static final Set<Measure> OF_FACTS_AND_OUTLINE =
      EnumSet.of(
          Measure.SECTIONS,
          Measure.COURSES,
          Measure.COURSES_IN_BAND,
          Measure.COURSES_UNSELECTED,
          Measure.SUBJECTS_OFFERED,
          Measure.HOURS_OFFERED,
          Measure.DUTY_POSTS,
          Measure.DUTY_PERSONS,
          Measure.SCHOOLS_DUE);

  private final ThingStore store;
  private final Tallies tallies;
  private final Kept kept;

  Things(ThingStore store, Tallies tallies, Kept kept) {
    this.store = store;
    this.tallies = tallies;
    this.kept = kept;
  }

  static boolean hold(CountedSet set) {
    return set.measure().source() == Measure.Source.THINGS;
  }

  /// For each set its size by key; a set is absent when it is not recorded by what was asked.
  ///
  /// @param now where everything stood before; nothing where nothing may be kept
  Map<CountedSet, Map<Integer, Long>> count(
      Question question, Collection<CountedSet> sets, @Nullable Position now) {
    Map<CountedSet, Map<Integer, Long>> counts = new HashMap<>();
    Shelf shelf = new Shelf(question.asOf(), now);
    for (CountedSet set : sets) {
      if (recordedBy(set, question.by()) && recorded(set, question.selection())) {
        Supplier<List<Sum>> read = () -> sums(set, question, shelf);
        List<Sum> sums =
            OF_FACTS_AND_OUTLINE.contains(set.measure())
                ? kept.both(now, new Counted(set, question), read)
                : read.get();
        counts.put(set, sums.stream().collect(Collectors.toMap(Sum::key, Sum::value)));
      }
    }
    return counts;
  }

  private record Counted(CountedSet set, Question question) {}

  private List<Sum> sums(CountedSet set, Question question, Shelf shelf) {
    Map<Integer, Long> byKey = byKey(question.by(), members(set, question.selection(), shelf));
    return byKey.entrySet().stream()
        .map(one -> new Sum(set.context(), set.measure(), one.getKey(), one.getValue()))
        .toList();
  }

  /// The things themselves, in the order of their codes; nothing when they are not recorded by what was asked.
  Optional<List<Thing>> members(CountedSet set, Selection selection, AsOf asOf) {
    return recorded(set, selection)
        ? Optional.of(members(set, selection, new Shelf(asOf, kept.position())))
        : Optional.empty();
  }

  private static boolean recorded(CountedSet set, Selection selection) {
    return switch (set.measure()) {
      case COURSES_IN_BAND, COURSES_UNSELECTED, SCHOOLS_DUE, HOURS_REQUIRED -> true;
      default -> knows(dimensions(set.measure()), selection);
    };
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

  private List<Thing> members(CountedSet set, Selection selection, Shelf shelf) {
    return switch (set.measure()) {
      case COURSES_IN_BAND, COURSES_UNSELECTED -> courses(set, selection, shelf);
      case SCHOOLS_DUE -> schoolsDue(set, selection, shelf);
      case HOURS_REQUIRED -> all(set, shelf);
      default -> all(set, shelf).stream().filter(thing -> within(selection, thing)).toList();
    };
  }

  private List<Thing> all(CountedSet set, Shelf shelf) {
    String context = set.context();
    LocalDate day = shelf.asOf.lastDay();
    List<Thing> all =
        switch (set.measure()) {
          case SECTIONS ->
              outline(new SectionsOf(context, day), () -> store.sections(context, day), shelf);
          case COURSES, COURSES_IN_BAND, COURSES_UNSELECTED ->
              outline(new CoursesOf(context, day), () -> store.courses(context, day), shelf);
          case DUTY_POSTS, DUTY_PERSONS ->
              shelf.keep("duties " + context, () -> store.duties(context, day));
          case AWARD_ENTRIES ->
              shelf.keep("entries " + context, () -> store.awardEntries(afterSlash(context), day));
          case AWARD_QUOTA ->
              shelf.keep("quotas " + context, () -> store.awardQuotas(afterSlash(context)));
          case SUBJECTS_OFFERED, HOURS_OFFERED ->
              outline(new Offer(day), () -> store.coursesOnOffer(day), shelf);
          case HOURS_REQUIRED ->
              shelf.keep("required " + context, () -> store.requirements(context, day));
          case PILOT_SCHOOLS -> shelf.keep("pilots", () -> store.pilotSchools(day));
          default -> throw new IllegalArgumentException("Not a thing: " + set.measure());
        };
    return reduced(set.measure(), all.stream().filter(thing -> wanted(set, thing)).toList());
  }

  private record SectionsOf(String context, LocalDate day) {}

  private record CoursesOf(String context, LocalDate day) {}

  private record Offer(LocalDate day) {}

  private List<Thing> outline(Record asked, Supplier<List<Thing>> read, Shelf shelf) {
    return shelf.keep(asked, () -> kept.outline(shelf.now, asked, read));
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
    boolean unselected = set.measure() == Measure.COURSES_UNSELECTED;
    PassBand band = PassBand.of(set);
    List<Thing> members = new ArrayList<>();
    for (Thing course : all(set, shelf)) {
      int key = Math.toIntExact(course.amount());
      long of = selected.getOrDefault(key, 0L);
      long passed = completed.getOrDefault(key, 0L);
      if (of == 0 ? unselected : !unselected && band.holds(passed, of)) {
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
        sets ->
            tallies.count(Question.by(Dimension.COURSE, selection, shelf.asOf), sets, shelf.now));
  }

  private List<Thing> schoolsDue(CountedSet set, Selection selection, Shelf shelf) {
    CountedSet due = PassBand.plain(Measure.DUE, set.context());
    Map<Integer, Long> bySchool =
        tallies
            .count(Question.by(Dimension.SCHOOL, selection, shelf.asOf), List.of(due), shelf.now)
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
    private final @Nullable Position now;
    private final Map<Object, List<Thing>> kept = new HashMap<>();
    private final Map<String, Map<CountedSet, Map<Integer, Long>>> times = new HashMap<>();

    Shelf(AsOf asOf, @Nullable Position now) {
      this.asOf = asOf;
      this.now = now;
    }

    List<Thing> keep(Object name, Supplier<List<Thing>> read) {
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
