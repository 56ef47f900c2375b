package org.xingtan.selection;

import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Merge;
import org.xingtan.intake.Merges;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

@Configuration(proxyBeanMethods = false)
class PrerequisiteSheet {
  static final Sheet SHEET =
      new Sheet(
          "prerequisites",
          "先修课程",
          37,
          List.of(
              Column.key("course", "课程", TEXT, "C0002"),
              Column.key("needs", "先修课程", TEXT, "C0001")
                  .noted("To be completed before the other can be selected.")),
          List.of(
              Reference.to("course", "course_id", "course"),
              Reference.to("course", "needs_course_id", "needs")));
  static final Merge MERGE =
      Merge.of(SHEET, "selection.prerequisite")
          .key("course_id", "course_id")
          .key("needs_course_id", "needs_course_id");

  @Bean
  Intake prerequisiteIntake(Merges merges, PrerequisiteSheetStore store) {
    return new PlainIntake(SHEET, MERGE, PrerequisiteSheetStore.EXPORT, merges, store);
  }
}
