package org.xingtan.programme;

import static org.xingtan.intake.Column.Kind.CHOICE;
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
class StudyWindowSheet {

  static final Sheet SHEET =
      new Sheet(
          "windows",
          "时间窗",
          15,
          List.of(
              Column.key("period", "期次", TEXT, "1702"),
              Column.key("programme", "项目", TEXT, "IT1"),
              Column.optional("area", "区域", TEXT, "440106")
                  .inKey()
                  .noted("Empty for all areas; a row of an area takes its place there."),
              Column.key("window", "时间窗", CHOICE, "SELECTION")
                  .among("REGISTRATION", "SELECTION", "PAYMENT", "STUDY"),
              Column.required("opens_at", "开始", MOMENT, "2017-09-20T09:00:00"),
              Column.required("closes_at", "结束", MOMENT, "2017-10-10T18:00:00")
                  .noted("First moment after."),
              Column.optional("reason", "原因", TEXT, "")
                  .noted("Why an area differs, or why it was extended.")),
          List.of(
              Reference.to("run", "run_id", "period", "programme"),
              Reference.to("area", "area_id", "area")));
  static final Merge MERGE =
      Merge.of(SHEET, "programme.study_window")
          .key("run_id", "run_id")
          .keyOrNone("area_id", "area_id")
          .key("kind", "window")
          .values("opens_at", "closes_at", "reason");

  @Bean
  Intake studyWindowIntake(Merges merges, StudyWindowSheetStore store) {
    return new PlainIntake(SHEET, MERGE, StudyWindowSheetStore.EXPORT, merges, store);
  }
}
