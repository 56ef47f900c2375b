package org.xingtan.roster;

import static org.xingtan.intake.Column.Kind.DAY;
import static org.xingtan.intake.Column.Kind.LIST;
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
class SchoolIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "schools",
          "学校",
          3,
          List.of(
              Column.key("school", "学校编号", TEXT, "S0001")
                  .noted(
                      "The city's own stable key: it survives renaming and a new identifier. Never ten digits."),
              Column.required("name", "名称", TEXT, "广州市天河区杏林小学"),
              Column.required("area", "区域", TEXT, "440106"),
              Column.choice("ownership", "办别", "PUBLIC", "PRIVATE"),
              Column.choice("kind", "类别", "SCHOOL", "INSTITUTE")
                  .noted("INSTITUTE: teaching-research office or training college."),
              Column.optional("stages", "学段", LIST, "PRIMARY").among(Stages.all()),
              Column.choice("location", "城乡", "URBAN", "TOWN", "RURAL"),
              Column.optional("opened_on", "开办日期", DAY, "2001-09-01"),
              Column.optional("closed_on", "撤销日期", DAY, "")
                  .noted("First day on which it no longer exists; after the opening day.")),
          List.of(Reference.to("area", "area_id", "area")));
  static final Merge MERGE =
      Merge.of(SHEET, "roster.school")
          .key("key", "school")
          .values("name", "area_id", "ownership", "kind")
          .valueOr("stages", "stages", "'{}'")
          .values("location", "opened_on", "closed_on");

  private final Merges merges;
  private final SchoolIntakeStore store;

  SchoolIntake(Merges merges, SchoolIntakeStore store) {
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
        store.keysLikeIdentifiers(limit),
        store.closedBeforeOpening(limit));
  }

  @Override
  public Changes compare() {
    return merges.compare(MERGE);
  }

  @Override
  public void apply(boolean complete) {
    merges.note(Touched.TEACHER);
    store.noteTeachersOfMovedSchools();
    merges.apply(MERGE);
  }

  @Override
  public List<Problem> remove(int limit) {
    return merges.remove(MERGE, "school", limit);
  }

  @Override
  public String exportQuery() {
    return SchoolIntakeStore.EXPORT;
  }
}
