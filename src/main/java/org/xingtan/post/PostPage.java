package org.xingtan.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record PostPage(
    Shell shell, @Nullable String refusal, List<Fact> facts, Actions actions, String today) {

  record Fact(String label, String value) {}

  /// @param end whether the reader may end the post
  /// @param slipAddress where a slip for the holder is printed
  /// @param unlock whether the reader may forget the holder's wrong tries
  /// @param reset whether the reader may remove the holder's second factor
  record Actions(
      String address,
      boolean end,
      String slipAddress,
      boolean slip,
      boolean unlock,
      boolean reset) {}
}
