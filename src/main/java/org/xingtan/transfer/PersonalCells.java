package org.xingtan.transfer;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xingtan.identity.IdentityDocuments;
import org.xingtan.tablefile.Row;
import org.xingtan.tablefile.Row.Origin;

/// Cells of personal numbers. The number itself goes no further: staged are its cipher, its keyed hash and its masked form. What is
/// wrong with a number is told without repeating it.
final class PersonalCells implements CellReader {

  private static final int EXACT_DIGITS = 15;

  private final PersonalNumbers numbers;
  private final Check check;
  private final UnaryOperator<String> mask;

  /// Checks a folded number of a row.
  private interface Check {
    @Nullable Fault faultOf(Row row, String number);
  }

  private PersonalCells(PersonalNumbers numbers, Check check, UnaryOperator<String> mask) {
    this.numbers = numbers;
    this.check = check;
    this.mask = mask;
  }

  /// @param kindColumn where the kind of the document stands, or -1 when all are resident numbers
  static PersonalCells identity(int kindColumn, PersonalNumbers numbers) {
    return new PersonalCells(
        numbers,
        (row, number) ->
            fault(IdentityDocuments.faultOf(kindColumn < 0 ? "" : row.text(kindColumn), number)),
        numbers::maskIdentity);
  }

  private static @Nullable Fault fault(IdentityDocuments.@Nullable Wrong wrong) {
    return wrong == null ? null : new Fault(wrong.reason(), wrong.arguments());
  }

  static PersonalCells mobile(PersonalNumbers numbers) {
    return new PersonalCells(
        numbers,
        (row, number) -> IdentityDocuments.isMobile(number) ? null : Fault.of("not_a_mobile"),
        numbers::maskMobile);
  }

  @Override
  public void empty(CopyRows out) {
    out.empty();
    out.empty();
    out.empty();
  }

  @Override
  public @Nullable Fault read(Row row, int cell, CopyRows out) {
    int length = row.end(cell) - row.start(cell);
    if (TextCells.isScientific(row.bytes(), row.start(cell), row.end(cell))) {
      return Fault.of("scientific", row.text(cell));
    }
    if (row.origin(cell) == Origin.NUMBER && length > EXACT_DIGITS) {
      return Fault.of("identity_as_number");
    }
    String number = IdentityDocuments.fold(row.text(cell));
    Fault fault = check.faultOf(row, number);
    if (fault == null) {
      byte[] cipher = numbers.encrypt(number);
      byte[] hash = numbers.hash(number);
      out.slice(cipher, 0, cipher.length);
      out.slice(hash, 0, hash.length);
      out.text(mask.apply(number));
    }
    return fault;
  }
}
