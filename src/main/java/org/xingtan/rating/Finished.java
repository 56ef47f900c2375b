package org.xingtan.rating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A course that a person has finished, with what they said of it.
///
/// @param endsOn last day of the period in which it was finished, the latest if there are several
/// @param points nothing when the person has not rated it
/// @param hiddenReason why the comment is not shown to others
record Finished(
    int courseId,
    String code,
    String title,
    LocalDate endsOn,
    @Nullable Integer points,
    @Nullable String comment,
    @Nullable String hiddenReason) {}
