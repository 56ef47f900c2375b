package org.xingtan.intake;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The pieces of statements that follow from a [Merge]. All names in them are constants of the code, checked to be plain names;
/// `i` is the staged table, `s` its rows with the names and types of the stored columns, `t` the stored table.
///
/// @param merge the description
/// @param types type of each stored column
record MergeText(Merge merge, Map<String, String> types) {

  String typeOf(Merge.Cell cell) {
    return requireNonNull(types.get(cell.stored()), cell.stored());
  }

  /// The staged rows as rows of the table.
  String source() {
    return """
    (
      select i.row_number, %s
      from pg_temp.%s i
    ) s\
    """
        .formatted(each(merge.cells(), this::casted), merge.staging());
  }

  String absent() {
    return """
    not exists (
      select
      from (
        select %s
        from pg_temp.%s i
      ) s
      where %s
    )\
    """
        .formatted(each(merge.keys(), this::casted), merge.staging(), sameKey());
  }

  String sameKey() {
    return merge.keys().stream().map(MergeText::same).collect(joining("\n  and "));
  }

  String differs() {
    return merge.values().isEmpty()
        ? "false"
        : "(%s) is distinct from (%s)"
            .formatted(
                each(merge.values(), value -> "t." + value.stored()),
                each(merge.values(), value -> "s." + value.stored()));
  }

  static String staged(Merge.Cell cell) {
    return "i.\"" + cell.staged() + "\"";
  }

  static String each(List<Merge.Cell> cells, Function<Merge.Cell, String> text) {
    return cells.stream().map(text).collect(joining(", "));
  }

  private String casted(Merge.Cell cell) {
    var value =
        cell.whenEmpty() == null
            ? staged(cell)
            : "coalesce(%s, %s)".formatted(staged(cell), cell.whenEmpty());
    return "(%s)::%s as %s".formatted(value, typeOf(cell), cell.stored());
  }

  private static String same(Merge.Cell key) {
    return key.nullable()
        ? "coalesce(t.%1$s, 0) = coalesce(s.%1$s, 0)".formatted(key.stored())
        : "t.%1$s = s.%1$s".formatted(key.stored());
  }
}
