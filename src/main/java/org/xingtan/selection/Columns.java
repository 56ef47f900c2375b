package org.xingtan.selection;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Columns of rows that one statement writes, each an array for `unnest`.
final class Columns {
  private Columns() {}

  static <T> @Nullable Integer[] keys(List<T> rows, Function<T, @Nullable Integer> key) {
    return rows.stream().map(key).toArray(Integer[]::new);
  }

  /// Moments, amounts and words as PostgreSQL reads them; the statement says of which type they are.
  static <T> @Nullable String[] words(List<T> rows, Function<T, @Nullable Object> part) {
    return rows.stream().map(row -> Objects.toString(part.apply(row), null)).toArray(String[]::new);
  }
}
