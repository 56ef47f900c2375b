package org.xingtan.roster;

/// A school or institute as it is today.
public record School(int id, String key, String name, short areaId, String ownership) {}
