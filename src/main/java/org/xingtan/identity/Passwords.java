package org.xingtan.identity;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id. Each check takes some 10 ms (30 in Java alone) and 12 MiB, so only as many run at once as there are processors: a
/// rush of sign-ins waits its turn instead of filling the memory.
@Component
class Passwords {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  /// No password has it; of the same cost as real ones.
  private static final String NOBODYS =
      "$argon2id$v=19$m=12288,t=3,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final SecureRandom random = new SecureRandom();

  /// Made by the first who signs in: the start does not wait for it.
  private static final class Argon2id {
    private static final int PASSES = 3;
    private static final int KIBIBYTES = 12 * 1024;
    private static final PasswordEncoder ENCODER =
        SodiumArgon2.onThisMachine(PASSES, KIBIBYTES)
            .orElseGet(() -> new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, PASSES));
  }

  String hash(String password) {
    return inTurn(() -> String.valueOf(Argon2id.ENCODER.encode(password)));
  }

  /// Without a hash it takes as long: an unknown name is refused no sooner than a wrong password.
  boolean fits(String password, @Nullable String hash) {
    String compared = hash == null ? NOBODYS : hash;
    return inTurn(() -> Argon2id.ENCODER.matches(password, compared));
  }

  /// Twelve letters and digits that cannot be mistaken for one another, in groups of four.
  String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int place = 0; place < 12; place++) {
      password.append(place > 0 && place % 4 == 0 ? "-" : "");
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
