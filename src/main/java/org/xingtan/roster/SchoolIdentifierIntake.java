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
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

@Component
class SchoolIdentifierIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "school_identifiers",
          "学校标识码",
          4,
          List.of(
              Column.key("school", "学校", TEXT, "S0001"),
              Column.key("identifier", "标识码", TEXT, "2144000123")
                  .noted(
                      "Ten digits: two of kind, two of province, six of serial number. Never used by another school."),
              Column.required("valid_from", "启用日期", DAY, "2011-03-01"),
              Column.optional("valid_until", "停用日期", DAY, "")
                  .noted(
                      "First day on which it no longer holds; identifiers of one school never overlap.")),
          List.of(Reference.to("school", "school_id", "school")));
  static final Merge MERGE =
      Merge.of(SHEET, "roster.school_identifier")
          .key("school_id", "school_id")
          .key("identifier", "identifier")
          .values("valid_from", "valid_until");

  private final Merges merges;
  private final SchoolIdentifierIntakeStore store;

  SchoolIdentifierIntake(Merges merges, SchoolIdentifierIntakeStore store) {
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
        merges.check(MERGE, "identifier", limit),
        merges.checkRanges(MERGE, complete, limit, "school_id"),
        store.malformed(limit),
        store.reused(complete, limit));
  }

  @Override
  public Changes compare() {
    return merges.compare(MERGE);
  }

  @Override
  public void apply(boolean complete) {
    merges.apply(MERGE, complete);
  }

  @Override
  public String exportQuery() {
    return SchoolIdentifierIntakeStore.EXPORT;
  }
}
