package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// With what new issues can begin.
///
/// @param issues of which a template can be made
record TemplatesPage(
    Shell shell,
    @Nullable String refused,
    List<Row> rows,
    List<NewIssuePage.Option> issues,
    String name,
    String explanation) {

  /// @param madeBy empty for those that come with the product, which stay
  record Row(String code, String name, String explanation, String madeBy) {
    boolean own() {
      return !madeBy.isEmpty();
    }
  }
}
