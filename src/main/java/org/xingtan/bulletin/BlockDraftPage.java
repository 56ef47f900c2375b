package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;

/// What came of saving by itself: a line below the form.
///
/// @param theirs the words that stand there now, when nothing was saved
/// @param version of the block that the next saving goes on from
record BlockDraftPage(
    String text, @Nullable String leftOut, @Nullable String theirs, int version) {}
