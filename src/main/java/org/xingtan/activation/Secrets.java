package org.xingtan.activation;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xingtan.identity.PersonalData;

/// What is printed on slips and sent as codes; kept as keyed hashes only.
@Component
class Secrets {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LETTERS = 12;

  private final PersonalData personalData;
  private final SecureRandom random = new SecureRandom();

  Secrets(PersonalData personalData) {
    this.personalData = personalData;
  }

  /// Names one printing, so that sending the form twice prints the same slips.
  String printing() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Twelve letters and digits that cannot be mistaken for one another, in groups of four. Whoever knows the printing but not our
  /// key cannot tell them.
  String slip(String printing, int account) {
    byte[] hash = personalData.hash("slip-of:" + printing + ":" + account);
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < LETTERS; place++) {
      text.append(place > 0 && place % 4 == 0 ? "-" : "");
      // Two bytes a letter: the remainder favours no letter to speak of.
      int number = (hash[2 * place] & 0xff) << 8 | (hash[2 * place + 1] & 0xff);
      text.append(ALPHABET.charAt(number % ALPHABET.length()));
    }
    return text.toString();
  }

  byte[] slipHash(String typed) {
    String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return personalData.hash("slip:" + letters);
  }

  String code() {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  byte[] codeHash(int account, String typed) {
    return personalData.hash("code:" + account + ":" + typed.strip());
  }

  byte[] mailboxHash(int account, String typed) {
    return personalData.hash("mailbox:" + account + ":" + typed.strip());
  }

  byte[] requestHash(String whose) {
    return personalData.hash("code-request:" + whose);
  }
}
