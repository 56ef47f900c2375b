package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/// Writes duties.csv: tutors of the classes and hosts of the workshops of 1702 (most persons are
/// both), one research assistant a school and subject, and the inspectors with their subjects.
final class DutyFile {

  private static final String HEADER =
      "period,programme,role,teacher,section,subject,area,school,from_day,until_day";
  private static final String PERIOD = "1702";
  private static final int DAY = History.TERM_BEGINS[History.LAST_TERM];
  private static final int UNTIL = History.TERM_ENDS[History.LAST_TERM];

  private final City city;
  private final People people;
  private final TermSections sections;
  private final CsvFile file;
  private final Dice dice = new Dice("duties");

  private DutyFile(City city, TermSections sections, CsvFile file) {
    this.city = city;
    people = city.people;
    this.sections = sections;
    this.file = file;
  }

  static void write(Path folder, City city, TermSections sections) throws IOException {
    try (var file = new CsvFile(folder, "duties", HEADER)) {
      var duties = new DutyFile(city, sections, file);
      duties.tutorsAndHosts();
      duties.assistants();
      duties.inspectors();
    }
  }

  /// Persons 0…tutors-1 are tutors, the last `hosts` ones hosts: the overlap holds both posts.
  private void tutorsAndHosts() throws IOException {
    Figures figures = city.figures;
    int persons = figures.scalar("tutors_or_hosts_1702");
    var pool = new Pool(people.size(), p -> experienced(p) && !people.otherStaff[p], dice);
    int[] chosen = new int[persons];
    for (int i = 0; i < persons; i++) {
      chosen[i] = pool.take();
    }
    List<Section> classes = flat(sections.classes);
    for (int i = 0; i < classes.size(); i++) {
      section("TUTOR", chosen[i % figures.scalar("tutors_1702")], classes.get(i));
    }
    List<Section> workshops = flat(sections.workshops);
    int hosts = figures.scalar("hosts_1702");
    for (int i = 0; i < workshops.size(); i++) {
      section("HOST", chosen[persons - 1 - i % hosts], workshops.get(i));
    }
  }

  private void section(String role, int person, Section section) throws IOException {
    row(role, person).text(section.code).empty().empty().empty().day(DAY).day(UNTIL).end();
  }

  private void assistants() throws IOException {
    int[] counts = city.figures.byArea(Figures.ASSISTANTS, "research_assistants");
    for (Area area : Area.values()) {
      IntPredicate here = p -> people.area[p] == area.ordinal() && teacher(p);
      var pool = new Pool(people.size(), here, dice);
      for (int i = 0; i < counts[area.ordinal()]; i++) {
        int person = pool.take();
        row("ASSISTANT", person).empty().text(Subject.of(people.subjectAt(person, DAY)).code());
        file.text(area.code).code(schoolKey(person)).day(DAY + 7).day(UNTIL).end();
      }
    }
  }

  /// Several inspectors share a large subject; one inspects several small ones.
  private void inspectors() throws IOException {
    var pool = new Pool(people.size(), p -> experienced(p) && people.otherStaff[p], dice);
    var teachers = new Pool(people.size(), p -> experienced(p) && !people.otherStaff[p], dice);
    for (List<Subject> subjects : inspections()) {
      int person = pool.left() > 0 ? pool.take() : teachers.take();
      for (Subject subject : subjects) {
        row("INSPECTOR", person).empty().text(subject.code()).empty().empty();
        file.day(DAY).day(UNTIL).end();
      }
    }
  }

  private static List<List<Subject>> inspections() {
    List<List<Subject>> all = new ArrayList<>();
    all.addAll(Collections.nCopies(2, List.of(Subject.CHINESE)));
    all.add(List.of(Subject.MATHEMATICS));
    all.addAll(Collections.nCopies(3, List.of(Subject.KINDERGARTEN)));
    all.add(List.of(Subject.ENGLISH));
    all.add(List.of(Subject.PE, Subject.MUSIC));
    List<Subject> rest = new ArrayList<>();
    for (int s = 0; s < Subject.COUNT; s++) {
      Subject subject = Subject.of(s);
      if (all.stream().noneMatch(list -> list.contains(subject))) {
        rest.add(subject);
      }
    }
    all.add(rest);
    return all;
  }

  private CsvFile row(String role, int person) {
    return file.text(PERIOD).text("IT1").text(role).number(city.roster.number(person));
  }

  private byte[] schoolKey(int person) {
    return city.school(people.schoolAt(person, DAY)).key().getBytes(StandardCharsets.UTF_8);
  }

  private boolean teacher(int person) {
    return people.knownIn2017(person)
        && people.fullTimeOn(person, DAY)
        && people.earlyMove[person] == 0
        && people.subjectAt(person, DAY) < Subject.COUNT;
  }

  private boolean experienced(int person) {
    return people.knownIn2017(person)
        && people.employedOn(person, DAY)
        && !people.inPrivate[person]
        && people.join[person] < Day.of(2007, 1, 1);
  }

  private static List<Section> flat(List<List<Section>> sections) {
    return sections.stream().flatMap(List::stream).toList();
  }
}
