package org.xingtan.intake;

import java.util.List;

/// An intake whose rows are rows of one table. Stored rows that a complete sheet does not name go at once when nothing can refer to
/// them, otherwise after all sheets.
public final class PlainIntake implements Intake {

  private final Sheet sheet;
  private final Merge merge;
  private final String exportQuery;
  private final Merges merges;
  private final Rules rules;

  public PlainIntake(Sheet sheet, Merge merge, String exportQuery, Merges merges, Rules rules) {
    this.sheet = sheet;
    this.merge = merge;
    this.exportQuery = exportQuery;
    this.merges = merges;
    this.rules = rules;
  }

  /// What is particular to a sheet.
  public interface Rules {

    /// Problems beyond doubled keys and numbers that do not fit.
    List<Problem> problems(boolean complete, int limit);

    /// Notes what the merge is about to touch, where the changed row alone does not tell.
    default void beforeMerge(boolean complete) {}
  }

  @Override
  public Sheet sheet() {
    return sheet;
  }

  @Override
  public List<Problem> check(boolean complete, int limit) {
    return Problem.first(
        limit, merges.check(merge, lastKey(), limit), rules.problems(complete, limit));
  }

  @Override
  public Changes compare() {
    return merges.compare(merge);
  }

  @Override
  public void apply(boolean complete) {
    rules.beforeMerge(complete);
    merges.apply(merge, complete && !merges.referable(merge));
  }

  @Override
  public List<Problem> remove(int limit) {
    return merges.referable(merge) ? merges.remove(merge, lastKey(), limit) : List.of();
  }

  @Override
  public String exportQuery() {
    return exportQuery;
  }

  private String lastKey() {
    return sheet.columns().stream().filter(Column::key).toList().getLast().name();
  }
}
