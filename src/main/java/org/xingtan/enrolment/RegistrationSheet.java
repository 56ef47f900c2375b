package org.xingtan.enrolment;

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
import org.xingtan.intake.Touched;

@Configuration(proxyBeanMethods = false)
class RegistrationSheet {
  static final Sheet SHEET =
      new Sheet(
          "registrations",
          "报名",
          19,
          List.of(
              Column.key("period", "期次", TEXT, "2101"),
              Column.key("programme", "项目", TEXT, "IT2"),
              Column.key("teacher", "教师编号", TEXT, "4401000123456"),
              Column.required("registered_at", "报名时间", MOMENT, "2021-06-10T09:30:00"),
              Column.optional("withdrawn_at", "退出时间", MOMENT, "2021-06-12T16:00:00")
                  .noted("From then on the registration no longer counts.")),
          List.of(
              Reference.to("run", "run_id", "period", "programme"),
              Reference.to("teacher", "teacher_id", "teacher")));
  static final Merge MERGE =
      Merge.of(SHEET, "enrolment.registration")
          .key("teacher_id", "teacher_id")
          .key("run_id", "run_id")
          .values("registered_at", "withdrawn_at")
          .touching(Touched.MEMBER, "run_id", "teacher_id");

  @Bean
  Intake registrationIntake(Merges merges, RegistrationSheetStore store) {
    return new PlainIntake(SHEET, MERGE, RegistrationSheetStore.EXPORT, merges, store);
  }
}
