package org.xingtan.tablefile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Counts well-formed and ill-formed multi-byte sequences of UTF-8 in a stream of blocks, skipping ASCII eight bytes at a time.
final class Utf8Scan {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  private long valid;
  private long invalid;
  private long rows = 1;
  private long firstInvalidRow;
  private int awaited;
  private int lowest = 0x80;
  private int highest = 0xBF;

  void take(byte[] block, int length) {
    int at = 0;
    while (at < length) {
      if (awaited == 0 && invalid == 0 && at + 8 <= length) {
        long eight = (long) EIGHT.get(block, at);
        if ((eight & HIGH_BITS) == 0) {
          rows += lineEnds(eight);
          at += 8;
          continue;
        }
      }
      one(block[at++] & 0xFF);
    }
  }

  /// Tells that nothing follows: an unfinished sequence is ill-formed.
  void end() {
    if (awaited > 0) {
      bad();
    }
  }

  long valid() {
    return valid;
  }

  long invalid() {
    return invalid;
  }

  long firstInvalidRow() {
    return firstInvalidRow;
  }

  /// Line feeds among eight ASCII bytes, by the classic test for a zero byte.
  private static int lineEnds(long eight) {
    long zeroWhereFeed = eight ^ 0x0A0A0A0A0A0A0A0AL;
    long marks = ~((zeroWhereFeed & ~HIGH_BITS) + ~HIGH_BITS | zeroWhereFeed) & HIGH_BITS;
    return Long.bitCount(marks);
  }

  private void one(int b) {
    if (awaited > 0) {
      if (b >= lowest && b <= highest) {
        lowest = 0x80;
        highest = 0xBF;
        if (--awaited == 0) {
          valid++;
        }
        return;
      }
      bad();
    }
    if (b < 0x80) {
      rows += b == '\n' ? 1 : 0;
    } else if (!lead(b)) {
      bad();
    }
  }

  private boolean lead(int b) {
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    awaited =
        b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
    return awaited > 0;
  }

  private void bad() {
    awaited = 0;
    invalid++;
    if (firstInvalidRow == 0) {
      firstInvalidRow = rows;
    }
  }
}
