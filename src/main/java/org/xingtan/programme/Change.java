package org.xingtan.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of what was changed by hand.
///
/// @param programme its short name
/// @param item what it was, such as `FEE` or `SECTION/N1`
public record Change(
    Instant at,
    String actor,
    @Nullable String programme,
    String item,
    @Nullable String before,
    @Nullable String after,
    @Nullable String reason) {}
