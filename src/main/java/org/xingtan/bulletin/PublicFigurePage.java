package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// A printed figure with its definition, for everybody; names only behind the address, by scope.
///
/// @param now what it would be by facts known later; nothing where it is the same
record PublicFigurePage(
    Shell shell,
    String issue,
    String back,
    SignedValue value,
    @Nullable String now,
    @Nullable String why) {}
