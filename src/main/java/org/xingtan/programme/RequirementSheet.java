package org.xingtan.programme;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.DAY;
import static org.xingtan.intake.Column.Kind.DECIMAL;
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
class RequirementSheet {

  static final Sheet SHEET =
      new Sheet(
          "requirements",
          "学时要求",
          12,
          List.of(
              Column.key("programme", "项目", TEXT, "GENERAL"),
              Column.key("valid_from", "起始日期", DAY, "2021-01-01"),
              Column.optional("valid_until", "终止日期", DAY, "")
                  .noted(
                      "First day it no longer holds; rules of one programme and category never overlap."),
              Column.key("category", "类别", CHOICE, "COMMON")
                  .among("TOTAL", "COMMON", "PROFESSIONAL", "ELECTIVE")
                  .noted("TOTAL is the sum over all categories."),
              Column.required("credit_hours", "学时", DECIMAL, "30").noted("Of 45 minutes."),
              Column.optional("note", "说明", TEXT, "")),
          List.of(Reference.to("programme", "programme_id", "programme")));
  static final Merge MERGE =
      Merge.of(SHEET, "programme.requirement")
          .key("programme_id", "programme_id")
          .key("category", "category")
          .key("valid_from", "valid_from")
          .values("valid_until", "credit_hours", "note");

  @Bean
  Intake requirementIntake(Merges merges, RequirementSheetStore store) {
    return new PlainIntake(SHEET, MERGE, RequirementSheetStore.EXPORT, merges, store);
  }
}
