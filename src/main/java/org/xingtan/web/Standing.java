package org.xingtan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// As what the person behind a request asks, and what the frame shows of them.
///
/// @param person nothing for a visitor who has not signed in
public record Standing(Caller caller, @Nullable Person person) {
  public static final Standing VISITOR = new Standing(Caller.ANYONE, null);

  /// @param post the post in which the person acts now, ready to print
  /// @param posts all posts they may act in, for the switch
  public record Person(String name, String post, List<Post> posts) {}

  /// @param id what `POST /identity-switch` takes as `post`
  public record Post(String id, String label, boolean current) {}

  boolean mayCall(MayCall rule) {
    for (Caller allowed : rule.value()) {
      if (allowed == Caller.ANYONE
          || allowed == caller
          || (allowed == Caller.SIGNED_IN && caller != Caller.ANYONE)) {
        return true;
      }
    }
    return false;
  }
}
