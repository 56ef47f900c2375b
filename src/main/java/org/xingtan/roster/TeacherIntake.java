package org.xingtan.roster;

import static org.xingtan.intake.Column.Kind.IDENTITY_NUMBER;
import static org.xingtan.intake.Column.Kind.MOBILE;
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
class TeacherIntake implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "teachers",
          "教师",
          6,
          List.of(
              Column.key("teacher", "教师编号", TEXT, "4401000123456")
                  .noted("Thirteen digits, never derived from the identity number."),
              Column.required("name", "姓名", TEXT, "林秋实"),
              Column.choice("sex", "性别", "F", "M"),
              Column.choice(
                  "identity_kind",
                  "证件类型",
                  "RESIDENT_ID",
                  "HMT_PERMIT",
                  "PASSPORT",
                  "FOREIGN_PERMIT"),
              Column.required("identity_number", "证件号码", IDENTITY_NUMBER, "11010519491231002X")
                  .noted("One number, one person."),
              Column.optional("mobile", "手机号码", MOBILE, "13800138000")
                  .noted("A way to reach the person, never an identity.")),
          List.of());
  static final Merge MERGE =
      Merge.of(SHEET, "roster.teacher")
          .key("number", "teacher")
          .values("name", "sex", "identity_kind")
          .value("identity_hash", "identity_number_hash")
          .value("mobile_hash", "mobile_hash")
          .carried("identity_masked", "identity_number_masked")
          .carried("identity_cipher", "identity_number_cipher")
          .carried("mobile_masked", "mobile_masked")
          .carried("mobile_cipher", "mobile_cipher");

  private final Merges merges;
  private final TeacherIntakeStore store;

  TeacherIntake(Merges merges, TeacherIntakeStore store) {
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
        merges.check(MERGE, "teacher", limit),
        store.malformedNumbers(limit),
        store.identitiesDoubled(limit),
        store.identitiesHeldByOthers(limit));
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
    return merges.remove(MERGE, "teacher", limit);
  }

  @Override
  public String exportQuery() {
    return TeacherIntakeStore.EXPORT;
  }
}
