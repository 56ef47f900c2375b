package org.xingtan.roster;

/// A reporting unit: a district, or the schools directly under the city.
public record Area(short id, String code, String name, String shortName, short ordinal) {}
