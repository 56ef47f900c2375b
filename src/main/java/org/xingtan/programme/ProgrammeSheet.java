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
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

@Configuration(proxyBeanMethods = false)
class ProgrammeSheet {

  static final Sheet SHEET =
      new Sheet(
          "programmes",
          "项目",
          10,
          List.of(
              Column.key("programme", "项目代码", TEXT, "IT1"),
              Column.required("name", "名称", TEXT, "中小学教师信息技术应用能力提升工程"),
              Column.required("short_name", "简称", TEXT, "提升工程"),
              Column.required("begins_on", "起始日期", DAY, "2015-01-01"),
              Column.optional("ends_on", "终止日期", DAY, "2017-12-31")
                  .noted("Last day; empty while open."),
              Column.optional("head_count", "名册", TEXT, "2017-01-10")
                  .noted("Frozen head count that cumulative rates of the programme divide by.")),
          List.of(Reference.to("head_count", "head_count_id", "head_count")));
  static final Merge MERGE =
      Merge.of(SHEET, "programme.programme")
          .key("code", "programme")
          .values("name", "short_name", "begins_on", "ends_on", "head_count_id");

  @Bean
  Intake programmeIntake(Merges merges, ProgrammeSheetStore store) {
    return new PlainIntake(SHEET, MERGE, ProgrammeSheetStore.EXPORT, merges, store);
  }
}
