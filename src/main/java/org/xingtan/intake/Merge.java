package org.xingtan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How staged rows become rows of a table: which staged column is which stored column. Made of constants in code only; [Merges]
/// makes the statements and casts each cell to the type of its stored column.
///
/// @param table the stored table with its schema
/// @param staging the staged table in pg_temp
/// @param keys columns that identify a row
/// @param values the other columns that the sheet carries
/// @param carried columns written along with the values but never compared, such as ciphers that differ each time
/// @param touch what changed rows are noted as; null when nothing is derived from them
public record Merge(
    String table,
    String staging,
    List<Cell> keys,
    List<Cell> values,
    List<Cell> carried,
    @Nullable Touch touch) {

  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.]*");

  public Merge {
    requireName(table);
    requireName(staging);
  }

  /// A stored column and the staged one it is filled from.
  ///
  /// @param stored column of the table
  /// @param staged column of the staging
  /// @param whenEmpty SQL constant taken for an empty cell; null for null
  /// @param nullable whether a key column may be null; such keys are positive numbers
  public record Cell(String stored, String staged, @Nullable String whenEmpty, boolean nullable) {

    public Cell {
      requireName(stored);
      requireName(staged);
    }
  }

  /// Notes changed rows.
  ///
  /// @param touched where
  /// @param columns columns of the changed row, in the order of that table
  public record Touch(Touched touched, List<String> columns) {

    public Touch {
      columns.forEach(Merge::requireName);
    }
  }

  public static Merge of(Sheet sheet, String table) {
    return new Merge(table, sheet.staging(), List.of(), List.of(), List.of(), null);
  }

  public Merge key(String stored, String staged) {
    return new Merge(
        table, staging, with(keys, new Cell(stored, staged, null, false)), values, carried, touch);
  }

  /// A key column that may be null ("all areas", "no course").
  public Merge keyOrNone(String stored, String staged) {
    return new Merge(
        table, staging, with(keys, new Cell(stored, staged, null, true)), values, carried, touch);
  }

  /// A key column that has a default.
  public Merge keyOr(String stored, String staged, String whenEmpty) {
    return new Merge(
        table,
        staging,
        with(keys, new Cell(stored, staged, whenEmpty, false)),
        values,
        carried,
        touch);
  }

  public Merge value(String stored, String staged) {
    return new Merge(
        table, staging, keys, with(values, new Cell(stored, staged, null, false)), carried, touch);
  }

  public Merge valueOr(String stored, String staged, String whenEmpty) {
    return new Merge(
        table,
        staging,
        keys,
        with(values, new Cell(stored, staged, whenEmpty, false)),
        carried,
        touch);
  }

  public Merge carried(String stored, String staged) {
    return new Merge(
        table, staging, keys, values, with(carried, new Cell(stored, staged, null, false)), touch);
  }

  /// Values that have the same name in the staging and in the table.
  public Merge values(String... names) {
    var merge = this;
    for (var name : names) {
      merge = merge.value(name, name);
    }
    return merge;
  }

  public Merge touching(Touched touched, String... columns) {
    return new Merge(table, staging, keys, values, carried, new Touch(touched, List.of(columns)));
  }

  List<Cell> cells() {
    var cells = new ArrayList<>(keys);
    cells.addAll(values);
    cells.addAll(carried);
    return cells;
  }

  List<Cell> written() {
    var cells = new ArrayList<>(values);
    cells.addAll(carried);
    return cells;
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name in lower case: " + name);
    }
  }

  private static <T> List<T> with(List<T> list, T element) {
    var longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
