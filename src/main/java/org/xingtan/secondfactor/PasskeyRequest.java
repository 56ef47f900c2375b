package org.xingtan.secondfactor;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.xingtan.identity.Identity;

/// What the page tells the browser's passkey dialogue.
///
/// @param known credentials of the account, separated by blanks
record PasskeyRequest(String challenge, String host, String user, String name, String known) {
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  static PasskeyRequest toCreate(
      String challenge, String host, Identity who, List<PasskeyStore.Passkey> keys) {
    byte[] user = ByteBuffer.allocate(Integer.BYTES).putInt(who.accountId()).array();
    return new PasskeyRequest(challenge, host, TEXT.encodeToString(user), who.name(), known(keys));
  }

  static PasskeyRequest toShow(String challenge, String host, List<PasskeyStore.Passkey> keys) {
    return new PasskeyRequest(challenge, host, "", "", known(keys));
  }

  private static String known(List<PasskeyStore.Passkey> keys) {
    return keys.stream().map(key -> TEXT.encodeToString(key.id())).collect(Collectors.joining(" "));
  }
}
