package org.xingtan.referencecity;

import java.util.ArrayList;
import java.util.List;

/// Invents the schools of every area: sizes like a log-normal, a few opened or closed between the
/// two moments, pilot marks where the figures need them.
final class SchoolMaker {

  private static final int TEACHERS_PER_PILOT = 150;
  private static final int[] NEW_DAYS = {
    Day.of(2018, 9, 1), Day.of(2019, 9, 1), Day.of(2020, 9, 1)
  };
  private static final int[] CLOSING_DAYS = {
    Day.of(2018, 8, 31), Day.of(2019, 8, 31), Day.of(2020, 8, 31)
  };

  private final Figures figures;
  private final SchoolNames names = new SchoolNames();
  private final Dice dice = new Dice("schools");
  private final List<School> schools = new ArrayList<>();
  private final List<SchoolKind> kinds = new ArrayList<>();
  private int provincialLeft;

  SchoolMaker(Figures figures) {
    this.figures = figures;
    provincialLeft = figures.scalar("provincial_pilot_schools");
  }

  List<School> make() {
    int[] then = figures.byArea(Figures.PROGRAMME, "full_time_teachers");
    int[] later = figures.byArea(Figures.SECOND, "expected");
    int[] pilots = figures.byArea(Figures.PILOT, "expected");
    for (Area area : Area.values()) {
      int a = area.ordinal();
      int cityPilots = Math.max(1, Math.round((float) pilots[a] / TEACHERS_PER_PILOT));
      makeArea(area, Math.max(then[a], later[a]), cityPilots);
    }
    return schools;
  }

  /// The kind of each school in the order of the schools.
  List<SchoolKind> kinds() {
    return kinds;
  }

  private void makeArea(Area area, int teachers, int cityPilots) {
    int pilotsLeft = cityPilots;
    boolean provincial =
        provincialLeft > 0 && area != Area.HUANGPU && area != Area.NANSHA && area != Area.CONGHUA;
    for (SchoolKind kind : SchoolKind.values()) {
      int count = count(kind, area, teachers);
      int pilotsHere =
          kind.canBePilot() ? Math.min(pilotsHere(kind, cityPilots, pilotsLeft), count) : 0;
      pilotsLeft -= pilotsHere;
      for (int i = 0; i < count; i++) {
        School.Pilot pilot = i < pilotsHere ? School.Pilot.CITY : School.Pilot.NONE;
        if (provincial && kind == SchoolKind.PUBLIC_COMPLETE && i == pilotsHere) {
          pilot = School.Pilot.PROVINCIAL;
          provincialLeft--;
        }
        boolean settled = pilot != School.Pilot.NONE || i < 6;
        add(kind, area, pilot, settled);
      }
    }
  }

  /// Half of an area's pilot schools are primary schools, the others secondary.
  private static int pilotsHere(SchoolKind kind, int all, int left) {
    return switch (kind) {
      case PUBLIC_PRIMARY -> (all + 1) / 2;
      case PUBLIC_COMPLETE -> left;
      default -> Math.min(left, all / 4);
    };
  }

  private static int count(SchoolKind kind, Area area, int teachers) {
    double share = kind.inPrivate ? area.privateShare : 1 - area.privateShare;
    int count = (int) Math.round(teachers * share / kind.teachersPerSchool);
    return kind.inPrivate && area == Area.DIRECT ? 0 : Math.max(count, least(kind));
  }

  /// What every area has, however small the city.
  private static int least(SchoolKind kind) {
    return switch (kind) {
      case PUBLIC_PRIMARY -> 2;
      case PUBLIC_COMPLETE,
          PUBLIC_KINDERGARTEN,
          INSTITUTE,
          PRIVATE_KINDERGARTEN,
          PRIVATE_NINE_YEAR ->
          1;
      default -> 0;
    };
  }

  private void add(SchoolKind kind, Area area, School.Pilot pilot, boolean settled) {
    boolean isNew = !settled && dice.chance(0.05);
    boolean closing = !settled && !isNew && dice.chance(0.02);
    int opened = isNew ? NEW_DAYS[dice.below(3)] : Day.of(dice.between(1950, 2012), 9, 1);
    double weight = Math.exp(0.5 * gauss()) * (pilot == School.Pilot.CITY ? 2.2 : 1);
    schools.add(
        new School(
            schools.size() + 1,
            kind.name(names, area),
            area,
            kind.inPrivate,
            kind == SchoolKind.INSTITUTE,
            kind.stages,
            location(area),
            opened,
            closing ? CLOSING_DAYS[dice.below(3)] : 0,
            pilot,
            weight));
    kinds.add(kind);
  }

  private double gauss() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += dice.unit();
    }
    return sum;
  }

  private String location(Area area) {
    if (!dice.chance(area.outside)) {
      return "URBAN";
    }
    return dice.chance(0.6) ? "TOWN" : "RURAL";
  }
}
