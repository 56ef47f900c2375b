package org.xingtan.intake;

import java.util.List;

/// An intake whose rows say more of what another sheet brought: it changes stored rows and neither adds nor removes any.
public final class DetailIntake implements Intake {
  private final PlainIntake rows;

  public DetailIntake(PlainIntake rows) {
    this.rows = rows;
  }

  @Override
  public Sheet sheet() {
    return rows.sheet();
  }

  @Override
  public List<Problem> check(boolean complete, int limit) {
    return rows.check(false, limit);
  }

  @Override
  public Changes compare() {
    Changes all = rows.compare();
    return new Changes(all.added(), all.changed(), all.unchanged(), 0, all.stored());
  }

  @Override
  public void apply(boolean complete) {
    rows.apply(false);
  }

  @Override
  public String exportQuery() {
    return rows.exportQuery();
  }
}
