package org.xingtan.certification;

import static org.xingtan.intake.Column.Kind.CHOICE;
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
class SubmissionSheet {

  static final Sheet SHEET =
      new Sheet(
          "ability_submissions",
          "微能力认证",
          26,
          List.of(
              Column.key("period", "期次", TEXT, "2101"),
              Column.key("programme", "项目", TEXT, "IT2"),
              Column.key("teacher", "教师", TEXT, "4401000123456"),
              Column.key("ability", "能力点", TEXT, "A1"),
              Column.required("submitted_at", "提交时间", MOMENT, "2021-07-20T20:00:00")
                  .noted("When the evidence was complete; not before the period."),
              Column.optional("decided_at", "认定时间", MOMENT, "2021-08-02T09:00:00")
                  .noted("Together with the level; empty while waiting."),
              Column.optional("level", "等级", CHOICE, "PASS").among("EXCELLENT", "PASS", "FAIL")),
          List.of(
              Reference.to("run", "run_id", "period", "programme"),
              Reference.to("teacher", "teacher_id", "teacher"),
              Reference.to("ability", "ability_id", "ability")));
  static final Merge MERGE =
      Merge.of(SHEET, "certification.submission")
          .key("run_id", "run_id")
          .key("teacher_id", "teacher_id")
          .key("ability_id", "ability_id")
          .values("submitted_at", "decided_at", "level")
          .touching(Touched.MEMBER, "run_id", "teacher_id");

  @Bean
  Intake submissionIntake(Merges merges, SubmissionSheetStore store) {
    return new PlainIntake(SHEET, MERGE, SubmissionSheetStore.EXPORT, merges, store);
  }
}
