package org.xingtan.identity;

import java.util.List;

/// The person behind a session, with the posts they hold today and the one in which they act.
///
/// @param proven whether a second factor was shown in this session
record SignedIn(
    int accountId,
    String name,
    Account.Footing footing,
    boolean proven,
    List<Post> posts,
    Post current) {

  Identity identity() {
    return new Identity(
        accountId, current.id(), name, current.role(), current.scopeName(), current.scope());
  }

  SignedIn proven(boolean shown) {
    return new SignedIn(accountId, name, footing, shown, posts, current);
  }
}
