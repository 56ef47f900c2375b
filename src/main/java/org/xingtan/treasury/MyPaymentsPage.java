package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// What a teacher owes, what others pay for the teacher, and the teacher's own bills.
///
/// @param confirm null when nothing is owed
record MyPaymentsPage(
    Shell shell,
    @Nullable String refusal,
    @Nullable Confirm confirm,
    List<Line> own,
    List<Line> others,
    List<BillRow> bills) {

  record Confirm(String text, String request, String seats, String yuan, String label) {}

  /// @param payer who pays, for what others pay
  record Line(String title, String about, String fee, String payer) {}

  record BillRow(String number, String address, String about, String state) {}
}
