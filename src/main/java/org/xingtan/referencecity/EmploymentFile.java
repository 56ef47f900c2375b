package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes employment.csv: the dated events of each person in order of day, up to today.
final class EmploymentFile {

  private static final int JOIN = 0;
  private static final int TRANSFER = 1;
  private static final int CHANGE = 2;
  private static final int LEAVE = 3;
  private static final int RETIRE = 4;
  private static final int RETURN = 5;
  private static final byte[][] EVENTS = {
    "JOIN".getBytes(UTF_8),
    "TRANSFER".getBytes(UTF_8),
    "CHANGE".getBytes(UTF_8),
    "LEAVE".getBytes(UTF_8),
    "RETIRE".getBytes(UTF_8),
    "RETURN".getBytes(UTF_8)
  };

  private final City city;
  private final People people;
  private final Codes codes;
  private final long[] events = new long[8];
  private int count;

  EmploymentFile(City city, Codes codes) {
    this.city = city;
    people = city.people;
    this.codes = codes;
  }

  void write(Path folder) throws IOException {
    String header = "teacher,on_day,event,school,staff_kind,subject,stage";
    try (var file = new CsvFile(folder, "employment", header)) {
      for (int person : city.roster.order) {
        collect(person);
        for (int i = 0; i < count; i++) {
          row(file, person, (int) (events[i] / 8), (int) (events[i] % 8));
        }
      }
    }
  }

  private void collect(int person) {
    count = 0;
    add(people.join[person], JOIN);
    add(people.earlyMove[person], TRANSFER);
    add(people.subjectChange[person], CHANGE);
    boolean movesOnReturn = people.lateMove[person] == people.gapTo[person];
    add(movesOnReturn ? 0 : people.lateMove[person], TRANSFER);
    add(people.gapFrom[person], people.gapAfterRetirement[person] ? RETIRE : LEAVE);
    add(people.gapTo[person], RETURN);
    add(people.leave[person], people.retires[person] ? RETIRE : LEAVE);
    Arrays.sort(events, 0, count);
  }

  private void add(int day, int event) {
    if (day != 0 && day <= city.today) {
      events[count++] = day * 8L + event;
    }
  }

  private void row(CsvFile file, int person, int day, int event) throws IOException {
    file.number(city.roster.number(person)).day(day).code(EVENTS[event]);
    if (event == LEAVE || event == RETIRE) {
      file.empty().empty().empty().empty().end();
      return;
    }
    boolean other =
        people.otherStaff[person] || (people.gapAfterRetirement[person] && event == RETURN);
    file.code(codes.school(people.schoolAt(person, day)))
        .code(other ? Codes.OTHER : Codes.FULL_TIME);
    file.code(codes.subject(people.subjectAt(person, day)))
        .code(codes.stage(people.stage[person]))
        .end();
  }
}
