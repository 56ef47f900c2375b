package org.xingtan.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Rows in the binary format of PostgreSQL's COPY, written into one growing block. A row that turns out to be faulty is taken back.
final class CopyRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final long MICROS_TO_2000 = 946_684_800_000_000L;
  private static final int DAYS_TO_2000 = 10_957;
  private static final int TEXT_TYPE = 25;

  private byte[] bytes = new byte[320 << 10];
  private int used;
  private int rowStart;

  void signature() {
    room(SIGNATURE.length);
    System.arraycopy(SIGNATURE, 0, bytes, used, SIGNATURE.length);
    used += SIGNATURE.length;
  }

  void beginRow(int fields) {
    rowStart = used;
    room(2);
    put16(fields);
  }

  void undoRow() {
    used = rowStart;
  }

  void endOfRows() {
    room(2);
    put16(-1);
  }

  byte[] bytes() {
    return bytes;
  }

  int used() {
    return used;
  }

  void clear() {
    used = 0;
  }

  void empty() {
    room(4);
    put32(-1);
  }

  void integer(int value) {
    room(8);
    put32(4);
    put32(value);
  }

  void bigint(long value) {
    room(12);
    put32(8);
    put64(value);
  }

  void day(int epochDay) {
    integer(epochDay - DAYS_TO_2000);
  }

  void moment(long epochMicros) {
    bigint(epochMicros - MICROS_TO_2000);
  }

  void slice(byte[] source, int start, int end) {
    int length = end - start;
    room(4 + length);
    put32(length);
    System.arraycopy(source, start, bytes, used, length);
    used += length;
  }

  void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    slice(utf8, 0, utf8.length);
  }

  /// An exact decimal: its digits without sign and point, and how many of them stand behind the point.
  void decimal(byte[] digits, int count, int scale, boolean negative) {
    int behind = (scale + 3) / 4;
    int before = (count - scale + 3) / 4;
    int groups = before + behind;
    room(12 + 2 * groups);
    put32(8 + 2 * groups);
    put16(groups);
    put16(before - 1);
    put16(negative ? 0x4000 : 0);
    put16(scale);
    int at = (count - scale) - 4 * before;
    for (int group = 0; group < groups; group++, at += 4) {
      put16(
          digit(digits, count, at) * 1000
              + digit(digits, count, at + 1) * 100
              + digit(digits, count, at + 2) * 10
              + digit(digits, count, at + 3));
    }
  }

  /// Begins an array of texts; its elements follow by [#slice].
  int beginTexts() {
    room(4 + 20);
    int start = used;
    used += 4;
    put32(1);
    put32(0);
    put32(TEXT_TYPE);
    put32(0);
    put32(1);
    return start;
  }

  void endTexts(int start, int elements) {
    int end = used;
    used = start + 16;
    put32(elements);
    used = start;
    if (elements == 0) {
      noTexts();
    } else {
      put32(end - start - 4);
      used = end;
    }
  }

  void noTexts() {
    room(16);
    put32(12);
    put32(0);
    put32(0);
    put32(TEXT_TYPE);
  }

  private static int digit(byte[] digits, int count, int at) {
    return at < 0 || at >= count ? 0 : digits[at] - '0';
  }

  private void room(int more) {
    if (used + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
    }
  }

  private void put16(int value) {
    bytes[used++] = (byte) (value >> 8);
    bytes[used++] = (byte) value;
  }

  private void put32(int value) {
    bytes[used++] = (byte) (value >> 24);
    bytes[used++] = (byte) (value >> 16);
    bytes[used++] = (byte) (value >> 8);
    bytes[used++] = (byte) value;
  }

  private void put64(long value) {
    put32((int) (value >> 32));
    put32((int) value);
  }
}
