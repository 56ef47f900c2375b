package org.xingtan.programme;

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
import org.xingtan.intake.Sheet;

@Configuration(proxyBeanMethods = false)
class PeriodSheet {

  static final Sheet SHEET =
      new Sheet(
          "periods",
          "期次",
          13,
          List.of(
              Column.key("period", "期次代码", TEXT, "1702")
                  .noted("YYNN: two digits of the year, two of the number in that year."),
              Column.required("name", "名称", TEXT, "2017年第二期"),
              Column.required("begins_on", "起始日期", DAY, "2017-09-20")
                  .noted("In the year of the code, or in the year after when the period slipped."),
              Column.required("ends_on", "终止日期", DAY, "2017-12-31")),
          List.of());
  static final Merge MERGE =
      Merge.of(SHEET, "programme.period")
          .key("code", "period")
          .values("name", "begins_on", "ends_on");

  @Bean
  Intake periodIntake(Merges merges, PeriodSheetStore store) {
    return new PlainIntake(SHEET, MERGE, PeriodSheetStore.EXPORT, merges, store);
  }
}
