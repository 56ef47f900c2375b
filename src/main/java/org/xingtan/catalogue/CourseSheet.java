package org.xingtan.catalogue;

import static org.xingtan.intake.Column.Kind.DAY;
import static org.xingtan.intake.Column.Kind.DECIMAL;
import static org.xingtan.intake.Column.Kind.LIST;
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
import org.xingtan.intake.Touched;
import org.xingtan.roster.Stages;

@Configuration(proxyBeanMethods = false)
class CourseSheet {

  static final Sheet SHEET =
      new Sheet(
          "courses",
          "课程",
          17,
          List.of(
              Column.key("course", "课程代码", TEXT, "C0001"),
              Column.required("title", "名称", TEXT, "信息技术支持的课堂导入"),
              Column.choice(
                  "category",
                  "类别",
                  "PUBLIC_REQUIRED",
                  "GENERAL_REQUIRED",
                  "SUBJECT_REQUIRED",
                  "ONLINE_RESEARCH",
                  "ELECTIVE"),
              Column.optional("subject", "学科", TEXT, "MATHEMATICS")
                  .noted("Subject it is made for; empty for all."),
              Column.optional("stages", "学段", LIST, "PRIMARY;JUNIOR")
                  .among(Stages.all())
                  .noted("Stages it is made for; empty for all."),
              Column.required("credit_hours", "学时", DECIMAL, "6").noted("Of 45 minutes."),
              Column.required("provider", "提供机构", TEXT, "广州开放大学"),
              Column.required("price_yuan", "价格（元）", DECIMAL, "30.00"),
              Column.required("offered_from", "上线日期", DAY, "2017-01-01"),
              Column.optional("retired_on", "下线日期", DAY, "")
                  .noted("First day no longer on offer.")),
          List.of(Reference.to("subject", "subject_id", "subject")));
  static final Merge MERGE =
      Merge.of(SHEET, "catalogue.course")
          .key("code", "course")
          .values("title", "category", "subject_id")
          .valueOr("stages", "stages", "'{}'")
          .values("credit_hours", "provider", "price_yuan", "offered_from", "retired_on")
          .touching(Touched.COURSE, "id");

  @Bean
  Intake courseIntake(Merges merges, CourseSheetStore store) {
    return new PlainIntake(SHEET, MERGE, CourseSheetStore.EXPORT, merges, store);
  }

  @Bean
  Lookup courseLookup(CourseSheetStore store) {
    return Lookup.of("course", store::codes);
  }
}
