package org.xingtan.secondfactor;

/// How authenticator applications write secrets (RFC 4648, without padding).
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte next : bytes) {
      buffer = buffer << 8 | (next & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt(buffer >> bits & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt(buffer << (5 - bits) & 31));
    }
    return text.toString();
  }

  static byte[] decode(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int place = 0;
    for (int index = 0; index < text.length(); index++) {
      buffer = buffer << 5 | ALPHABET.indexOf(text.charAt(index));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[place++] = (byte) (buffer >> bits);
      }
    }
    return bytes;
  }
}
