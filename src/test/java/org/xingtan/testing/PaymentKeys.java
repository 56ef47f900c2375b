package org.xingtan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The keys of a provider of payments and of its merchant, made for one run of the tests; and what is done with them.
final class PaymentKeys {
  static final String API_KEY = "0123456789abcdef0123456789abcdef";

  final KeyPair merchant = pair();
  final KeyPair provider = pair();
  private final KeyPair stranger = pair();

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String sign(String text, boolean forged) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign((forged ? stranger : provider).getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whether the merchant signed it.
  boolean signed(String text, String signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(merchant.getPublic());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException no) {
      return false;
    }
  }

  static String seal(String text, String nonce, String associated) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] key = API_KEY.getBytes(StandardCharsets.UTF_8);
      byte[] start = nonce.getBytes(StandardCharsets.UTF_8);
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, start));
      cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String base64(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /// @param kind PRIVATE or PUBLIC
  static String file(Key key, String kind) {
    try {
      Path file = Files.createTempFile("xingtan-payment", ".pem");
      file.toFile().deleteOnExit();
      Files.writeString(
          file,
          "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(kind, base64(key), kind));
      return file.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
