package org.xingtan.statistics;

import java.util.List;

/// A cell in a few lines: shown beside the table when one rests on it, and on top of the cell's page.
///
/// @param place table, row and column
/// @param counts the two counts, or the one
/// @param rule how the figure is made, of whom, as of when
record CellBrief(String place, String figure, List<Fact> counts, List<Fact> rule) {
  record Fact(String name, String value) {}
}
