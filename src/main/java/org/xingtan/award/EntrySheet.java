package org.xingtan.award;

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

@Configuration(proxyBeanMethods = false)
class EntrySheet {

  static final Sheet SHEET =
      new Sheet(
          "award_entries",
          "推荐名单",
          30,
          List.of(
              Column.key("round", "评选", TEXT, "AWARD-2017"),
              Column.key("kind", "类别", CHOICE, "ACHIEVEMENT")
                  .among("AREA", "SCHOOL", "ACHIEVEMENT"),
              Column.key("entry", "序号", INTEGER, "1").noted("Number within round and kind."),
              Column.required("area", "区域", TEXT, "440106"),
              Column.optional("school", "学校", TEXT, "S0001")
                  .noted("In that area; required for SCHOOL."),
              Column.optional("teacher", "教师", TEXT, "4401000123456")
                  .noted("First author of an achievement."),
              Column.required("title", "名称", TEXT, "信息技术支持的小组合作学习"),
              Column.required("sent_up_on", "上报日期", DAY, "2017-11-20")),
          List.of(
              Reference.to("round", "round_id", "round"),
              Reference.to("area", "area_id", "area"),
              Reference.to("school", "school_id", "school"),
              Reference.to("teacher", "teacher_id", "teacher")));
  static final Merge MERGE =
      Merge.of(SHEET, "award.entry")
          .key("round_id", "round_id")
          .key("kind", "kind")
          .key("number", "entry")
          .values("area_id", "school_id", "teacher_id", "title", "sent_up_on");

  @Bean
  Intake entryIntake(Merges merges, EntrySheetStore store) {
    return new PlainIntake(SHEET, MERGE, EntrySheetStore.EXPORT, merges, store);
  }
}
