package org.xingtan.transfer;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/// Rows in the binary format of PostgreSQL's COPY, read one field after another.
final class CopiedRows {

  private static final int SIGNATURE = 19;

  private final CopyOut copy;
  private byte[] bytes = new byte[0];
  private int at;
  private boolean begun;
  private int length;

  CopiedRows(CopyOut copy) {
    this.copy = copy;
  }

  boolean next() throws SQLException {
    byte @Nullable [] row = copy.readFromCopy();
    if (row == null) {
      return false;
    }
    bytes = row;
    at = begun ? 0 : SIGNATURE;
    begun = true;
    if (int16() >= 0) {
      return true;
    }
    copy.readFromCopy();
    return false;
  }

  /// Moves to the next field; false when it is null.
  boolean field() {
    at += length;
    length = 0;
    int size = int32();
    if (size < 0) {
      return false;
    }
    length = size;
    return true;
  }

  void endRow() {
    at += length;
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return at;
  }

  int end() {
    return at + length;
  }

  /// A whole number of any width.
  long integer() {
    return switch (length) {
      case 2 -> (short) int16(at);
      case 4 -> int32(at);
      default -> (long) int32(at) << 32 | (int32(at + 4) & 0xFFFFFFFFL);
    };
  }

  int int16(int place) {
    return (short) ((bytes[place] & 0xFF) << 8 | (bytes[place + 1] & 0xFF));
  }

  int int32(int place) {
    return (bytes[place] & 0xFF) << 24
        | (bytes[place + 1] & 0xFF) << 16
        | (bytes[place + 2] & 0xFF) << 8
        | (bytes[place + 3] & 0xFF);
  }

  private int int16() {
    at += 2;
    return int16(at - 2);
  }

  private int int32() {
    at += 4;
    return int32(at - 4);
  }
}
