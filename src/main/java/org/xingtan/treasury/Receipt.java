package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Instant;

/// What says that a bill was paid.
///
/// @param refunded what was given back since
record Receipt(
    String number,
    String bill,
    String payer,
    BigDecimal yuan,
    BigDecimal refunded,
    Instant at,
    String actor) {}
