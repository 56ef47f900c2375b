package org.xingtan.roster;

/// A subject of teaching as the city lists it.
public record Subject(short id, String code, String name, short ordinal) {}
