package org.xingtan.selection;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One line of a choice in a filter.
record Option(String value, String label, boolean selected) {

  /// "All", then each of the values with its word.
  static List<Option> of(
      List<String> values, String all, UnaryOperator<String> label, String chosen) {
    return Stream.concat(
            Stream.of(new Option("", all, chosen.isEmpty())),
            values.stream()
                .map(value -> new Option(value, label.apply(value), value.equals(chosen))))
        .toList();
  }
}
