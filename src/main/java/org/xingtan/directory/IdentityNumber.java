package org.xingtan.directory;

import org.jspecify.annotations.Nullable;

/// The full numbers of a person, on their way to one page.
record IdentityNumber(String identity, @Nullable String mobile) {
  /// Never into a log.
  @Override
  public String toString() {
    return "IdentityNumber";
  }
}
