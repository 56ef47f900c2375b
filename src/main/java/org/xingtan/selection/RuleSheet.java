package org.xingtan.selection;

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

@Configuration(proxyBeanMethods = false)
class RuleSheet {
  static final Sheet SHEET =
      new Sheet(
          "selection_rules",
          "选课规则",
          35,
          List.of(
              Column.key("period", "期次", TEXT, "2101"),
              Column.key("programme", "项目", TEXT, "IT2"),
              Column.choice("audience", "谁可以选", "DUE", "EMPLOYED")
                  .noted("Who is due in the run, or everybody employed."),
              Column.choice("fit", "学科学段", "SUBJECT_AND_STAGE", "ANY"),
              Column.choice("repeats", "完成过的课程", "REFUSED", "ALLOWED"),
              Column.choice("again", "退过的课程", "ALLOWED", "REFUSED"),
              Column.choice("waiting", "候补", "OFFERED", "NONE"),
              Column.choice("school", "学校", "SELECTS", "NONE", "REVIEWS", "BOTH"),
              Column.optional("withdraw_until", "退课截止", MOMENT, "")
                  .noted("Empty: until the selection window of the area closes.")),
          List.of(Reference.to("run", "run_id", "period", "programme")));
  static final Merge MERGE =
      Merge.of(SHEET, "selection.rule")
          .key("run_id", "run_id")
          .values("audience", "fit", "repeats", "again", "waiting", "school", "withdraw_until");

  @Bean
  Intake ruleIntake(Merges merges) {
    return new PlainIntake(SHEET, MERGE, RuleSheetStore.EXPORT, merges, (_, _) -> List.of());
  }
}
