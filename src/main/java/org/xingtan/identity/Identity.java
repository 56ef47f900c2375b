package org.xingtan.identity;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.Caller;
import org.xingtan.web.NotFound;

/// Who is asking: a person and the post in which they act now. A handler that signed-in people may call takes it as an argument.
///
/// @param name of the person
/// @param role of the post
/// @param scopeName name of the post's area or school
/// @param scope what they may see
public record Identity(
    int accountId, int postId, String name, Caller role, String scopeName, Scope scope) {

  /// Who asks for themselves. Nobody names another in an address.
  public int teacher() {
    return own(scope.teacherId());
  }

  /// The school for whose people somebody asks.
  public int school() {
    return own(scope.schoolId());
  }

  private static int own(@Nullable Integer key) {
    if (key == null) {
      throw new NotFound();
    }
    return key;
  }
}
