package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record NewIssuePage(
    Shell shell,
    @Nullable String refused,
    List<Option> series,
    List<Option> sources,
    List<Option> runs,
    IssueForm form) {

  record Option(String value, String text, String hint, boolean chosen) {}
}
