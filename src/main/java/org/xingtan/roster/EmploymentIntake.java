package org.xingtan.roster;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.DAY;
import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;
import org.xingtan.intake.Touched;

/// Takes dated events and keeps them as spells, which cannot overlap and answer "where on that day" directly.
@Component
class EmploymentIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "employment",
          "任职经历",
          7,
          List.of(
              Column.key("teacher", "教师", TEXT, "4401000123456"),
              Column.key("on_day", "日期", DAY, "2015-09-01").noted("One event of a person a day."),
              Column.key("event", "事件", CHOICE, "JOIN")
                  .among("JOIN", "TRANSFER", "CHANGE", "LEAVE", "RETIRE", "RETURN")
                  .noted(
                      "JOIN once; TRANSFER to another school; CHANGE of subject, stage or staff kind in the same school; RETURN after LEAVE or RETIRE."),
              Column.optional("school", "学校", TEXT, "S0001")
                  .noted(
                      "Where the person works from that day; empty for LEAVE and RETIRE, as are the columns after it."),
              Column.optional("staff_kind", "人员类别", CHOICE, "FULL_TIME")
                  .among("FULL_TIME", "OTHER"),
              Column.optional("subject", "学科", TEXT, "MATHEMATICS")
                  .noted("Main subject; empty when it is none of the listed ones."),
              Column.optional("stage", "学段", CHOICE, "PRIMARY").among(Stages.all())),
          List.of(
              Reference.to("teacher", "teacher_id", "teacher"),
              Reference.to("school", "school_id", "school"),
              Reference.to("subject", "subject_id", "subject")));

  private final Merges merges;
  private final EmploymentCheckStore checks;
  private final EmploymentStore store;

  EmploymentIntake(Merges merges, EmploymentCheckStore checks, EmploymentStore store) {
    this.merges = merges;
    this.checks = checks;
    this.store = store;
  }

  @Override
  public Sheet sheet() {
    return SHEET;
  }

  @Override
  public List<Problem> check(boolean complete, int limit) {
    store.layOutHistory(complete);
    return Problem.first(
        limit,
        checks.incompleteEvents(limit),
        checks.endingsWithSchool(limit),
        checks.outsideSchoolLife(limit),
        checks.outOfSequence(limit));
  }

  @Override
  public Changes compare() {
    return store.compare();
  }

  @Override
  public void apply(boolean complete) {
    merges.note(Touched.TEACHER);
    store.layOutHistory(complete);
    store.layOutSpells();
    merges.fill(
        "roster.employment",
        "employment_spell",
        () -> {
          store.removeOtherSpells(complete);
          store.addSpells();
        });
  }

  @Override
  public String exportQuery() {
    return EmploymentStore.EXPORT;
  }
}
