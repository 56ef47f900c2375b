package org.xingtan.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of members of a set.
///
/// @param fields what the values are; keys of the message files below `statistics.field.`
/// @param next where the following page begins; absent on the last one
/// @param people whether names of people are in it
record Listing(
    List<String> fields, List<List<String>> members, @Nullable String next, boolean people) {
  static final int ON_A_PAGE = 50;
}
