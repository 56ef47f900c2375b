package org.xingtan.intake;

import java.util.List;

/// Cells that name something which must exist: they are resolved to its surrogate key while reading, so that an unknown code is
/// reported with its row and column, and staging holds the key in a further integer column.
///
/// @param lookup name of the [Lookup]
/// @param stagedAs name of the staged integer column (null when all cells are empty and none is required)
/// @param columns the columns whose values, joined by `/`, are looked up
public record Reference(String lookup, String stagedAs, List<String> columns) {

  public static Reference to(String lookup, String stagedAs, String... columns) {
    return new Reference(lookup, stagedAs, List.of(columns));
  }
}
