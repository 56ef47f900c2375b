package org.xingtan.catalogue;

import static org.xingtan.intake.Column.Kind.INTEGER;
import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.intake.Column;
import org.xingtan.intake.DetailIntake;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Merge;
import org.xingtan.intake.Merges;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

@Configuration(proxyBeanMethods = false)
class CourseDetailSheet {
  static final Sheet SHEET =
      new Sheet(
          "course_details",
          "课程详情",
          32,
          List.of(
              Column.key("course", "课程代码", TEXT, "C0001"),
              Column.optional("introduction", "简介", TEXT, "从导入环节入手，学习常用技术的选择与使用。"),
              Column.choice("form", "形式", "SELF", "LEAD", "MICRO", "PEER"),
              Column.optional("content_address", "学习地址", TEXT, "https://study.example.org/C0001")
                  .noted("Where its lessons are; begins with http:// or https://."),
              Column.required("version", "版本", INTEGER, "1"),
              Column.optional("first_version", "首个版本", TEXT, "")
                  .noted("Course whose later version it is; empty for version 1."),
              Column.optional("successor", "接替课程", TEXT, "")
                  .noted("Takes its place once it is retired.")),
          List.of(
              Reference.to("course", "course_id", "course"),
              Reference.to("course", "first_version_id", "first_version"),
              Reference.to("course", "successor_id", "successor")));
  static final Merge MERGE =
      Merge.of(SHEET, "catalogue.course")
          .key("code", "course")
          .valueOr("introduction", "introduction", "''")
          .values("form", "content_address", "version", "first_version_id", "successor_id");

  @Bean
  Intake courseDetailIntake(Merges merges, CourseDetailSheetStore store) {
    return new DetailIntake(
        new PlainIntake(SHEET, MERGE, CourseDetailSheetStore.EXPORT, merges, store));
  }
}
