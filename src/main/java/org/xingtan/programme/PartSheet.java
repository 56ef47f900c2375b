package org.xingtan.programme;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.DECIMAL;
import static org.xingtan.intake.Column.Kind.INTEGER;
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
class PartSheet {

  static final Sheet SHEET =
      new Sheet(
          "programme_parts",
          "项目组成",
          11,
          List.of(
              Column.key("programme", "项目", TEXT, "IT1"),
              Column.key("part", "组成代码", TEXT, "LEARNING"),
              Column.required("name", "名称", TEXT, "学习社区"),
              Column.required("ordinal", "顺序", INTEGER, "1"),
              Column.required("completion_rule", "完成规则", CHOICE, "COURSES")
                  .among("COURSES", "HOURS", "SUBMISSIONS", "NONE")
                  .noted(
                      "COURSES: so many courses completed; HOURS: credit hours of completed courses; SUBMISSIONS: abilities certified; NONE: not required."),
              Column.optional("completion_minimum", "最低数量", DECIMAL, "2")
                  .noted("How many; required unless the rule is NONE.")),
          List.of(Reference.to("programme", "programme_id", "programme")));
  static final Merge MERGE =
      Merge.of(SHEET, "programme.part")
          .key("programme_id", "programme_id")
          .key("code", "part")
          .values("name", "ordinal", "completion_rule")
          .valueOr("completion_minimum", "completion_minimum", "0");

  @Bean
  Intake partIntake(Merges merges, PartSheetStore store) {
    return new PlainIntake(SHEET, MERGE, PartSheetStore.EXPORT, merges, store);
  }
}
