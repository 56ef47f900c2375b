package org.xingtan.enrolment;

import static org.xingtan.intake.Column.Kind.DAY;
import static org.xingtan.intake.Column.Kind.INTEGER;
import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Lookup;
import org.xingtan.intake.Merge;
import org.xingtan.intake.Merges;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

@Configuration(proxyBeanMethods = false)
class SectionSheet {
  static final Sheet SHEET =
      new Sheet(
          "sections",
          "开课",
          18,
          List.of(
              Column.key("period", "期次", TEXT, "1702"),
              Column.key("section", "开课代码", TEXT, "L-001")
                  .noted("Code of the section, unique within the period."),
              Column.required("programme", "项目", TEXT, "IT1"),
              Column.required("part", "组成代码", TEXT, "LEARNING"),
              Column.required("course", "课程", TEXT, "C0101"),
              Column.required("name", "名称", TEXT, "小学语文一班"),
              Column.choice("kind", "类别", "COURSE", "CLASS", "WORKSHOP")
                  .noted("An open course, a class of a community, or a workshop."),
              Column.optional("area", "区域", TEXT, "440106")
                  .noted("The area it is for; empty for all. A workshop never crosses areas."),
              Column.optional("subject", "学科", TEXT, "CHINESE")
                  .noted("The subject it is for; empty for all."),
              Column.optional("capacity", "名额", INTEGER, "150")
                  .noted(
                      "Seats; empty for no limit. More enrolments than seats are reported, not refused."),
              Column.required("opens_on", "开放日期", DAY, "2017-09-20")),
          List.of(
              Reference.to("period", "period_id", "period"),
              Reference.to("run", "run_id", "period", "programme"),
              Reference.to("part", "part_id", "programme", "part"),
              Reference.to("course", "course_id", "course"),
              Reference.to("area", "area_id", "area"),
              Reference.to("subject", "subject_id", "subject")));
  static final Merge MERGE =
      Merge.of(SHEET, "enrolment.section")
          .key("run_id", "run_id")
          .key("code", "section")
          .values(
              "part_id",
              "course_id",
              "name",
              "kind",
              "area_id",
              "subject_id",
              "capacity",
              "opens_on");

  @Bean
  Intake sectionIntake(Merges merges, SectionSheetStore store) {
    return new PlainIntake(SHEET, MERGE, SectionSheetStore.EXPORT, merges, store);
  }

  @Bean
  Lookup sectionLookup(SectionSheetStore store) {
    return Lookup.of("section", store::codes);
  }
}
