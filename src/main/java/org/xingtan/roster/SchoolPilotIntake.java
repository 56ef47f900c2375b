package org.xingtan.roster;

import static org.xingtan.intake.Column.Kind.CHOICE;
import static org.xingtan.intake.Column.Kind.DAY;
import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Merge;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;
import org.xingtan.intake.Touched;

@Component
class SchoolPilotIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "school_pilots",
          "试点学校",
          5,
          List.of(
              Column.key("school", "学校", TEXT, "S0001"),
              Column.key("pilot", "试点级别", CHOICE, "CITY").among("PROVINCIAL", "CITY"),
              Column.required("valid_from", "起始日期", DAY, "2020-12-01").inKey(),
              Column.optional("valid_until", "终止日期", DAY, "")
                  .noted(
                      "First day without the mark; marks of one school and level never overlap.")),
          List.of(Reference.to("school", "school_id", "school")));
  static final Merge MERGE =
      Merge.of(SHEET, "roster.school_pilot")
          .key("school_id", "school_id")
          .key("pilot", "pilot")
          .key("valid_from", "valid_from")
          .values("valid_until");

  private final Merges merges;
  private final SchoolPilotIntakeStore store;

  SchoolPilotIntake(Merges merges, SchoolPilotIntakeStore store) {
    this.merges = merges;
    this.store = store;
  }

  @Override
  public Sheet sheet() {
    return SHEET;
  }

  @Override
  public List<Problem> check(boolean complete, int limit) {
    return Problem.first(
        limit,
        merges.check(MERGE, "school", limit),
        merges.checkRanges(MERGE, complete, limit, "school_id", "pilot"));
  }

  @Override
  public Changes compare() {
    return merges.compare(MERGE);
  }

  @Override
  public void apply(boolean complete) {
    merges.note(Touched.TEACHER);
    store.noteTeachersOfRemarkedSchools(complete);
    merges.apply(MERGE, complete);
  }

  @Override
  public String exportQuery() {
    return SchoolPilotIntakeStore.EXPORT;
  }
}
