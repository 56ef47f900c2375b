package org.xingtan.award;

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
class RoundSheet {

  static final Sheet SHEET =
      new Sheet(
          "award_rounds",
          "评选",
          28,
          List.of(
              Column.key("round", "评选代码", TEXT, "AWARD-2017"),
              Column.required("programme", "项目", TEXT, "IT1"),
              Column.required("name", "名称", TEXT, "2017年示范推荐"),
              Column.optional("decided_on", "决定日期", DAY, "2017-11-20")),
          List.of(Reference.to("programme", "programme_id", "programme")));
  static final Merge MERGE =
      Merge.of(SHEET, "award.round")
          .key("code", "round")
          .values("programme_id", "name", "decided_on");

  @Bean
  Intake roundIntake(Merges merges, RoundSheetStore store) {
    return new PlainIntake(SHEET, MERGE, RoundSheetStore.EXPORT, merges, store);
  }

  @Bean
  Lookup roundLookup(RoundSheetStore store) {
    return Lookup.of("round", store::codes);
  }
}
