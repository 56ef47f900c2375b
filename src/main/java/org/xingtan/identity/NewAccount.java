package org.xingtan.identity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Caller;

/// An account to be made, with its first posts.
///
/// @param password nothing when the person is to choose one themselves, with a slip or a code
record NewAccount(
    String signInName,
    String name,
    @Nullable String password,
    boolean oneTime,
    List<NewPost> posts) {

  record NewPost(Caller role, String scopeName, Scope scope) {}

  /// Who it is in the roster: whose own post it has, if it has one.
  @Nullable Integer teacherId() {
    return posts.stream()
        .map(post -> post.scope().teacherId())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
