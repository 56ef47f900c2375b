package org.xingtan.bulletin;

import org.xingtan.identity.Identity;

/// Who does something to an issue.
record Actor(int account, String name) {
  static Actor of(Identity identity) {
    return new Actor(identity.accountId(), identity.name());
  }
}
