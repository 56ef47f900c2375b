package org.xingtan.coursereview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param standard version of the standard by which it is read
/// @param points the sum; 0 while it is open
record Reading(
    int id,
    int handIn,
    int round,
    int standard,
    int accountId,
    String reviewer,
    @Nullable Instant readAt,
    int points,
    @Nullable String remark) {}
