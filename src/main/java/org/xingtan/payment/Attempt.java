package org.xingtan.payment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a provider was asked to collect.
///
/// @param endedAs PAID or EXPIRED; nothing while it may be paid
record Attempt(
    int id,
    String tradeNo,
    String provider,
    String bill,
    BigDecimal yuan,
    boolean phone,
    String link,
    Instant expiresAt,
    @Nullable String endedAs) {}
