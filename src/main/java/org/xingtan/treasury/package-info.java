/// Money for seats: what is owed by whom, bills that payers confirm, bank transfers, and the ledger of which every balance is a sum.
///
/// Owns the schema `treasury` (bill, bill_line, claim, cancellation, transfer and its lists, booking, entry, line_step, online_payment, payback, receipt, work)
/// and publishes `v_due`, `v_bill`, `v_transfer`,
/// `v_online_payment` and `v_payback`. Seats are marked as paid and given back by [org.xingtan.selection.SeatPayments].
///
/// Rules: docs/rules/treasury.md; why money is a ledger: docs/adr/0056.
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "job",
      "roster",
      "programme",
      "selection",
      "tablefile",
      "time",
      "web"
    })
@NullMarked
package org.xingtan.treasury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
