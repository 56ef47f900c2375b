package org.xingtan.secondfactor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record SecondFactorPage(
    Shell shell,
    @Nullable String refusal,
    State state,
    List<Row> passkeys,
    PasskeyRequest passkey) {

  /// @param authenticator whether one is set up
  /// @param any whether any second factor is
  /// @param recovery how many codes are left
  record State(boolean authenticator, boolean any, String recovery) {}

  record Row(String id, String label, String added, String remove) {}
}
