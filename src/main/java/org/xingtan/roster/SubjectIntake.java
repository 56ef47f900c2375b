package org.xingtan.roster;

import static org.xingtan.intake.Column.Kind.INTEGER;
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
import org.xingtan.intake.Sheet;

@Component
class SubjectIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "subjects",
          "学科",
          2,
          List.of(
              Column.key("subject", "学科代码", TEXT, "MORALITY"),
              Column.required("name", "名称", TEXT, "思想品德"),
              Column.optional("aliases", "别名", LIST, "思品")
                  .noted("Other names under which files may name the subject."),
              Column.required("ordinal", "顺序", INTEGER, "7")),
          List.of());
  static final Merge MERGE =
      Merge.of(SHEET, "roster.subject").key("code", "subject").values("name", "ordinal");

  private final Merges merges;
  private final SubjectIntakeStore store;

  SubjectIntake(Merges merges, SubjectIntakeStore store) {
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
        limit, merges.check(MERGE, "subject", limit), store.ambiguous(complete, limit));
  }

  @Override
  public Changes compare() {
    return store.compare();
  }

  @Override
  public void apply(boolean complete) {
    store.removeAliases();
    merges.apply(MERGE);
    store.addAliases();
  }

  @Override
  public List<Problem> remove(int limit) {
    store.removeAliasesOfAbsent();
    return merges.remove(MERGE, "subject", limit);
  }

  @Override
  public String exportQuery() {
    return SubjectIntakeStore.EXPORT;
  }
}
