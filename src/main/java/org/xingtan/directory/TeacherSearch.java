package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.identity.Scope;

/// A filter with its codes resolved, within the scope of whoever asks.
///
/// @param schools the schools that fit what was typed; null when nothing was
record TeacherSearch(
    TeacherFilter filter,
    @Nullable Short area,
    @Nullable Short subject,
    @Nullable List<Integer> schools,
    Scope scope,
    LocalDate today) {}
