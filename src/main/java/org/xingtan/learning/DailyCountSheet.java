package org.xingtan.learning;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.DAY;
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
import org.xingtan.intake.Touched;

@Configuration(proxyBeanMethods = false)
class DailyCountSheet {

  static final Sheet SHEET =
      new Sheet(
          "daily_counts",
          "每日计数",
          27,
          List.of(
              Column.key("period", "期次", TEXT, "2101"),
              Column.key("programme", "项目", TEXT, "GENERAL"),
              Column.key("part", "组成", TEXT, "COURSES"),
              Column.key("measure", "计数项", CHOICE, "SIGN_IN").among("SIGN_IN", "POST", "HOMEWORK"),
              Column.optional("area", "区域", TEXT, "440106").inKey().noted("Empty when not known."),
              Column.optional("course", "课程", TEXT, "C0001").inKey().noted("Empty when not known."),
              Column.key("on_day", "日期", DAY, "2021-07-15").noted("Within the period."),
              Column.required("count", "数量", INTEGER, "1200")),
          List.of(
              Reference.to("run", "run_id", "period", "programme"),
              Reference.to("part", "part_id", "programme", "part"),
              Reference.to("area", "area_id", "area"),
              Reference.to("course", "course_id", "course")));
  static final Merge MERGE =
      Merge.of(SHEET, "learning.daily_count")
          .key("run_id", "run_id")
          .key("part_id", "part_id")
          .key("measure", "measure")
          .keyOrNone("area_id", "area_id")
          .keyOrNone("course_id", "course_id")
          .key("on_day", "on_day")
          .values("count")
          .touching(Touched.DAILY_COUNT, "run_id");

  @Bean
  Intake dailyCountIntake(Merges merges, DailyCountSheetStore store) {
    return new PlainIntake(SHEET, MERGE, DailyCountSheetStore.EXPORT, merges, store);
  }
}
