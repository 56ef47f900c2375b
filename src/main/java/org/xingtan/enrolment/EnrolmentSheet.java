package org.xingtan.enrolment;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.INTEGER;
import static org.xingtan.intake.Column.Kind.MOMENT;
import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.xingtan.intake.Column;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

final class EnrolmentSheet {
  static final Sheet SHEET =
      new Sheet(
          "enrolments",
          "选课",
          20,
          List.of(
              Column.key("period", "期次", TEXT, "2101"),
              Column.key("section", "开课代码", TEXT, "G-0001"),
              Column.key("teacher", "教师编号", TEXT, "4401000123456"),
              Column.key("attempt", "次数", INTEGER, "1")
                  .orEmpty()
                  .noted("1 when empty; 2 and more only after the one before was withdrawn."),
              Column.required("selected_at", "选课时间", MOMENT, "2021-07-09T09:30:00"),
              Column.optional("paid_at", "支付时间", MOMENT, "2021-07-09T09:45:00"),
              Column.optional("started_at", "开始学习时间", MOMENT, "2021-07-10T20:00:00"),
              Column.optional("completed_at", "获得学时时间", MOMENT, "2021-07-28T21:15:00")
                  .noted("When the credit was obtained; needs a result PASS or EXCELLENT."),
              Column.optional("withdrawn_at", "退课时间", MOMENT, "2021-07-12T08:00:00")
                  .noted("From then on the enrolment no longer counts."),
              Column.optional("result", "结果", CHOICE, "PASS").among("PASS", "FAIL", "EXCELLENT")),
          List.of(
              Reference.to("section", "section_id", "period", "section"),
              Reference.to("teacher", "teacher_id", "teacher")));

  private EnrolmentSheet() {}
}
