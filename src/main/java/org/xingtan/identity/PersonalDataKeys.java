package org.xingtan.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Two keys of 32 bytes each, written as one base64 word: from the environment, or from a file that only its owner may read
/// and that is made at the first start.
record PersonalDataKeys(SecretKey encryption, SecretKey hashing) {
  private static final int KEY_BYTES = 32;

  static PersonalDataKeys parse(String text) {
    byte[] both;
    try {
      both = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException notBase64) {
      both = new byte[0];
    }
    if (both.length != 2 * KEY_BYTES) {
      throw new IllegalStateException(
          "The keys of personal data must be 64 bytes in base64 (88 characters).");
    }
    return new PersonalDataKeys(
        new SecretKeySpec(Arrays.copyOf(both, KEY_BYTES), "AES"),
        new SecretKeySpec(Arrays.copyOfRange(both, KEY_BYTES, 2 * KEY_BYTES), "HmacSHA256"));
  }

  static PersonalDataKeys inFile(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      write(file);
    } catch (FileAlreadyExistsException fromAnEarlierStart) {
      // It is read below.
    }
    return parse(Files.readString(file, StandardCharsets.US_ASCII));
  }

  private static void write(Path file) throws IOException {
    byte[] both = new byte[2 * KEY_BYTES];
    new SecureRandom().nextBytes(both);
    byte[] text = Base64.getEncoder().encode(both);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel channel = Files.newByteChannel(file, fresh, ownerOnly)) {
      channel.write(ByteBuffer.wrap(text));
    }
  }

  /// Never shows the keys.
  @Override
  public String toString() {
    return "PersonalDataKeys";
  }
}
