package org.xingtan.roster;

/// A number of an identity document or a mobile, as it is kept: what the screen shows, the keyed hash that finds it, its cipher.
// Value equality is never asked of it.
@SuppressWarnings("ArrayRecordComponent")
public record PersonalNumber(String masked, byte[] hash, byte[] cipher) {}
