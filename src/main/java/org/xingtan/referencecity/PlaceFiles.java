package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes areas, subjects, schools, their identifiers and pilot marks.
final class PlaceFiles {

  private static final int IDENTIFIERS_BEGAN = Day.of(2012, 9, 1);
  private static final int[] CHANGES = {Day.of(2016, 9, 1), Day.of(2018, 9, 1), Day.of(2020, 9, 1)};

  private final City city;
  private final Path folder;
  private final Dice dice = new Dice("school identifiers");
  private final Set<String> identifiers = new HashSet<>();

  PlaceFiles(City city, Path folder) {
    this.city = city;
    this.folder = folder;
  }

  void write() throws IOException {
    areas();
    subjects();
    schools();
    identifiers();
    pilots();
  }

  private void areas() throws IOException {
    try (var file = new CsvFile(folder, "areas", "area,name,short_name,ordinal,kind")) {
      for (Area area : Area.values()) {
        String kind = area == Area.DIRECT ? "DIRECT" : "DISTRICT";
        file.text(area.code).text(area.title).text(area.shortName);
        file.number(area.ordinal() + 1).text(kind).end();
      }
    }
  }

  private void subjects() throws IOException {
    try (var file = new CsvFile(folder, "subjects", "subject,name,aliases,ordinal")) {
      for (int s = 0; s < Subject.COUNT; s++) {
        Subject subject = Subject.of(s);
        file.text(subject.code()).text(subject.title).text(subject.alias).number(s + 1).end();
      }
    }
  }

  private void schools() throws IOException {
    int[] firstDays = firstDays();
    try (var file =
        new CsvFile(
            folder,
            "schools",
            "school,name,area,ownership,kind,stages,location,opened_on,closed_on")) {
      List<School> schools = city.schools;
      for (int i = 0; i < schools.size(); i++) {
        School school = schools.get(i);
        file.text(school.key()).text(school.name()).text(school.area().code);
        file.text(school.inPrivate() ? "PRIVATE" : "PUBLIC");
        file.text(school.institute() ? "INSTITUTE" : "SCHOOL").text(Stage.list(school.stages()));
        file.text(school.location()).day(Math.min(school.opened(), firstDays[i]));
        file.day(school.closed()).end();
      }
    }
  }

  /// No school opens after its first teacher joined.
  private int[] firstDays() {
    int[] days = new int[city.schools.size()];
    Arrays.fill(days, Integer.MAX_VALUE);
    for (int person = 0; person < city.people.size(); person++) {
      int join = city.people.join[person];
      int school = city.people.schoolAt(person, join);
      days[school] = Math.min(days[school], join);
    }
    return days;
  }

  /// Some schools changed their kind and so got a new identifier.
  private void identifiers() throws IOException {
    try (var file =
        new CsvFile(folder, "school_identifiers", "school,identifier,valid_from,valid_until")) {
      for (int i = 0; i < city.schools.size(); i++) {
        School school = city.schools.get(i);
        String kind = city.schoolKinds.get(i).identifierKind;
        int from = Math.max(school.opened(), IDENTIFIERS_BEGAN);
        boolean changed = !school.newSince2017() && school.closed() == 0 && dice.chance(0.02);
        if (changed) {
          int change = CHANGES[dice.below(CHANGES.length)];
          file.text(school.key()).text(identifier("21".equals(kind) ? "31" : "21"));
          file.day(from).day(change).end();
          from = change;
        }
        file.text(school.key()).text(identifier(kind)).day(from).day(school.closed()).end();
      }
    }
  }

  private String identifier(String kind) {
    String identifier;
    do {
      identifier = kind + "44" + "%06d".formatted(dice.below(1_000_000));
    } while (!identifiers.add(identifier));
    return identifier;
  }

  private void pilots() throws IOException {
    try (var file = new CsvFile(folder, "school_pilots", "school,pilot,valid_from,valid_until")) {
      for (School school : city.schools) {
        if (school.pilot() != School.Pilot.NONE) {
          file.text(school.key()).text(school.pilot().name());
          file.day(Day.of(2020, 11, 16)).empty().end();
        }
      }
    }
  }
}
