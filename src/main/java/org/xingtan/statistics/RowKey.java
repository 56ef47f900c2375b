package org.xingtan.statistics;

/// A row that a dimension gives.
///
/// @param key surrogate key, 0 for those without
/// @param direct whether it is the municipal-direct unit
record RowKey(int key, String code, String name, boolean direct) {}
