package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Writes the reference city as bulk files. The same size and day always give the same bytes.
public final class ReferenceCity {

  /// The history in print ends here; a city of an earlier day would be half of one.
  public static final LocalDate EARLIEST_TODAY = Day.date(History.SUMMER_ENDS + 1);

  private final City city;
  private final Path folder;
  private final Catalogue catalogue;
  private final OpenPeriod open;
  private final List<Section> sections = new ArrayList<>();

  private ReferenceCity(Path folder, CitySize size, LocalDate today) {
    this.folder = folder;
    city = new City(size, today);
    catalogue = new Catalogue(regularCourses(city.figures));
    open = new OpenPeriod(city, catalogue);
  }

  /// Writes all files into the folder, which is created if needed; files of the same names are
  /// replaced.
  public static void write(Path folder, CitySize size, LocalDate today) throws IOException {
    if (today.isBefore(EARLIEST_TODAY)) {
      throw new IllegalArgumentException("The reference city begins on " + EARLIEST_TODAY);
    }
    Files.createDirectories(folder);
    new ReferenceCity(folder, size, today).write();
  }

  private void write() throws IOException {
    var codes = new Codes(city.schools);
    new PlaceFiles(city, folder).write();
    new PeopleFiles(city, codes, folder).write();
    new EmploymentFile(city, codes).write(folder);
    new ProgrammeFiles(open, folder).write();
    WindowFile.write(folder, open);
    CourseFiles.courses(folder, catalogue);
    enrolments();
    CourseFiles.sections(folder, sections);
    new AssessmentFiles(city, folder).write();
    Ability.write(folder);
    DailyCountFile.write(folder, city, catalogue);
    new AwardFiles(city, folder).write();
    PrintedFigures.write(folder, city.figures);
  }

  private void enrolments() throws IOException {
    try (var file = new EnrolmentFile(folder)) {
      for (int term = 0; term <= History.LAST_TERM; term++) {
        var termSections = new TermSections(city, catalogue, term);
        new FirstEnrolments(city, file, termSections, term).write();
        sections.addAll(termSections.all());
        if (term == History.LAST_TERM) {
          DutyFile.write(folder, city, termSections);
        }
      }
      second(file);
      open.write(file);
      sections.addAll(open.sections);
    }
  }

  private void second(EnrolmentFile file) throws IOException {
    SecondEnrolments pilot = secondEnrolments(true);
    SecondEnrolments second = secondEnrolments(false);
    var regular = new RegularEnrolments(city, catalogue);
    file.period("2002");
    for (int person : city.roster.order) {
      pilot.write(person, file);
    }
    RegularChoice choice = regular.choice();
    file.period(RegularEnrolments.PERIOD);
    for (int person : city.roster.order) {
      regular.write(person, file, choice);
      second.write(person, file);
    }
    sections.addAll(regular.sections);
    var more = new SecondFiles(city);
    more.registrations(folder, pilot, second);
    more.submissions(folder);
  }

  private SecondEnrolments secondEnrolments(boolean pilot) {
    var own = new SecondSections(city, catalogue, pilot);
    sections.addAll(own.online);
    sections.addAll(own.workshops);
    return new SecondEnrolments(city, own, new SecondDates(pilot));
  }

  private static int regularCourses(Figures figures) {
    int courses = 0;
    for (String band : new String[] {"90", "80", "70", "60", "below_60", "with_nobody"}) {
      courses += figures.scalar("courses_" + band);
    }
    return courses;
  }
}
