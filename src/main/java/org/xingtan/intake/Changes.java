package org.xingtan.intake;

/// How a staged sheet differs from what is stored.
///
/// @param added rows whose key is new
/// @param changed rows that differ from the stored row of the same key
/// @param unchanged rows equal to the stored row
/// @param absent stored rows that the sheet does not name
/// @param stored rows stored now
public record Changes(long added, long changed, long unchanged, long absent, long stored) {}
