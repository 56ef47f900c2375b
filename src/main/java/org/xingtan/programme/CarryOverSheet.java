package org.xingtan.programme;

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
class CarryOverSheet {

  static final Sheet SHEET =
      new Sheet(
          "carry_overs",
          "跨期认定",
          16,
          List.of(
              Column.key("programme", "项目", TEXT, "IT1"),
              Column.key("part", "组成", TEXT, "LEARNING"),
              Column.key("from_period", "完成期次", TEXT, "1701"),
              Column.key("to_period", "认定期次", TEXT, "1702")
                  .noted(
                      "A later period in which completions of the part in the earlier one count."),
              Column.optional("reason", "依据", TEXT, "")),
          List.of(
              Reference.to("part", "part_id", "programme", "part"),
              Reference.to("period", "from_period_id", "from_period"),
              Reference.to("period", "to_period_id", "to_period")));
  static final Merge MERGE =
      Merge.of(SHEET, "programme.carry_over")
          .key("part_id", "part_id")
          .key("from_period_id", "from_period_id")
          .key("to_period_id", "to_period_id")
          .values("reason");

  @Bean
  Intake carryOverIntake(Merges merges, CarryOverSheetStore store) {
    return new PlainIntake(SHEET, MERGE, CarryOverSheetStore.EXPORT, merges, store);
  }
}
