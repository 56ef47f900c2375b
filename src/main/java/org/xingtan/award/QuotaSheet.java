package org.xingtan.award;

import static org.xingtan.intake.Column.Kind.CHOICE;
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
class QuotaSheet {

  static final Sheet SHEET =
      new Sheet(
          "award_quotas",
          "推荐名额",
          29,
          List.of(
              Column.key("round", "评选", TEXT, "AWARD-2017"),
              Column.key("kind", "类别", CHOICE, "ACHIEVEMENT")
                  .among("AREA", "SCHOOL", "ACHIEVEMENT"),
              Column.required("quota", "名额", INTEGER, "25")
                  .noted("More may be on the list; the check report says so.")),
          List.of(Reference.to("round", "round_id", "round")));
  static final Merge MERGE =
      Merge.of(SHEET, "award.quota")
          .key("round_id", "round_id")
          .key("kind", "kind")
          .values("quota");

  @Bean
  Intake quotaIntake(Merges merges, QuotaSheetStore store) {
    return new PlainIntake(SHEET, MERGE, QuotaSheetStore.EXPORT, merges, store);
  }
}
