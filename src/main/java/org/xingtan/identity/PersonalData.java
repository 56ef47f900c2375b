package org.xingtan.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts identity numbers and mobiles, and hashes them for look-up. Safe for many threads at once, and quick enough for
/// a whole city's roster: ciphers are kept by each thread.
public final class PersonalData {
  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final PersonalDataKeys keys;
  private final SecureRandom random = new SecureRandom();
  private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(PersonalData::cipher);
  private final ThreadLocal<Mac> macs;

  PersonalData(PersonalDataKeys keys) {
    this.keys = keys;
    this.macs = ThreadLocal.withInitial(() -> mac(keys.hashing()));
  }

  /// A format byte, a fresh nonce, the encrypted text and its tag: the same text never looks the same twice.
  public byte[] encrypt(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] stored = new byte[1 + NONCE_BYTES + plain.length + TAG_BITS / 8];
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    stored[0] = FORMAT;
    System.arraycopy(nonce, 0, stored, 1, NONCE_BYTES);
    try {
      Cipher cipher = ciphers.get();
      cipher.init(Cipher.ENCRYPT_MODE, keys.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.doFinal(plain, 0, plain.length, stored, 1 + NONCE_BYTES);
      return stored;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Fails when the value was changed, or stored under other keys.
  public String decrypt(byte[] stored) {
    if (stored.length < 1 + NONCE_BYTES + TAG_BITS / 8 || stored[0] != FORMAT) {
      throw new IllegalArgumentException("This is not a value that was encrypted here.");
    }
    try {
      Cipher cipher = ciphers.get();
      GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, stored, 1, NONCE_BYTES);
      cipher.init(Cipher.DECRYPT_MODE, keys.encryption(), nonce);
      byte[] plain = cipher.doFinal(stored, 1 + NONCE_BYTES, stored.length - 1 - NONCE_BYTES);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException changed) {
      throw new IllegalArgumentException(
          "This value was changed, or stored under other keys.", changed);
    }
  }

  /// The same text gives the same 32 bytes, and without the key nobody can try out texts.
  public byte[] hash(String text) {
    return macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Mac mac(SecretKey key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
