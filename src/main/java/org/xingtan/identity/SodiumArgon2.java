package org.xingtan.identity;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Argon2id by libsodium: the very hashes of Spring Security's encoder in a third of its time, with the memory they cost taken
/// from the machine and not from Java's heap ([ADR 0074](../../../../../../docs/adr/0074-argon2id-by-libsodium.md)).
final class SodiumArgon2 extends AbstractValidatingPasswordEncoder {
  private static final Logger LOG = LoggerFactory.getLogger(SodiumArgon2.class);

  /// libsodium's crypto_pwhash_STRBYTES: a hash with its parameters, and zeros after it.
  private static final int LENGTH = 128;

  private final MethodHandle hash;
  private final MethodHandle verify;
  private final long passes;
  private final long memory;

  private SodiumArgon2(SymbolLookup library, int passes, int kibibytes) {
    this.hash =
        function(library, "crypto_pwhash_str", ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    this.verify = function(library, "crypto_pwhash_str_verify", ADDRESS, ADDRESS, JAVA_LONG);
    this.passes = passes;
    this.memory = 1024L * kibibytes;
    call(() -> (int) function(library, "sodium_init").invokeExact());
  }

  /// Nothing where the library does not come with us, or may not be loaded from a temporary folder.
  static Optional<PasswordEncoder> onThisMachine(int passes, int kibibytes) {
    try {
      Optional<SymbolLookup> library = library();
      return library.map(found -> new SodiumArgon2(found, passes, kibibytes));
    } catch (IOException | IllegalArgumentException refused) {
      LOG.info(
          "Passwords are hashed in Java, which takes three times as long: {}",
          refused.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<SymbolLookup> library() throws IOException {
    try (@Nullable InputStream packed = SodiumArgon2.class.getResourceAsStream(place())) {
      if (packed == null) {
        return Optional.empty();
      }
      Path file = Files.createTempFile("xingtan-", ".so");
      try {
        Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(SymbolLookup.libraryLookup(file, Arena.global()));
      } finally {
        Files.delete(file);
      }
    }
  }

  /// Where the library of this machine lies in its package.
  private static String place() {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return switch (machine) {
      case "Linux amd64" -> "/linux64/libsodium.so";
      case "Linux aarch64" -> "/arm64/libsodium.so";
      case "Mac OS X x86_64" -> "/mac/libsodium.dylib";
      case "Mac OS X aarch64" -> "/mac_arm/libsodium.dylib";
      default -> "/none";
    };
  }

  private static MethodHandle function(
      SymbolLookup library, String name, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments));
  }

  @Override
  protected String encodeNonNullPassword(String password) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment hashed = arena.allocate(LENGTH);
      MemorySegment typed = bytes(arena, password);
      int failed =
          call(() -> (int) hash.invokeExact(hashed, typed, typed.byteSize(), passes, memory));
      typed.fill((byte) 0);
      if (failed != 0) {
        throw new OutOfMemoryError("for hashing a password");
      }
      return hashed.getString(0);
    }
  }

  @Override
  protected boolean matchesNonNull(String password, String hashed) {
    if (hashed.length() >= LENGTH) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment known = arena.allocate(LENGTH);
      known.setString(0, hashed);
      MemorySegment typed = bytes(arena, password);
      int different = call(() -> (int) verify.invokeExact(known, typed, typed.byteSize()));
      typed.fill((byte) 0);
      return different == 0;
    }
  }

  private static MemorySegment bytes(Arena arena, String password) {
    return arena.allocateFrom(JAVA_BYTE, password.getBytes(UTF_8));
  }

  private interface Call {
    int answer() throws Throwable;
  }

  /// What libsodium declares throws nothing; only the type of a method handle says it might.
  private static int call(Call call) {
    try {
      return call.answer();
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
