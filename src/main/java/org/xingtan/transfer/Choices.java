package org.xingtan.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words a cell may hold; letters may be written small.
final class Choices {

  private final List<String> names;
  private final byte[][] words;

  Choices(List<String> names) {
    this.names = names;
    this.words =
        names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  boolean any() {
    return words.length == 0;
  }

  String inWords() {
    return String.join(" / ", names);
  }

  byte @Nullable [] find(byte[] bytes, int start, int end) {
    for (byte[] word : words) {
      if (Arrays.equals(bytes, start, end, word, 0, word.length)) {
        return word;
      }
    }
    for (byte[] word : words) {
      if (equalsIgnoringCase(bytes, start, end, word)) {
        return word;
      }
    }
    return null;
  }

  private static boolean equalsIgnoringCase(byte[] bytes, int start, int end, byte[] word) {
    if (end - start != word.length) {
      return false;
    }
    for (int at = 0; at < word.length; at++) {
      byte b = bytes[start + at];
      if ((b >= 'a' && b <= 'z' ? b - 32 : b) != word[at]) {
        return false;
      }
    }
    return true;
  }
}
