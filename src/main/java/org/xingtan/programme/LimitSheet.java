package org.xingtan.programme;

import static org.xingtan.intake.Column.Kind.DECIMAL;
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
class LimitSheet {
  static final Sheet SHEET =
      new Sheet(
          "limits",
          "选课上限",
          33,
          List.of(
              Column.key("period", "期次", TEXT, "2101"),
              Column.key("programme", "项目", TEXT, "IT2"),
              Column.optional("part", "组成", TEXT, "COURSES")
                  .inKey()
                  .noted("Empty for the run as a whole."),
              Column.optional("most_courses", "最多门数", INTEGER, "6")
                  .noted("Empty for no limit; what a person waits for counts as well."),
              Column.optional("most_hours", "最多学时", DECIMAL, "36"),
              Column.optional("warn_courses", "提醒门数", INTEGER, "5")
                  .noted("From so many courses on the person is warned; not above the most.")),
          List.of(
              Reference.to("run", "run_id", "period", "programme"),
              Reference.to("part", "part_id", "programme", "part")));
  static final Merge MERGE =
      Merge.of(SHEET, "programme.selection_limit")
          .key("run_id", "run_id")
          .keyOrNone("part_id", "part_id")
          .values("most_courses", "most_hours", "warn_courses");

  @Bean
  Intake limitIntake(Merges merges, LimitSheetStore store) {
    return new PlainIntake(SHEET, MERGE, LimitSheetStore.EXPORT, merges, store);
  }
}
