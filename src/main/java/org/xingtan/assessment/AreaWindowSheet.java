package org.xingtan.assessment;

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

@Configuration(proxyBeanMethods = false)
class AreaWindowSheet {

  static final Sheet SHEET =
      new Sheet(
          "assessment_windows",
          "测评时间",
          23,
          List.of(
              Column.key("assessment", "测评", TEXT, "DA-2017"),
              Column.key("area", "区域", TEXT, "440106"),
              Column.required("opens_on", "开始日期", DAY, "2017-10-16"),
              Column.required("closes_on", "结束日期", DAY, "2017-10-26")
                  .noted("Last day as announced."),
              Column.optional("extended_until", "延长至", DAY, "")
                  .noted("Last day after an extension; later than the announced one."),
              Column.optional("reason", "延长原因", TEXT, "")),
          List.of(
              Reference.to("assessment", "assessment_id", "assessment"),
              Reference.to("area", "area_id", "area")));
  static final Merge MERGE =
      Merge.of(SHEET, "assessment.area_window")
          .key("assessment_id", "assessment_id")
          .key("area_id", "area_id")
          .values("opens_on", "closes_on", "extended_until", "reason");

  @Bean
  Intake areaWindowIntake(Merges merges, AreaWindowSheetStore store) {
    return new PlainIntake(SHEET, MERGE, AreaWindowSheetStore.EXPORT, merges, store);
  }
}
