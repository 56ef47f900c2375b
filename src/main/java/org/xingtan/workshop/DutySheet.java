package org.xingtan.workshop;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.DAY;
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
import org.xingtan.intake.Touched;

@Configuration(proxyBeanMethods = false)
class DutySheet {

  static final Sheet SHEET =
      new Sheet(
          "duties",
          "岗位",
          21,
          List.of(
              Column.key("period", "期次", TEXT, "1702"),
              Column.key("programme", "项目", TEXT, "IT1"),
              Column.key("role", "岗位", CHOICE, "HOST")
                  .among("TUTOR", "HOST", "ASSISTANT", "INSPECTOR")
                  .noted(
                      "One line each class, workshop or subject: persons and posts are counted apart."),
              Column.key("teacher", "教师", TEXT, "4401000123456"),
              Column.optional("section", "班级或工作坊", TEXT, "W0001")
                  .inKey()
                  .noted("Class of a tutor, workshop of a host."),
              Column.optional("subject", "学科", TEXT, "MATHEMATICS")
                  .inKey()
                  .noted("Required for assistants and inspectors."),
              Column.optional("area", "区域", TEXT, "440106")
                  .noted(
                      "Area in which the post counts; that of the section or school where one is given."),
              Column.optional("school", "学校", TEXT, "S0001").noted("Required for assistants."),
              Column.required("from_day", "起始日期", DAY, "2017-09-20"),
              Column.optional("until_day", "终止日期", DAY, "")
                  .noted("Last day; empty while it lasts.")),
          List.of(
              Reference.to("run", "run_id", "period", "programme"),
              Reference.to("teacher", "teacher_id", "teacher"),
              Reference.to("section", "section_id", "period", "section"),
              Reference.to("subject", "subject_id", "subject"),
              Reference.to("area", "area_id", "area"),
              Reference.to("school", "school_id", "school")));
  static final Merge MERGE =
      Merge.of(SHEET, "workshop.duty")
          .key("run_id", "run_id")
          .key("role", "role")
          .key("teacher_id", "teacher_id")
          .keyOrNone("section_id", "section_id")
          .keyOrNone("subject_id", "subject_id")
          .values("area_id", "school_id", "from_day", "until_day")
          .touching(Touched.MEMBER, "run_id", "teacher_id");

  @Bean
  Intake dutyIntake(Merges merges, DutySheetStore store) {
    return new PlainIntake(SHEET, MERGE, DutySheetStore.EXPORT, merges, store);
  }
}
