package org.xingtan.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// Codes and their surrogate keys in one open-addressed table over bytes, so that looking up millions of cells makes no strings.
final class Codes {

  static final int UNKNOWN = Integer.MIN_VALUE;

  private final int mask;
  private final int[] places;
  private final int[] keys;
  private byte[] names = new byte[1 << 16];
  private int used;

  Codes(Map<String, Integer> codes) {
    int slots = Integer.highestOneBit(Math.max(codes.size(), 8) * 2) * 2;
    mask = slots - 1;
    places = new int[slots];
    keys = new int[slots];
    codes.forEach(this::add);
  }

  int find(byte[] bytes, int start, int end) {
    int length = end - start;
    int slot = hash(bytes, start, end) & mask;
    while (places[slot] != 0) {
      int place = places[slot] - 1;
      int storedLength = (names[place] & 0xFF) << 8 | (names[place + 1] & 0xFF);
      int from = place + 2;
      if (storedLength == length && Arrays.equals(names, from, from + length, bytes, start, end)) {
        return keys[slot];
      }
      slot = (slot + 1) & mask;
    }
    return UNKNOWN;
  }

  private void add(String code, int key) {
    byte[] utf8 = code.getBytes(StandardCharsets.UTF_8);
    if (used + utf8.length + 2 > names.length) {
      names = Arrays.copyOf(names, Math.max(names.length * 2, used + utf8.length + 2));
    }
    int slot = hash(utf8, 0, utf8.length) & mask;
    while (places[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    places[slot] = used + 1;
    keys[slot] = key;
    names[used] = (byte) (utf8.length >> 8);
    names[used + 1] = (byte) utf8.length;
    System.arraycopy(utf8, 0, names, used + 2, utf8.length);
    used += utf8.length + 2;
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = 0x811C9DC5;
    for (int at = start; at < end; at++) {
      hash = (hash ^ bytes[at]) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }
}
