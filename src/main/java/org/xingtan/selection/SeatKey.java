package org.xingtan.selection;

/// Tells one person's seat in a section from another: a section can be selected again after it was given back.
public record SeatKey(int teacherId, int sectionId, int attempt) {}
