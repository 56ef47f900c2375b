package org.xingtan.bulletin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One thing the checks found in an issue.
///
/// @param rule code; its name and reason stand in the message files
/// @param grave whether it must be mended or answered before sign-off
/// @param where the place in words
/// @param block where it can be mended; nothing when it concerns no single block
/// @param sentence what is the matter
/// @param address of the cell behind it
record Finding(
    String rule,
    boolean grave,
    String where,
    @Nullable Integer block,
    String sentence,
    @Nullable String address) {

  /// Before the code of a rule that belongs to room `figure`.
  static final String OF_TEXT = "text-";

  static Finding grave(String rule, String where, @Nullable Integer block, String sentence) {
    return new Finding(rule, true, where, block, sentence, null);
  }

  /// Tells the finding again: when a value in it changes it is another one, and an answer no longer holds.
  String fingerprint() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((rule + "\n" + where + "\n" + sentence).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
