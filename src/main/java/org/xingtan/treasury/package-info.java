/// Money for seats: what is owed by whom, bills that payers confirm, bank transfers, and the ledger of which every balance is a sum.
///
/// Owns the schema `treasury` (bill, bill_line, claim, cancellation, transfer, booking, entry, line_step, work, job) and publishes `v_due`,
/// `v_bill` and `v_transfer`. Seats are marked as paid and given back by [org.xingtan.selection.SeatPayments].
///
/// Rules: docs/rules/treasury.md; why money is a ledger: docs/adr/0056.
@ApplicationModule(
    allowedDependencies = {
      "identity",
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
