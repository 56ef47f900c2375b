package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.treasury.TransferAnswer.Problem;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The form by which the office enters a bank transfer.
final class TransferForms {
  private TransferForms() {}

  /// @param bill the one it is for, or nothing
  static Fields form(Words words, @Nullable Bill bill) {
    Field note =
        Field.text("note", words.of("treasury.field.note"), bill == null ? "" : bill.number());
    Fields.Group group =
        new Fields.Group(
            words.of("treasury.transfers.enter"),
            List.of(
                Field.text("reference", words.of("treasury.field.reference"), "")
                    .mandatory()
                    .hinted(words.of("treasury.field.reference-hint")),
                Field.day("received_on", words.of("treasury.field.received-on"), null).mandatory(),
                Field.text(
                        "yuan",
                        words.of("treasury.field.yuan"),
                        bill == null ? "" : Yuan.plain(bill.money().open()))
                    .mandatory(),
                Field.text(
                    "sender",
                    words.of("treasury.field.sender"),
                    bill == null ? "" : bill.payerName()),
                note.hinted(words.of("treasury.field.note-hint"))));
    return Fields.grouped(
        TransferController.ADDRESS, words.of("treasury.transfers.book"), List.of(group));
  }

  /// What was typed, or what is wrong with it.
  record Read(Transfer.@Nullable Slip slip, @Nullable Problem problem) {}

  static Read read(Typed typed) {
    LocalDate day = typed.day("received_on");
    Optional<BigDecimal> yuan = Yuan.read(typed.text("yuan"));
    if (day == null) {
      return new Read(null, Problem.NO_DAY);
    }
    return yuan.map(amount -> new Read(slip(typed, day, amount), null))
        .orElseGet(() -> new Read(null, Problem.NO_AMOUNT));
  }

  private static Transfer.Slip slip(Typed typed, LocalDate day, BigDecimal amount) {
    return new Transfer.Slip(
        typed.text("reference"), day, amount, typed.text("sender"), typed.text("note"));
  }
}
