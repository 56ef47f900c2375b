package org.xingtan.assessment;

import static org.xingtan.intake.Column.Kind.DAY;
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
class AssessmentSheet {

  static final Sheet SHEET =
      new Sheet(
          "assessments",
          "测评",
          22,
          List.of(
              Column.key("assessment", "测评代码", TEXT, "DA-2017"),
              Column.required("programme", "项目", TEXT, "IT1"),
              Column.required("name", "名称", TEXT, "2017年发展测评"),
              Column.required("frozen_on", "名单冻结日期", DAY, "2017-10-10")
                  .noted(
                      "Day on which school, subject and staff kind of those expected are read.")),
          List.of(Reference.to("programme", "programme_id", "programme")));
  static final Merge MERGE =
      Merge.of(SHEET, "assessment.assessment")
          .key("code", "assessment")
          .values("programme_id", "name", "frozen_on");

  @Bean
  Intake assessmentIntake(Merges merges, AssessmentSheetStore store) {
    return new PlainIntake(SHEET, MERGE, AssessmentSheetStore.EXPORT, merges, store);
  }

  @Bean
  Lookup assessmentLookup(AssessmentSheetStore store) {
    return Lookup.of("assessment", store::codes);
  }
}
