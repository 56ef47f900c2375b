package org.xingtan.identity;

import java.util.List;

/// The person behind a session, with the posts they hold today and the one in which they act.
record SignedIn(
    int accountId, String name, boolean oneTimePassword, List<Post> posts, Post current) {

  Identity identity() {
    return new Identity(
        accountId, current.id(), name, current.role(), current.scopeName(), current.scope());
  }
}
