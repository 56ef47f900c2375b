package org.xingtan.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xingtan.intake.Column;
import org.xingtan.intake.Reference;
import org.xingtan.tablefile.Row;
import org.xingtan.tablefile.Row.Origin;

/// Checks the cells of one row after another and writes the rows that are sound.
final class RowCheck {

  private final SheetTables source;
  private final List<Column> columns;
  private final CellReader[] readers;
  private final ReferenceReader[] references;
  private final Complaints complaints;
  private final PersonalNumbers numbers;
  private final Map<String, Codes> lookups;
  private final int fields;
  private int[] cells = {};
  private int table;

  RowCheck(
      SheetTables source,
      PersonalNumbers numbers,
      Map<String, Codes> lookups,
      Complaints complaints) {
    this.source = source;
    this.complaints = complaints;
    columns = source.sheet().columns();
    cells = new int[columns.size()];
    readers = new CellReader[columns.size()];
    references = new ReferenceReader[source.sheet().references().size()];
    this.numbers = numbers;
    this.lookups = lookups;
    fields = 1 + StagedColumn.of(source.sheet()).size();
  }

  /// Begins a table whose columns are found in these cells.
  void begin(int table, int[] cells) {
    this.table = table;
    this.cells = cells;
    for (int at = 0; at < readers.length; at++) {
      readers[at] = CellReader.of(columns.get(at), documentKindCell(cells), numbers);
    }
    for (int at = 0; at < references.length; at++) {
      Reference reference = source.sheet().references().get(at);
      Codes codes = lookups.get(reference.lookup());
      if (codes == null) {
        throw new IllegalStateException("no lookup called " + reference.lookup());
      }
      references[at] = new ReferenceReader(reference, codes, cellsOf(reference));
    }
  }

  /// Writes the row, or tells all that is wrong with it; false if it was refused.
  boolean take(Row row, int headings, CopyRows out) {
    if (row.cells() > headings || (row.cells() < headings && !isInWorkbook())) {
      complain(row, "", Fault.of("cell_count", number(row.cells()), number(headings)));
      return false;
    }
    out.beginRow(fields);
    out.bigint(source.staged(table, row.number()));
    boolean sound = readCells(row, out) & readReferences(row, out);
    if (!sound) {
      out.undoRow();
    }
    return sound;
  }

  private boolean readCells(Row row, CopyRows out) {
    boolean sound = true;
    for (int at = 0; at < readers.length; at++) {
      Fault fault = read(row, at, out);
      if (fault != null) {
        sound = false;
        complain(row, columns.get(at).name(), fault);
      }
    }
    return sound;
  }

  private @Nullable Fault read(Row row, int at, CopyRows out) {
    int cell = cells[at];
    if (cell < 0 || cell >= row.cells() || row.isEmpty(cell)) {
      readers[at].empty(out);
      return columns.get(at).required() ? Fault.of("required") : null;
    }
    Origin origin = row.origin(cell);
    if (origin == Origin.FORMULA || origin == Origin.ERROR) {
      return Fault.of(
          origin == Origin.FORMULA ? "formula" : "error_value",
          Heading.letters(cell) + row.number(),
          row.text(cell));
    }
    return readers[at].read(row, cell, out);
  }

  private boolean readReferences(Row row, CopyRows out) {
    boolean sound = true;
    for (ReferenceReader reference : references) {
      Fault fault = reference.read(row, out);
      if (fault != null) {
        sound = false;
        complain(row, reference.reference().columns().getLast(), fault);
      }
    }
    return sound;
  }

  private void complain(Row row, String column, Fault fault) {
    complaints.add(
        source.complaint(
            source.staged(table, row.number()),
            column,
            "transfer.reason." + fault.reason(),
            fault.arguments()));
  }

  private boolean isInWorkbook() {
    return source.tables().get(table).inWorkbook();
  }

  private int[] cellsOf(Reference reference) {
    return reference.columns().stream().mapToInt(name -> cells[placeOf(name)]).toArray();
  }

  private int placeOf(String name) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).name().equals(name)) {
        return at;
      }
    }
    throw new IllegalStateException("no column called " + name);
  }

  /// Where the kind of an identity document stands: the column that can hold RESIDENT_ID.
  private int documentKindCell(int[] cells) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).choices().contains("RESIDENT_ID")) {
        return cells[at];
      }
    }
    return -1;
  }

  private static String number(int value) {
    return String.valueOf(value);
  }
}
