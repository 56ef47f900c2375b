package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/// Writes teachers and the two frozen head counts.
final class PeopleFiles {

  private static final String[] MOBILE = {
    "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "147", "150", "151",
    "152", "155", "157", "158", "159", "166", "176", "177", "180", "182", "185", "186", "187",
    "188", "189", "198", "199"
  };
  private static final long STEP = 50_331_653L;
  private static final long MOBILES = 100_000_000L;

  private final City city;
  private final People people;
  private final Path folder;
  private final Codes codes;

  PeopleFiles(City city, Codes codes, Path folder) {
    this.city = city;
    people = city.people;
    this.codes = codes;
    this.folder = folder;
  }

  void write() throws IOException {
    teachers();
    headCounts();
  }

  private void teachers() throws IOException {
    var names = new PersonNames();
    var numbers = new IdentityNumbers();
    var dice = new Dice("mobiles");
    try (var file =
        new CsvFile(folder, "teachers", "teacher,name,sex,identity_kind,identity_number,mobile")) {
      long serial = 7;
      for (int person : city.roster.order) {
        boolean female = people.female[person];
        int birth = people.birth[person];
        IdentityNumbers.Kind kind = numbers.kind();
        file.number(city.roster.number(person)).text(names.name(female, birth));
        file.text(female ? "F" : "M").text(kind.name());
        file.text(numbers.number(kind, female, birth));
        serial = (serial + STEP) % MOBILES;
        mobile(file, serial, dice).end();
      }
    }
  }

  /// The serials never repeat, whatever the prefix; a few people left none.
  private static CsvFile mobile(CsvFile file, long serial, Dice dice) {
    if (dice.chance(0.004)) {
      return file.empty();
    }
    long prefix = Long.parseLong(MOBILE[dice.below(MOBILE.length)]);
    return file.number(prefix * MOBILES + serial);
  }

  private void headCounts() throws IOException {
    try (var file = new CsvFile(folder, "head_counts", "head_count,name,on_day,rule")) {
      file.text("2017-01-10").text("2017年专任教师数").day(History.HEAD_COUNT_DAY);
      file.text("2017年1月10日在册的专任教师，不含教研室、进修学校等单位人员，定后不变").end();
      file.text("IT2-2021").text("能力提升工程2.0应参训名单（2021年）").day(History.LIST_DAY);
      file.text("2021年5月31日在册的专任教师，由各区核定后固定").end();
    }
    try (var file =
        new CsvFile(
            folder, "head_count_members", "head_count,teacher,school,subject,stage,staff_kind")) {
      members(file, "2017-01-10", History.HEAD_COUNT_DAY);
      members(file, "IT2-2021", History.LIST_DAY);
    }
  }

  private void members(CsvFile file, String headCount, int day) throws IOException {
    byte[] code = headCount.getBytes(UTF_8);
    for (int person : city.roster.order) {
      if (people.fullTimeOn(person, day)) {
        file.code(code).number(city.roster.number(person));
        file.code(codes.school(people.schoolAt(person, day)));
        file.code(codes.subject(people.subjectAt(person, day)));
        file.code(codes.stage(people.stage[person])).code(Codes.FULL_TIME).end();
      }
    }
  }
}
