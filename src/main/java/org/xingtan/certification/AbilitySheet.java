package org.xingtan.certification;

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
import org.xingtan.intake.Sheet;

@Configuration(proxyBeanMethods = false)
class AbilitySheet {

  static final Sheet SHEET =
      new Sheet(
          "abilities",
          "微能力点",
          25,
          List.of(
              Column.key("ability", "能力点代码", TEXT, "A1"),
              Column.required("name", "名称", TEXT, "技术支持的学情分析"),
              Column.choice("environment", "教学环境", "MULTIMEDIA", "BLENDED", "SMART"),
              Column.choice(
                  "dimension",
                  "维度",
                  "LEARNER_ANALYSIS",
                  "INSTRUCTIONAL_DESIGN",
                  "LEARNING_GUIDANCE",
                  "LEARNING_EVALUATION")),
          List.of());
  static final Merge MERGE =
      Merge.of(SHEET, "certification.ability")
          .key("code", "ability")
          .values("name", "environment", "dimension");

  @Bean
  Intake abilityIntake(Merges merges, AbilitySheetStore store) {
    return new PlainIntake(SHEET, MERGE, AbilitySheetStore.EXPORT, merges, store);
  }

  @Bean
  Lookup abilityLookup(AbilitySheetStore store) {
    return Lookup.of("ability", store::codes);
  }
}
