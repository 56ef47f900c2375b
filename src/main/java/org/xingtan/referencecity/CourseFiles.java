package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes courses and, once the enrolments are counted, sections.
final class CourseFiles {

  private CourseFiles() {}

  static void courses(Path folder, Catalogue catalogue) throws IOException {
    String header =
        "course,title,category,subject,stages,credit_hours,provider,price_yuan,offered_from,retired_on";
    try (var file = new CsvFile(folder, "courses", header)) {
      for (Course course : catalogue.all) {
        file.text(course.code()).text(course.title()).text(course.category());
        file.text(subject(course)).text(Stage.list(course.stages())).number(course.hours());
        file.text(course.provider()).number(course.price()).day(course.offered());
        file.day(course.retired()).end();
      }
    }
  }

  static void sections(Path folder, List<Section> sections) throws IOException {
    String header = "period,section,programme,part,course,name,kind,area,subject,capacity,opens_on";
    try (var file = new CsvFile(folder, "sections", header)) {
      for (Section section : sections) {
        Section.Offer offer = section.offer;
        file.text(offer.period()).text(section.code).text(offer.programme()).text(offer.part());
        file.text(section.course.code()).text(section.name).text(offer.kind());
        file.text(section.area < 0 ? "" : Area.of(section.area).code).text(subject(section.course));
        file.number(section.places()).day(offer.opens()).end();
      }
    }
  }

  private static String subject(Course course) {
    return course.subject() < 0 ? "" : Subject.of(course.subject()).code();
  }
}
