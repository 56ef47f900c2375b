package org.xingtan.milestone;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A change of a count that has no lines of its own: person-times and pieces.
public record CountChange(
    int contextId,
    Measure measure,
    LocalDate day,
    int delta,
    Dimensions dimensions,
    @Nullable Integer courseId) {}
