package org.xingtan.roster;

import org.jspecify.annotations.Nullable;

/// A person of the roster with the employment of today, if any.
public record Teacher(
    int id, String number, String name, @Nullable Integer schoolId, @Nullable Short areaId) {}
