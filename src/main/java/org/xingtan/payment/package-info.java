/// Paying bills by WeChat Pay and Alipay, through their own libraries. Off until configured; then a button stands on the bill.
///
/// Owns the schema `payment` (attempt, attempt_end, notice, reconciliation, difference). What a payment means is decided in `treasury`, which this room tells through
/// [org.xingtan.treasury.OnlineMoney]; [org.xingtan.treasury.PaymentWay]s put the buttons there. Rules: docs/rules/treasury.md, 6.
@ApplicationModule(allowedDependencies = {"identity", "job", "treasury", "time", "web"})
@NullMarked
package org.xingtan.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
