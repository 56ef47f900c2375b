package org.xingtan.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody said of a course, without their name.
///
/// @param hiddenReason why it is shown to nobody but the city office
record Comment(
    int id,
    String code,
    String title,
    int points,
    String text,
    Instant changedAt,
    @Nullable String hiddenReason) {}
