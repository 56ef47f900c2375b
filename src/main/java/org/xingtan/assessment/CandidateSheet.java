package org.xingtan.assessment;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.DECIMAL;
import static org.xingtan.intake.Column.Kind.MOMENT;
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
class CandidateSheet {

  static final Sheet SHEET =
      new Sheet(
          "assessment_candidates",
          "测评人员",
          24,
          List.of(
              Column.key("assessment", "测评", TEXT, "DA-2017"),
              Column.key("teacher", "教师", TEXT, "4401000123456")
                  .noted("One line for everybody expected, also those who have not completed."),
              Column.optional("completed_at", "完成时间", MOMENT, "2017-10-20T10:15:00")
                  .noted(
                      "Within the window of the area where the person worked on the day of freezing; empty when not yet."),
              Column.optional("score", "得分", DECIMAL, "86.5").noted("Of 100."),
              Column.optional("level", "等级", CHOICE, "EXCELLENT")
                  .among("EXCELLENT", "PASS", "FAIL")),
          List.of(
              Reference.to("assessment", "assessment_id", "assessment"),
              Reference.to("teacher", "teacher_id", "teacher")));
  static final Merge MERGE =
      Merge.of(SHEET, "assessment.candidate")
          .key("assessment_id", "assessment_id")
          .key("teacher_id", "teacher_id")
          .values("completed_at", "score", "level")
          .touching(Touched.ASSESSMENT, "assessment_id", "teacher_id");

  @Bean
  Intake candidateIntake(Merges merges, CandidateSheetStore store) {
    return new PlainIntake(SHEET, MERGE, CandidateSheetStore.EXPORT, merges, store);
  }
}
