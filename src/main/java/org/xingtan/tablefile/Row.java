package org.xingtan.tablefile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One row of a table as slices of UTF-8 bytes. A reader refills the same row again and again, so that millions of rows make
/// no garbage; copy what must outlive the next call.
public final class Row {

  /// How a cell was stored.
  public enum Origin {
    /// as text
    TEXT,
    /// as a number (workbooks only)
    NUMBER,
    /// as a formula (workbooks only)
    FORMULA,
    /// as an error value such as #N/A (workbooks only)
    ERROR
  }

  byte[] bytes = new byte[0];
  int[] starts = new int[64];
  int[] ends = new int[64];
  Origin[] origins = new Origin[64];
  int count;
  long number;
  int firstDay;

  Row() {
    Arrays.fill(origins, Origin.TEXT);
  }

  /// The line of the row, the header being line 1.
  public long number() {
    return number;
  }

  public int cells() {
    return count;
  }

  /// The bytes that the cells are slices of.
  public byte[] bytes() {
    return bytes;
  }

  public int start(int cell) {
    return starts[cell];
  }

  public int end(int cell) {
    return ends[cell];
  }

  public boolean isEmpty(int cell) {
    return starts[cell] == ends[cell];
  }

  public Origin origin(int cell) {
    return origins[cell];
  }

  /// The day that a workbook's serial number 0 stands for, as days since 1970-01-01.
  public int firstDay() {
    return firstDay;
  }

  public String text(int cell) {
    return new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
  }

  /// Whether no cell holds anything.
  public boolean isBlank() {
    for (int cell = 0; cell < count; cell++) {
      if (starts[cell] != ends[cell]) {
        return false;
      }
    }
    return true;
  }

  void add(int start, int end, Origin origin) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      origins = Arrays.copyOf(origins, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    origins[count++] = origin;
  }

  /// Leaves out blanks at both ends of each cell: spaces, tabs, line ends and the wide space of Chinese input.
  void trim() {
    for (int cell = 0; cell < count; cell++) {
      int start = starts[cell];
      int end = ends[cell];
      while (start < end && blankAt(start, end) > 0) {
        start += blankAt(start, end);
      }
      while (start < end && blankBefore(start, end) > 0) {
        end -= blankBefore(start, end);
      }
      starts[cell] = start;
      ends[cell] = end;
    }
  }

  private int blankAt(int at, int end) {
    byte b = bytes[at];
    if (b >= 0) {
      return b == ' ' || b == '\t' || b == '\n' || b == '\r' ? 1 : 0;
    }
    if (b == (byte) 0xC2) {
      return at + 1 < end && bytes[at + 1] == (byte) 0xA0 ? 2 : 0;
    }
    return at + 2 < end && isWideSpace(at) ? 3 : 0;
  }

  private int blankBefore(int start, int end) {
    byte b = bytes[end - 1];
    if (b >= 0) {
      return b == ' ' || b == '\t' || b == '\n' || b == '\r' ? 1 : 0;
    }
    if (b == (byte) 0xA0) {
      return end - 2 >= start && bytes[end - 2] == (byte) 0xC2 ? 2 : 0;
    }
    return end - 3 >= start && isWideSpace(end - 3) ? 3 : 0;
  }

  private boolean isWideSpace(int at) {
    return bytes[at] == (byte) 0xE3 && bytes[at + 1] == (byte) 0x80 && bytes[at + 2] == (byte) 0x80;
  }
}
