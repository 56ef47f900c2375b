package org.xingtan.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xingtan.intake.Reference;
import org.xingtan.tablefile.Row;

/// Resolves the cells of a reference to the surrogate key of what they name. Neighbouring rows often name the same thing, so the
/// last answer is kept.
final class ReferenceReader {

  private final Reference reference;
  private final Codes codes;
  private final int[] cells;
  private byte[] joined = new byte[256];
  private byte[] lastJoined = new byte[256];
  private int lastLength = -1;
  private int lastKey;

  ReferenceReader(Reference reference, Codes codes, int[] cells) {
    this.reference = reference;
    this.codes = codes;
    this.cells = cells;
  }

  Reference reference() {
    return reference;
  }

  /// Writes the key; an empty cell among those that name the thing means that nothing is named.
  @Nullable Fault read(Row row, CopyRows out) {
    int length = 0;
    for (int cell : cells) {
      if (cell < 0 || row.isEmpty(cell)) {
        out.empty();
        return null;
      }
      length = append(row, cell, length);
    }
    int key = find(length);
    if (key == Codes.UNKNOWN) {
      return Fault.of(
          "unknown_" + reference.lookup(), new String(joined, 0, length, StandardCharsets.UTF_8));
    }
    out.integer(key);
    return null;
  }

  private int append(Row row, int cell, int before) {
    int start = row.start(cell);
    int length = row.end(cell) - start;
    int at = before;
    if (at + length + 1 > joined.length) {
      joined = Arrays.copyOf(joined, at + length + 256);
    }
    if (at > 0) {
      joined[at++] = '/';
    }
    System.arraycopy(row.bytes(), start, joined, at, length);
    return at + length;
  }

  private int find(int length) {
    if (length == lastLength && Arrays.equals(joined, 0, length, lastJoined, 0, length)) {
      return lastKey;
    }
    lastKey = codes.find(joined, 0, length);
    if (lastJoined.length < length) {
      lastJoined = new byte[joined.length];
    }
    System.arraycopy(joined, 0, lastJoined, 0, length);
    lastLength = length;
    return lastKey;
  }
}
