package org.xingtan.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Shell;

record NewPostPage(Shell shell, @Nullable String refusal, Choices choices, Typed typed) {

  /// @param areas empty when the reader gives no posts of areas
  /// @param schools whether the reader gives posts of schools
  /// @param outsiders whether the reader may give a post to somebody outside the roster
  record Choices(List<Choice> roles, List<Choice> areas, boolean schools, boolean outsiders) {}

  record Typed(String school, String person, String name, String from, String reason) {}
}
