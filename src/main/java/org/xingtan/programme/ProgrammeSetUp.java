package org.xingtan.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is set up of a programme.
///
/// @param id 0 for one that is not stored yet
/// @param headCount code of the frozen list that cumulative rates divide by
public record ProgrammeSetUp(
    short id,
    String code,
    String name,
    String shortName,
    LocalDate beginsOn,
    @Nullable LocalDate endsOn,
    @Nullable String headCount,
    List<Part> parts) {}
