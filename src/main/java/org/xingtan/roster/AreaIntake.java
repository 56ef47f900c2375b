package org.xingtan.roster;

import static org.xingtan.intake.Column.Kind.INTEGER;
import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Merge;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Sheet;

@Component
class AreaIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "areas",
          "区域",
          1,
          List.of(
              Column.key("area", "区域代码", TEXT, "440106")
                  .noted(
                      "Division code (GB/T 2260), or a code of the city's own for schools directly under it."),
              Column.required("name", "名称", TEXT, "天河区"),
              Column.required("short_name", "简称", TEXT, "天河")
                  .noted(
                      "Files may name an area by code, name or short name, so none of them may be shared."),
              Column.required("ordinal", "顺序", INTEGER, "4"),
              Column.choice("kind", "类别", "DISTRICT", "DIRECT")
                  .noted("DIRECT is the unit of the schools directly under the city.")),
          List.of());
  static final Merge MERGE =
      Merge.of(SHEET, "roster.area")
          .key("code", "area")
          .values("name", "short_name", "ordinal", "kind");

  private final Merges merges;
  private final AreaIntakeStore store;

  AreaIntake(Merges merges, AreaIntakeStore store) {
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
        limit, merges.check(MERGE, "area", limit), store.ambiguous(complete, limit));
  }

  @Override
  public Changes compare() {
    return merges.compare(MERGE);
  }

  @Override
  public void apply(boolean complete) {
    merges.apply(MERGE);
  }

  @Override
  public List<Problem> remove(int limit) {
    return merges.remove(MERGE, "area", limit);
  }

  @Override
  public String exportQuery() {
    return AreaIntakeStore.EXPORT;
  }
}
