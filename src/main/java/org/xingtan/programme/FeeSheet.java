package org.xingtan.programme;

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
class FeeSheet {
  static final Sheet SHEET =
      new Sheet(
          "fees",
          "收费规则",
          34,
          List.of(
              Column.key("period", "期次", TEXT, "2101"),
              Column.key("programme", "项目", TEXT, "IT2"),
              Column.choice("basis", "收费方式", "FREE", "COURSE", "HOURS", "PERIOD")
                  .noted(
                      "Nothing; the price of each course; so much a credit hour; once for the run."),
              Column.optional("yuan", "金额（元）", DECIMAL, "")
                  .noted("A credit hour or the period; for these two only."),
              Column.choice("payer", "付款方", "PERSON", "SCHOOL", "AREA"),
              Column.choice("refund", "退费", "UNTIL_STUDY", "UNTIL_SELECTION_CLOSES", "NEVER")
                  .noted("Until when a withdrawal is paid back."),
              Column.optional("pay_within_hours", "付款时限（小时）", INTEGER, "48")
                  .noted("After selecting; empty: until the payment window closes.")),
          List.of(Reference.to("run", "run_id", "period", "programme")));
  static final Merge MERGE =
      Merge.of(SHEET, "programme.fee_rule")
          .key("run_id", "run_id")
          .values("basis", "yuan", "payer", "refund", "pay_within_hours");

  @Bean
  Intake feeIntake(Merges merges, FeeSheetStore store) {
    return new PlainIntake(SHEET, MERGE, FeeSheetStore.EXPORT, merges, store);
  }
}
