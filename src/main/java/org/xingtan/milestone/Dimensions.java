package org.xingtan.milestone;

import org.jspecify.annotations.Nullable;

/// Under what a person counts; everything may be unknown.
///
/// @param ownership PUBLIC or PRIVATE
/// @param staffKind FULL_TIME or OTHER
public record Dimensions(
    @Nullable Integer areaId,
    @Nullable Integer schoolId,
    @Nullable Integer subjectId,
    @Nullable String ownership,
    @Nullable String staffKind) {}
