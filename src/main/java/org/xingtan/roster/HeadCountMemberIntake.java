package org.xingtan.roster;

import static org.xingtan.intake.Column.Kind.CHOICE;
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

/// A list is taken once, as a whole; figures that were published divide by it, so nothing changes it afterwards.
@Component
class HeadCountMemberIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "head_count_members",
          "冻结名册人员",
          9,
          List.of(
              Column.key("head_count", "名册", TEXT, "2017-01-10"),
              Column.key("teacher", "教师", TEXT, "4401000123456"),
              Column.optional("school", "学校", TEXT, "S0001")
                  .noted("School on the day of the list; empty when not assigned."),
              Column.optional("subject", "学科", TEXT, "MATHEMATICS"),
              Column.optional("stage", "学段", CHOICE, "PRIMARY").among(Stages.all()),
              Column.optional("staff_kind", "人员类别", CHOICE, "FULL_TIME")
                  .among("FULL_TIME", "OTHER")
                  .noted("FULL_TIME when empty.")),
          List.of(
              Reference.to("head_count", "head_count_id", "head_count"),
              Reference.to("teacher", "teacher_id", "teacher"),
              Reference.to("school", "school_id", "school"),
              Reference.to("subject", "subject_id", "subject")));
  static final Merge MERGE =
      Merge.of(SHEET, "roster.head_count_member")
          .key("head_count_id", "head_count_id")
          .key("teacher_id", "teacher_id")
          .values("school_id", "subject_id", "stage")
          .valueOr("staff_kind", "staff_kind", "'FULL_TIME'");

  private final Merges merges;
  private final HeadCountStore store;

  HeadCountMemberIntake(Merges merges, HeadCountStore store) {
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
        limit, merges.check(MERGE, "teacher", limit), store.changesOfFrozenLists(limit));
  }

  @Override
  public Changes compare() {
    return merges.compare(MERGE);
  }

  @Override
  public void apply(boolean complete) {
    merges.note(Touched.HEAD_COUNT);
    merges.fill(MERGE.table(), MERGE.staging(), store::addMembers);
  }

  @Override
  public List<Problem> remove(int limit) {
    return store.membersMissingInSheet(limit);
  }

  @Override
  public String exportQuery() {
    return HeadCountStore.EXPORT_MEMBERS;
  }
}
