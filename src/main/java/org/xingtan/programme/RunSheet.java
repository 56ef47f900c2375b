package org.xingtan.programme;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.DAY;
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
class RunSheet {

  static final Sheet SHEET =
      new Sheet(
          "period_programmes",
          "期次项目",
          14,
          List.of(
              Column.key("period", "期次", TEXT, "1702"),
              Column.key("programme", "项目", TEXT, "IT1"),
              Column.required("reference_day", "基准日", DAY, "2017-09-20")
                  .noted("Day on which school, subject and staff kind of a person are read."),
              Column.required("population_rule", "应参训口径", CHOICE, "EMPLOYED_FULL_TIME")
                  .among("EMPLOYED_FULL_TIME", "HEAD_COUNT", "PILOT_SCHOOLS", "NONE")
                  .noted(
                      "Who is due: full-time teachers on the reference day, a frozen list, full-time teachers of pilot schools, or nobody."),
              Column.optional("head_count", "名册", TEXT, "IT2-2021")
                  .noted("Required by HEAD_COUNT."),
              Column.optional("pilot", "试点级别", CHOICE, "CITY")
                  .among("PROVINCIAL", "CITY")
                  .noted("Required by PILOT_SCHOOLS."),
              Column.required("participation_rule", "参训口径", CHOICE, "STARTED")
                  .among("STARTED", "PAID", "REGISTERED")
                  .noted("Which fact makes a person a participant."),
              Column.required("completion_rule", "完成规则", CHOICE, "ALL_PARTS")
                  .among("ALL_PARTS", "NONE")
                  .noted("ALL_PARTS: every part whose own rule is not NONE.")),
          List.of(
              Reference.to("period", "period_id", "period"),
              Reference.to("programme", "programme_id", "programme"),
              Reference.to("head_count", "head_count_id", "head_count")));
  static final Merge MERGE =
      Merge.of(SHEET, "programme.run")
          .key("period_id", "period_id")
          .key("programme_id", "programme_id")
          .values(
              "reference_day",
              "population_rule",
              "head_count_id",
              "pilot",
              "participation_rule",
              "completion_rule")
          .touching(Touched.RUN, "id");

  @Bean
  Intake runIntake(Merges merges, RunSheetStore store) {
    return new PlainIntake(SHEET, MERGE, RunSheetStore.EXPORT, merges, store);
  }
}
