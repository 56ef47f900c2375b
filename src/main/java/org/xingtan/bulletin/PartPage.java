package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// One paragraph to write.
///
/// @param theirs what somebody else has written meanwhile
record PartPage(
    Shell shell,
    String issue,
    String request,
    String due,
    String state,
    @Nullable String message,
    @Nullable String theirs,
    boolean open,
    String action,
    String words,
    int version) {}
