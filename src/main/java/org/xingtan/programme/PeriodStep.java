package org.xingtan.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param step DRAFTED, OPENED, CLOSED or REOPENED
/// @param template code of the period it was copied from
public record PeriodStep(
    String step, @Nullable String template, Instant at, String actor, @Nullable String reason) {}
