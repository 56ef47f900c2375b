package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A school as a list shows it.
///
/// @param teachers employed there today
record SchoolLine(
    int id,
    String key,
    String name,
    String area,
    String ownership,
    String kind,
    List<String> stages,
    String location,
    @Nullable String identifier,
    List<String> pilots,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn,
    int teachers) {}
