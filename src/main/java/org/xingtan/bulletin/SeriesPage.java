package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// @param isNew whether its code may still be chosen
record SeriesPage(
    Shell shell,
    @Nullable String refused,
    boolean isNew,
    String action,
    List<NewIssuePage.Option> programmes,
    SeriesForm form) {}
