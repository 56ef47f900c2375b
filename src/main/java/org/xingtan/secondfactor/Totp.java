package org.xingtan.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits for half minutes (RFC 6238 with HMAC-SHA-1, as all authenticator applications know it).
final class Totp {
  private static final int SECONDS = 30;
  private static final int DIGITS = 1_000_000;

  private Totp() {}

  /// The half minute to which the code belongs: this one or one beside it, because clocks differ; nothing when to none.
  static OptionalLong step(byte[] secret, String code, Instant at) {
    long now = at.getEpochSecond() / SECONDS;
    return LongStream.of(now, now - 1, now + 1)
        .filter(step -> code(secret, step).equals(code))
        .findFirst();
  }

  static String code(byte[] secret, long step) {
    byte[] hash = hash(secret, step);
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
    return "%06d".formatted(number % DIGITS);
  }

  private static byte[] hash(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
