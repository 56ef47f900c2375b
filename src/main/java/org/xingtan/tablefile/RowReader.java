package org.xingtan.tablefile;

import java.io.Closeable;
import java.io.IOException;

/// Reads a table from its header row to its last, one row at a time.
public interface RowReader extends Closeable {

  /// Moves to the next row; false after the last.
  boolean next() throws IOException;

  /// The row the reader stands on, refilled by each call of [#next].
  Row row();
}
