package org.xingtan.roster;

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
import org.xingtan.intake.Sheet;
import org.xingtan.intake.Touched;

@Component
class HeadCountIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "head_counts",
          "冻结名册",
          8,
          List.of(
              Column.key("head_count", "名册代码", TEXT, "2017-01-10"),
              Column.required("name", "名称", TEXT, "2017年1月10日专任教师"),
              Column.required("on_day", "冻结日期", DAY, "2017-01-10")
                  .noted("Fixed once the list has members."),
              Column.required("rule", "口径", TEXT, "在职专任教师，不含教研室和进修学校")
                  .noted("Who is on the list, in words; fixed once the list has members.")),
          List.of());
  static final Merge MERGE =
      Merge.of(SHEET, "roster.head_count")
          .key("code", "head_count")
          .values("name", "on_day", "rule")
          .touching(Touched.HEAD_COUNT, "id");

  private final Merges merges;
  private final HeadCountStore store;

  HeadCountIntake(Merges merges, HeadCountStore store) {
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
        limit, merges.check(MERGE, "head_count", limit), store.rulesOfFrozenLists(limit));
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
    return merges.remove(MERGE, "head_count", limit);
  }

  @Override
  public String exportQuery() {
    return HeadCountStore.EXPORT;
  }
}
