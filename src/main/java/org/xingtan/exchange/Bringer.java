package org.xingtan.exchange;

import org.jspecify.annotations.Nullable;
import org.xingtan.identity.Identity;

/// Who brings files or asks for a pass.
///
/// @param account null for the command line
record Bringer(String name, @Nullable Integer account) {

  static final Bringer FIRST_START = new Bringer("first start", null);
  static final Bringer COMMAND = new Bringer("./xingtan", null);

  static Bringer of(Identity identity) {
    return new Bringer(identity.name(), identity.accountId());
  }
}
